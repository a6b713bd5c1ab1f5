using System.Collections.Immutable;
using NecPublish.Diagnostics;
using NecPublish.Imaging;
using NecPublish.Model;
using NecPublish.Storage;

namespace NecPublish.Importing;

/// <summary>A photo or a drawing in pixels: one figure, with the alternative and the caption that photos.csv gives it.</summary>
public sealed class ImageImporter : IImporter
{
    public static readonly RuleInfo Unreadable = new(
        "image-unreadable",
        Severity.Error,
        Sources.Image,
        "Cette image ne s’ouvre pas",
        "Le fichier est abîmé, ou ce n’est pas une image malgré son nom.",
        "Reprenez le fichier d’origine, ou enregistrez l’image au format JPEG ou PNG depuis un logiciel qui l’ouvre."
    );

    public static readonly RuleInfo TooLarge = new(
        "image-too-large",
        Severity.Error,
        Sources.Image,
        "Cette image est trop grande pour être traitée",
        "La préparer demanderait plus de mémoire que n’en a un ordinateur courant.",
        "Réduisez-la dans un logiciel de dessin\u202F: 4 000 pixels de large suffisent largement."
    );

    public static readonly RuleInfo Truncated = new(
        "image-truncated",
        Severity.Warning,
        Sources.Image,
        "Cette image est incomplète",
        "Sa copie s’est arrêtée avant la fin\u202F: le bas de l’image manque.",
        "Copiez-la à nouveau depuis l’appareil ou le téléphone."
    );

    public static readonly RuleInfo Animated = new(
        "animated-image",
        Severity.Warning,
        Sources.Image,
        "Une image animée est publiée immobile",
        "Une image qui bouge sans qu’on puisse l’arrêter gêne la lecture et peut provoquer un malaise\u202F: seule la première vue est montrée.",
        "Si le mouvement compte, publiez une vidéo, que chacun lance et arrête."
    )
    {
        Rgaa = ["13.8.1"],
        Wcag = ["2.2.2"],
    };

    public static readonly RuleInfo OtherPages = new(
        "image-other-pages",
        Severity.Warning,
        Sources.Image,
        "Seule la première page de ce fichier est publiée",
        "Un fichier TIFF peut contenir plusieurs pages, comme un document numérisé\u202F: une image de site n’en montre qu’une, et les autres ne seront pas lues.",
        "Enregistrez chaque page comme une image à part, ou le tout en PDF, avec un logiciel de numérisation ou LibreOffice."
    );

    public static readonly RuleInfo Metadata = new(
        "image-metadata",
        Severity.Advice,
        Sources.Image,
        "Des informations cachées ont été retirées de cette image",
        "Une photo peut contenir le lieu de la prise de vue, le numéro de l’appareil ou un nom.",
        "Vous n’avez rien à faire\u202F: l’image publiée n’en contient plus."
    );

    public string Id => "image";

    public bool Accepts(SourceFile file) =>
        file.Extension is ".jpg" or ".jpeg" or ".png" or ".webp" or ".gif" or ".heic" or ".heif" or ".tif" or ".tiff" or ".avif";

    public Description Describe(SourceFile file, ISourceTree tree) => new();

    public Imported Import(SourceFile file, ImportContext context)
    {
        var info = ImageCodec.Identify(context.Tree.ReadAllBytes(file.Path));
        return info is null or { IsTooLarge: true }
            ? new(Document.Empty) { Diagnostics = [Finding(info is null ? Unreadable : TooLarge, file)] }
            : new(Picture(file)) { Diagnostics = [.. Findings(info).Select(rule => Finding(rule, file))] };
    }

    /// <summary>The figure that a picture makes by itself.</summary>
    internal static Document Picture(SourceFile file, string? ownTitle = null)
    {
        var alt = file.Photo?.Alt ?? ownTitle ?? "";
        var attr = file.Photo is { IsDecorative: true } ? new Attr("", ["decorative"], []) : Attr.Empty;
        var image = new Image(Place.None, attr, alt.Length > 0 ? [new Str(Place.None, alt)] : [], Uri.EscapeDataString(file.Name), "");
        ImmutableArray<Block> caption = file.Photo?.Caption is { Length: > 0 } text ? [new Plain(Place.None, [new Str(Place.None, text)])] : [];
        return new(PlaceKind.Text, [new Figure(Place.None, Attr.Empty, caption, [new Plain(Place.None, [image])])]) { Source = Sources.Image };
    }

    internal static Diagnostic Finding(RuleInfo rule, SourceFile file) => new(rule, rule.Severity, file.Path, null, $"{rule.Title}. {rule.Why}", rule.Fix, file.Name);

    private static IEnumerable<RuleInfo> Findings(ImageInfo info)
    {
        if (info.IsTruncated)
            yield return Truncated;
        if (info.Frames > 1 && info.MediaType is "image/gif" or "image/webp" or "image/avif")
            yield return Animated;
        if (info is { Frames: > 1, MediaType: "image/tiff" })
            yield return OtherPages;
        if (info.HadPrivateMetadata)
            yield return Metadata;
    }
}
