using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 5.6.1 (13.3.1): the first row of a dataset names its columns.</summary>
public sealed class CsvNoHeader : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "csv-no-header",
            Severity.Error,
            Sources.Data,
            "Données sans noms de colonnes",
            "Ni une personne ni un programme ne peuvent savoir ce que dit chaque colonne.",
            "Ajoutez une première ligne avec le nom de chaque colonne."
        )
        {
            Rgaa = ["5.6.1", "13.3.1"],
            Wcag = ["1.3.1"],
        };

    public NodeKinds Visits => NodeKinds.Document;

    public void Check(Node node, in RuleContext context)
    {
        if (node.Facts is TableFacts { HasHeader: false, RowCount: > 0 })
            context.Findings.AddAtLine(1, null, null, "1");
    }
}
