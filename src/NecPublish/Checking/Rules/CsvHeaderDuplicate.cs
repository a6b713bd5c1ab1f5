using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 5.6.1 (13.3.1): two columns of data with one name.</summary>
public sealed class CsvHeaderDuplicate : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "csv-header-duplicate",
            Severity.Error,
            Sources.Data,
            "Deux colonnes de données portent le même nom",
            "On ne sait plus de laquelle vient une valeur, et les programmes n’en lisent souvent qu’une.",
            "Précisez l’un des deux noms, par exemple avec l’année ou l’unité."
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
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < facts.Header.Length && i < table.Columns.Length && !table.Head.IsEmpty; i++)
        {
            var name = facts.Header[i];
            if (name.Length > 0 && !seen.Add(Folding.Fold(name)))
                context.Report(table.Head[0].Cells[i].At, $"« {name} » est déjà le nom d’une autre colonne. {Info.Why}", subject: name);
        }
    }
}
