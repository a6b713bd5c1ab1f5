using System.Collections.Immutable;
using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 5.3.1, 5.8.1: one row, one column, or a table inside another look like layout, not like data.</summary>
public sealed class TableLayout : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "table-layout",
            Severity.Review,
            Sources.Text,
            "Ce tableau sert-il à la mise en page ?",
            "Un lecteur d’écran annonce lignes et colonnes, et se perd dans un tableau qui n’en est pas un.",
            "Remplacez-le par du texte ou une liste ; si ce sont des données, répondez dans decisions.csv."
        )
        {
            Rgaa = ["5.3.1", "5.8.1"],
            Wcag = ["1.3.2", "4.1.2"],
            Tools = [("Word", "Sélectionnez le tableau, « Disposition », « Convertir en texte »."), ("LibreOffice", "Tableau, « Convertir », « Tableau en texte ».")],
        };

    public NodeKinds Visits => NodeKinds.Table;

    public void Check(Node node, in RuleContext context)
    {
        var table = (Table)node;
        if (table.Facts is TableFacts || table.Body.IsEmpty && table.Head.IsEmpty || table.Facts is RawHtmlFacts html && html["role"] is "presentation" or "none")
            return;
        if (IsLayout(table))
            context.Report(table.At, subject: PlainText.Of([table]) is { Length: > 0 } words ? words : "tableau");
    }

    /// <summary>One row or one column, headers counted, or tables inside its cells.</summary>
    internal static bool IsLayout(Table table)
    {
        var rows = table.Head.Length + table.Body.Length + table.Foot.Length;
        return rows == 1 || System.Math.Max(Columns(table.Head), Columns(table.Body)) == 1 || HasTable(table.Body);
    }

    private static int Columns(ImmutableArray<Row> rows)
    {
        var most = 0;
        foreach (var row in rows)
        {
            var columns = 0;
            foreach (var cell in row.Cells)
                columns += cell.ColumnSpan;
            most = System.Math.Max(most, columns);
        }
        return most;
    }

    private static bool HasTable(ImmutableArray<Row> rows)
    {
        foreach (var row in rows)
        {
            foreach (var cell in row.Cells)
            {
                foreach (var block in cell.Content)
                {
                    if (block is Table)
                        return true;
                }
            }
        }
        return false;
    }
}
