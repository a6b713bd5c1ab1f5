using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 5.6.1: a column without a name, beside others that have one. The top left corner may stay empty.</summary>
public sealed class TableHeaderEmpty : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "table-header-empty",
            Severity.Warning,
            Sources.Text,
            "Colonne sans nom",
            "Un lecteur d’écran lit les valeurs de cette colonne sans pouvoir dire ce qu’elles sont.",
            "Écrivez le nom de la colonne dans la première ligne du tableau."
        )
        {
            Rgaa = ["5.6.1"],
            Wcag = ["1.3.1"],
        };

    public NodeKinds Visits => NodeKinds.Table;

    public void Check(Node node, in RuleContext context)
    {
        var table = (Table)node;
        if (table.Facts is TableFacts || table.Head.IsEmpty)
            return;
        var row = table.Head[^1];
        if (row.Cells.All(IsBlank))
            return;
        for (var i = 1; i < row.Cells.Length; i++)
        {
            if (!IsBlank(row.Cells[i]) || table.Head.Any(r => r.Cells.Any(c => c.RowSpan > 1 || c.ColumnSpan > 1)))
                continue;
            context.Report(
                row.Cells[i].At.A >= 0 ? row.Cells[i].At : table.At,
                $"La colonne {(i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)} du tableau n’a pas de nom. {Info.Why}",
                subject: $"{PlainText.Of(row.Cells[0].Content)} {i.ToString(System.Globalization.CultureInfo.InvariantCulture)}"
            );
        }
    }

    private static bool IsBlank(Cell cell) => string.IsNullOrWhiteSpace(PlainText.Of(cell.Content));
}
