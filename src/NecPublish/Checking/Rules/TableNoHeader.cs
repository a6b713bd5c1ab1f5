using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 5.6.1, 5.6.2: a data table names its columns.</summary>
public sealed class TableNoHeader : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "table-no-header",
            Severity.Error,
            Sources.Text,
            "Tableau sans en-têtes",
            "Un lecteur d’écran lit des valeurs sans pouvoir dire de quelle colonne elles viennent.",
            "Écrivez le nom de chaque colonne dans la première ligne, au-dessus des tirets."
        )
        {
            Rgaa = ["5.6.1", "5.6.2"],
            Wcag = ["1.3.1"],
            Tools =
            [
                ("Word", "Cliquez dans la première ligne, « Disposition », « Répéter les lignes d’en-tête »."),
                ("PowerPoint", "Cliquez dans le tableau, « Création de tableau », cochez « Ligne d’en-tête »."),
            ],
        };

    public NodeKinds Visits => NodeKinds.Table;

    public void Check(Node node, in RuleContext context)
    {
        var table = (Table)node;
        // a dataset has its own rule
        if (context.Document.Facts is TableFacts || table.RowHeadColumns > 0 || table.Body.IsEmpty && table.Head.IsEmpty)
            return;
        // one row or one column is a question first: TableLayout's
        if (table.Facts is RawHtmlFacts && TableLayout.IsLayout(table))
            return;
        if (table.Head.All(r => r.Cells.All(c => string.IsNullOrWhiteSpace(PlainText.Of(c.Content)))))
            context.Report(table.At);
    }
}
