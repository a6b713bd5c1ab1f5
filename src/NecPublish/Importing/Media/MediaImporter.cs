using System.Collections.Immutable;
using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Storage;

namespace NecPublish.Importing.Media;

/// <summary>Sound and film: published as they are but for their metadata; a transcript beside them is asked for.</summary>
public sealed class MediaImporter : IImporter
{
    /// <summary>50 MB: ten minutes of a mobile connection at the speed of a bad day.</summary>
    private const long HeavyLength = 50_000_000;

    private static readonly ImmutableArray<string> TranscriptExtensions = [".md", ".txt", ".vtt", ".srt", ".docx", ".odt", ".pdf"];

    public static readonly RuleInfo NoTranscript = new(
        "media-no-transcript",
        Severity.Warning,
        Sources.All,
        "Cet enregistrement n’a pas de transcription",
        "Une personne sourde ou malentendante, ou qui ne peut pas l’écouter maintenant, ne saura pas ce qui y est dit.",
        "Écrivez ce qui est dit dans un fichier du même nom (entretien.md à côté d’entretien.mp3)."
    )
    {
        Rgaa = ["4.1.1"],
        Wcag = ["1.2.1", "1.2.3"],
    };

    public static readonly RuleInfo TooHeavy = new(
        "media-too-heavy",
        Severity.Warning,
        Sources.All,
        "Cet enregistrement est lourd",
        "Le télécharger coûte cher avec un forfait prépayé, et beaucoup d’hébergements refusent les gros fichiers.",
        "Réduisez sa définition, coupez ce qui n’est pas utile, ou publiez-le sur une plateforme vidéo et mettez son lien dans liens.csv."
    );

    public static readonly RuleInfo Unclean = new(
        "media-unclean",
        Severity.Error,
        Sources.All,
        "Ce que cet enregistrement cache n’a pas pu être retiré",
        "Un appareil note dans le fichier où, quand et par qui il a été fait. Celui-ci est abîmé, incomplet ou d’une forme rare\u202F: il n’est pas publié.",
        "Ouvrez-le dans HandBrake ou dans un logiciel de montage (Shotcut, OpenShot, iMovie) et exportez-le en MP4, sans les données de position ni de caméra. Sur un iPhone\u202F: Partager, Options, désactivez Position."
    );

    public static readonly RuleInfo Cleaned = new(
        "media-cleaned",
        Severity.Advice,
        Sources.All,
        "Des informations cachées ont été retirées de cet enregistrement",
        "Une caméra, un drone ou un téléphone peut noter, à chaque instant du film, où il se trouve.",
        "Vous n’avez rien à faire\u202F: le fichier publié n’en contient plus."
    );

    public string Id => "media";

    public bool Accepts(SourceFile file) => MediaCleaner.MediaType(file.Extension) is not null;

    public Description Describe(SourceFile file, ISourceTree tree) => new();

    public Imported Import(SourceFile file, ImportContext context)
    {
        var mediaType = MediaCleaner.MediaType(file.Extension)!;
        var isFilm = mediaType.StartsWith("video/", StringComparison.Ordinal);
        var slug = FileTitle.Slug(file.Name);
        var findings = ImmutableArray.CreateBuilder<Diagnostic>();
        if (file.Length > HeavyLength)
            findings.Add(Finding(TooHeavy, file, $"{TooHeavy.Title}\u202F: {file.Length / 1_000_000} Mo. {TooHeavy.Why}"));
        var transcript = Transcript(file, context.Publication);
        if (transcript is null)
            findings.Add(Finding(NoTranscript, file, $"{NoTranscript.Title}. {NoTranscript.Why}"));
        var tree = context.Tree;
        if (MediaCleaner.IsFilmOfBoxes(file.Extension))
        {
            using var input = tree.Open(file.Path);
            var film = Mp4Film.Read(input);
            if (!film.CanBeCleaned)
                return new(Document.Empty) { Diagnostics = [.. findings, Finding(Unclean, file, $"{Unclean.Title}. {Unclean.Why}")] };
            if (film.RemovesTracks)
                findings.Add(Finding(Cleaned, file, $"{Cleaned.Title}\u202F: {Removed(film)}. {Cleaned.Why}"));
        }
        else
        {
            using var input = tree.Open(file.Path);
            if (!MediaSignatures.Fit(input, file.Extension))
                return new(Document.Empty) { Diagnostics = [.. findings, Finding(Unclean, file, $"{Unclean.Title}. {Unclean.Why}")] };
        }
        var text = isFilm ? "Cette vidéo se regarde avec le lecteur de votre choix, après téléchargement." : "Cet enregistrement sonore s’écoute avec le lecteur de votre choix, après téléchargement.";
        ImmutableArray<Block> blocks = [new Para(Place.None, [new Str(Place.None, text)])];
        if (transcript is not null)
            blocks = blocks.Add(new Para(Place.None, [new Link(Place.None, Attr.Empty, [new Str(Place.None, isFilm ? "Lire ce qui est dit dans cette vidéo" : "Lire ce qui est dit dans cet enregistrement")], transcript, "")]));
        return new(new Document(PlaceKind.Text, blocks) { Source = Sources.None })
        {
            Diagnostics = findings.ToImmutable(),
            Files =
            [
                new((slug.Length > 0 ? slug : "enregistrement") + file.Extension, mediaType, isFilm ? "Vidéo" : "Enregistrement sonore", default)
                {
                    Writing = output =>
                    {
                        using var input = tree.Open(file.Path);
                        MediaCleaner.Copy(input, output, file.Extension);
                    },
                },
            ],
        };
    }

    private static string Removed(Mp4Film film) =>
        (film.HasMeasures, film.HasPositionsInSubtitles) switch
        {
            (true, false) => "mesures de l’appareil (position, mouvements, heure)",
            (false, _) => "sous-titres qui donnent une position",
            _ => "mesures de l’appareil (position, mouvements, heure), sous-titres qui donnent une position",
        };

    /// <summary>The name of a text of the same name beside the recording; null for none.</summary>
    private static string? Transcript(SourceFile file, Publication publication)
    {
        var stem = file.Path[..^Path.GetExtension(file.Path).Length];
        foreach (var extension in TranscriptExtensions)
        {
            if (publication.Files.ContainsKey(stem + extension))
                return file.Name[..^Path.GetExtension(file.Name).Length] + extension;
        }
        return null;
    }

    private static Diagnostic Finding(RuleInfo rule, SourceFile file, string message) => new(rule, rule.Severity, file.Path, null, message, rule.Fix, file.Name);
}
