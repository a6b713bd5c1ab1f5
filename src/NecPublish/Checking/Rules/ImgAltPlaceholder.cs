using System.Collections.Frozen;
using System.Text.RegularExpressions;
using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 1.3.1.</summary>
public sealed partial class ImgAltPlaceholder : ISourceRule
{
    private static readonly FrozenSet<string> Words = new[]
    {
        "image", "photo", "photographie", "img", "picture", "illustration", "graphique", "schema", "visuel", "logo", "icone", "icon", "capture", "capture d ecran", "alt",
        "texte alternatif", "texte alt", "alternative", "description", "description de l image", "todo", "a completer", "a faire", "a decrire", "xxx", "dessin", "figure",
        "image decorative", "sans titre", "untitled", "alt text", "image description", "vide", "rien", "photo ici", "insert alt text",
    }.ToFrozenSet(StringComparer.Ordinal);

    public RuleInfo Info { get; } =
        new(
            "img-alt-placeholder",
            Severity.Error,
            Sources.Text | Sources.Image,
            "Le texte alternatif ne dit rien de l’image",
            "Une personne aveugle apprend qu’il y a une image, pas ce qu’elle montre.",
            "Écrivez une phrase qui dit ce que montre l’image."
        )
        {
            Rgaa = ["1.3.1"],
            Wcag = ["1.1.1"],
        };

    public NodeKinds Visits => NodeKinds.Image;

    public void Check(Node node, in RuleContext context)
    {
        var image = (Image)node;
        var alternative = PictureFacts.Alternative(image, context);
        if (image.IsDecorative || alternative.Length == 0)
            return;
        var folded = Folding.Fold(alternative);
        if (folded.Length == 0 || Words.Contains(folded) || Numbered().IsMatch(folded))
            context.Report(image.At, $"Le texte alternatif « {alternative} » ne dit rien de l’image. {Info.Why}", subject: alternative);
    }

    [GeneratedRegex(@"^(image|photo|figure|illustration|schema|graphique|visuel|picture) (n )?\d+$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Numbered();
}
