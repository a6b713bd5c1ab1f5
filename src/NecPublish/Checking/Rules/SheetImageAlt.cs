using System.Globalization;
using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 1.1.1 (13.3.1): a picture or chart on a sheet that says nothing. Told once a sheet.</summary>
public sealed class SheetImageAlt : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "sheet-image-alt",
            Severity.Warning,
            Sources.Data,
            "Image ou graphique sans texte dans une feuille",
            "Une personne aveugle ne saura pas ce qu’elle montre, et la page publiée ne reprend que les cellules.",
            "Clic droit sur l’image, « Texte de remplacement »\u202f; un graphique se résume en une phrase, ses données sont dans les cellules."
        )
        {
            Rgaa = ["13.3.1", "1.1.1"],
            Wcag = ["1.1.1"],
        };

    public NodeKinds Visits => NodeKinds.Table;

    public void Check(Node node, in RuleContext context)
    {
        if (node.Facts is TableFacts { Undescribed: [var first, ..] all })
            context.Report(first, $"Images ou graphiques sans texte\u202f: {all.Length.ToString(CultureInfo.InvariantCulture)}. {Info.Why}", subject: all.Length.ToString(CultureInfo.InvariantCulture));
    }
}
