using System.Collections.Immutable;
using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 5.1.1: a table whose headers stand on several rows or columns, or whose cells are merged, says how it is read.</summary>
public sealed class TableComplexNoSummary : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "table-complex-no-summary",
            Severity.Warning,
            Sources.Markdown | Sources.Html | Sources.Office,
            "Tableau complexe sans résumé",
            "Sans voir les cases fusionnées, on ne sait plus à quel en-tête se rapporte une valeur.",
            "Faites deux tableaux simples, ou dites sous le tableau comment le lire : Table: Budget ; les années sont en lignes, …"
        )
        {
            Rgaa = ["5.1.1"],
            Wcag = ["1.3.1"],
        };

    public NodeKinds Visits => NodeKinds.Table;

    public void Check(Node node, in RuleContext context)
    {
        var table = (Table)node;
        if (table.Facts is TableFacts || !table.Caption.IsEmpty)
            return;
        if (table.Facts is RawHtmlFacts html && (html["summary"] ?? html["aria-describedby"]) is { Length: > 0 })
            return;
        // in an office file merged cells are DocMergedCells'
        var isMerged = (context.Document.Source & (Sources.Office | Sources.Slides)) == Sources.None && (HasMerged(table.Head, table) || HasMerged(table.Body, table));
        if (isMerged || table.RowHeadColumns > 1 || table.Head.Count(r => r.Cells.Length > 1) > 1)
            context.Report(table.At, subject: PlainText.Of([table]) is { Length: > 80 } words ? words[..80] : "tableau");
    }

    private static bool HasMerged(ImmutableArray<Row> rows, Table table)
    {
        foreach (var row in rows)
        {
            foreach (var cell in row.Cells)
            {
                // one cell over the whole first row is a title: TableCaptionFake's
                if (cell.RowSpan > 1 || cell.ColumnSpan > 1 && (row.Cells.Length > 1 || cell.ColumnSpan < table.Columns.Length))
                    return true;
            }
        }
        return false;
    }
}
