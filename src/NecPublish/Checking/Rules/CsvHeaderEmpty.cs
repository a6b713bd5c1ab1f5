using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 5.6.1 (13.3.1): a column of data without a name.</summary>
public sealed class CsvHeaderEmpty : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "csv-header-empty",
            Severity.Error,
            Sources.Data,
            "Colonne de données sans nom",
            "Ni une personne ni un programme ne peuvent savoir ce que dit cette colonne.",
            "Écrivez son nom dans la première ligne, ou retirez la colonne si elle est vide."
        )
        {
            Rgaa = ["5.6.1", "13.3.1"],
            Wcag = ["1.3.1"],
        };

    public NodeKinds Visits => NodeKinds.Table;

    public void Check(Node node, in RuleContext context)
    {
        if (node.Facts is not TableFacts { HasHeader: true } facts)
            return;
        var table = (Table)node;
        for (var i = 0; i < facts.Header.Length && i < table.Columns.Length && !table.Head.IsEmpty; i++)
        {
            if (facts.Header[i].Length == 0)
                context.Report(table.Head[0].Cells[i].At, $"La colonne {(i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)} n’a pas de nom\u202f; elle s’appelle « {facts.Columns[i].Name} » en attendant. {Info.Why}", subject: facts.Columns[i].Name);
        }
    }
}
