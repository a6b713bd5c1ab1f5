using System.Text.RegularExpressions;
using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 1.3.1.</summary>
public sealed partial class ImgAltFilename : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "img-alt-filename",
            Severity.Error,
            Sources.Text | Sources.Image,
            "Le texte alternatif est un nom de fichier",
            "Une personne aveugle entendra le nom du fichier, pas ce que montre l’image.",
            "Remplacez-le par une phrase qui dit ce que montre l’image."
        )
        {
            Rgaa = ["1.3.1"],
            Wcag = ["1.1.1"],
            Act = ["9eb3f6"],
        };

    public NodeKinds Visits => NodeKinds.Image;

    public void Check(Node node, in RuleContext context)
    {
        var image = (Image)node;
        var alternative = PictureFacts.Alternative(image, context);
        if (alternative.Length == 0 || image.IsDecorative)
            return;
        var file = image.Target.Split('/', '#', '?')[^1];
        var stem = Path.GetFileNameWithoutExtension(file);
        var folded = Folding.Slug(alternative);
        if (folded == Folding.Slug(file) || (folded == Folding.Slug(stem) && !LooksWritten(alternative)) || Extension().IsMatch(alternative) || Camera().IsMatch(alternative))
            context.Report(image.At, $"Le texte alternatif « {alternative} » est un nom de fichier. {Info.Why}", subject: alternative);
    }

    /// <summary>« Carte de la Martinique » beside carte-de-la-martinique.png is a fine alternative: several words, written as words.</summary>
    private static bool LooksWritten(string alternative) => alternative.Count(c => c == ' ') >= 1 && !alternative.Contains('_', StringComparison.Ordinal);

    [GeneratedRegex(@"\.(jpe?g|png|gif|webp|svg|heic|heif|tiff?|bmp|avif)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Extension();

    [GeneratedRegex(
        @"^(IMG|DSC|DSCN|PXL|Capture( d.écran)?|Screenshot|WhatsApp Image|image\d+|photo\d+|scan)[-_ \d]*(\d[-_ .\d]*( (à|at) [\d.: ]+)?)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Camera();
}
