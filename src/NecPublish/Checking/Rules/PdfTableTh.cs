using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 13.3.1 (5.6.1): a tagged table has header cells.</summary>
public sealed class PdfTableTh : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "pdf-table-th",
            Severity.Warning,
            Sources.Pdf,
            "Tableau sans en-têtes dans un PDF",
            "Un lecteur d’écran lit des nombres sans dire de quoi ils parlent.",
            "Déclarez la ligne d’en-tête dans le fichier d’origine, puis refaites le PDF."
        )
        {
            Rgaa = ["13.3.1"],
            Wcag = ["1.3.1"],
            Tools = [("Word", "Clic dans la première ligne, Disposition, « Répéter les lignes d’en-tête »."), ("LibreOffice", "Propriétés du tableau, onglet « Enchaînements », « Répéter le titre ».")],
            Reason = "La page publiée donne le texte\u202F: c’est donc un avertissement, pour le fichier offert à côté.",
        };

    public NodeKinds Visits => NodeKinds.Document;

    public void Check(Node node, in RuleContext context)
    {
        if (context.Document.Facts is not PdfFacts facts)
            return;
        foreach (var at in facts.TablesWithoutHeaders)
            context.Report(at, subject: $"page {at.A}");
    }
}
