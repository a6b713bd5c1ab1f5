using System.Globalization;
using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 5.6 (13.3.1): merged cells of a sheet. Told once a sheet.</summary>
public sealed class SheetMerged : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "sheet-merged",
            Severity.Warning,
            Sources.Data,
            "Cellules fusionnées dans une feuille",
            "Qui lit le tableau case par case ne sait plus à quelle ligne ou à quelle colonne la valeur appartient. La page publiée ne garde que la première case.",
            "Défusionnez les cellules (Données, Format, « Annuler la fusion »), et répétez la valeur dans chaque case."
        )
        {
            Rgaa = ["13.3.1", "5.6.1"],
            Wcag = ["1.3.1"],
        };

    public NodeKinds Visits => NodeKinds.Table;

    public void Check(Node node, in RuleContext context)
    {
        if (node.Facts is TableFacts { Merged: [var first, ..] all })
            context.Report(first, $"Cellules fusionnées\u202f: {all.Length.ToString(CultureInfo.InvariantCulture)}. {Info.Why}", subject: all.Length.ToString(CultureInfo.InvariantCulture));
    }
}
