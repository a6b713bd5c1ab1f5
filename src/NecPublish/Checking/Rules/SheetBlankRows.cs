using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 5.6 (13.3.1): blank rows that cut a table of data in two. Told once a table, on the rows that the preview holds.</summary>
public sealed class SheetBlankRows : ISourceRule
{
    private const int Stride = 16_384;

    public RuleInfo Info { get; } =
        new(
            "sheet-blank-rows",
            Severity.Warning,
            Sources.Data,
            "Ligne vide au milieu des données",
            "Un lecteur d’écran croit le tableau fini\u202f; un tri ou un filtre s’arrête là.",
            "Retirez les lignes vides\u202f; deux tableaux vont dans deux feuilles."
        )
        {
            Rgaa = ["13.3.1", "5.6.1"],
            Wcag = ["1.3.1"],
        };

    public NodeKinds Visits => NodeKinds.Table;

    public void Check(Node node, in RuleContext context)
    {
        // a CSV's lines are not its rows: a quoted cell may hold several
        if (node.Facts is not TableFacts || context.Document.Places != PlaceKind.Sheet || context.Resource.Source.Extension is ".csv" or ".tsv" or ".tab")
            return;
        var last = 0;
        foreach (var row in ((Table)node).Body)
        {
            var line = row.At.B / Stride;
            if (last > 0 && line > last + 1)
            {
                context.Report(row.At, subject: $"ligne {line.ToString(System.Globalization.CultureInfo.InvariantCulture)}");
                return;
            }
            last = line;
        }
    }
}
