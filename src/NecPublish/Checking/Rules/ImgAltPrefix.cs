using System.Text.RegularExpressions;
using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>Outside RGAA: a screen reader says « image » by itself.</summary>
public sealed partial class ImgAltPrefix : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "img-alt-prefix",
            Severity.Advice,
            Sources.Text | Sources.Image,
            "Le texte alternatif commence par « image de »",
            "Un lecteur d’écran annonce déjà qu’il s’agit d’une image : la personne l’entend deux fois.",
            "Commencez directement par ce que l’on voit."
        )
        {
            Wcag = ["1.1.1"],
        };

    public NodeKinds Visits => NodeKinds.Image;

    public void Check(Node node, in RuleContext context)
    {
        var image = (Image)node;
        var alternative = PictureFacts.Alternative(image, context);
        if (!image.IsDecorative && Prefix().Match(alternative) is { Success: true, Length: var length } && alternative.Length > length + 2)
            context.Report(image.At, $"Le texte alternatif « {alternative} » commence par une annonce inutile. {Info.Why}", $"écrivez seulement : {Capital(alternative[length..])}", alternative);
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    [GeneratedRegex(@"^(?:une? |l’|l'|la |le )?(?:image|photo|photographie|logo|icône|illustration|visuel)s?\s+(?:de la |de l’|de l'|des |du |de |d’|d'|représentant |montrant |qui montre |qui représente )", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Prefix();
}
