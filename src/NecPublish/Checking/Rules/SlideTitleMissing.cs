using System.Globalization;
using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 13.3.1 (9.1.1, 8.5.1): a slide without a title has no name in the outline.</summary>
public sealed class SlideTitleMissing : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "slide-title-missing",
            Severity.Warning,
            Sources.Slides | Sources.Markdown,
            "Diapositive sans titre",
            "Qui passe d’une diapositive à l’autre avec un lecteur d’écran ne sait pas laquelle il a trouvée.",
            "Commencez la diapositive par un titre\u202f: « # Ce qu’elle dit »."
        )
        {
            Rgaa = ["13.3.1", "9.1.1"],
            Wcag = ["2.4.6"],
            Tools =
            [
                ("PowerPoint", "Onglet « Accueil », « Disposition »\u202f: choisissez-en une avec un titre, et écrivez-le\u202f; il peut être masqué (Révision, Accessibilité, « Ajouter un titre masqué »)."),
                ("LibreOffice", "Volet « Mises en page »\u202f: choisissez-en une avec un titre, et écrivez-le."),
            ],
            Reason = "La page publiée nomme elle-même ces diapositives par leur numéro\u202f: c’est donc un avertissement.",
        };

    public NodeKinds Visits => NodeKinds.Div;

    public void Check(Node node, in RuleContext context)
    {
        var slide = (Div)node;
        if (slide.Attr.Has("slide") && !slide.Content.Any(b => b is Header h && PlainText.Of(h.Content).Trim().Length > 0))
            context.Report(slide.At, subject: slide.At.A.ToString(CultureInfo.InvariantCulture));
    }
}
