using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 13.3.1 (5.1.1): merged cells of an office document.</summary>
public sealed class DocMergedCells : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "doc-merged-cells",
            Severity.Warning,
            Sources.Office | Sources.Slides,
            "Tableau aux cases fusionnées",
            "Dans une case fusionnée, un lecteur d’écran ne sait plus à quelle ligne ni à quelle colonne se rapporte une valeur.",
            "Défaites la fusion, et répétez la valeur dans chaque case."
        )
        {
            Rgaa = ["13.3.1", "5.1.1"],
            Wcag = ["1.3.1"],
            Tools = [("Word", "Cliquez dans la case, « Disposition », « Fractionner les cellules »."), ("LibreOffice", "Clic droit dans la case, « Scinder les cellules ».")],
        };

    public NodeKinds Visits => NodeKinds.Table;

    public void Check(Node node, in RuleContext context)
    {
        if (!OfficeFile.Is(context.Document))
            return;
        var table = (Table)node;
        foreach (var row in table.Head.Concat(table.Body).Concat(table.Foot))
        {
            foreach (var cell in row.Cells)
            {
                if (cell.RowSpan <= 1 && cell.ColumnSpan <= 1)
                    continue;
                context.Report(cell.At.A >= 0 ? cell.At : table.At, subject: PlainText.Of(cell.Content).Trim());
                return;
            }
        }
    }
}
