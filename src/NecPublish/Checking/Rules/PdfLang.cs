using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 13.3.1 (8.3.1), ISO 32000-1 14.9.2: a PDF says its language.</summary>
public sealed class PdfLang : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "pdf-lang",
            Severity.Warning,
            Sources.Pdf,
            "PDF sans langue déclarée",
            "Une voix de synthèse ne sait pas avec quelle prononciation le lire.",
            "Indiquez la langue dans le fichier d’origine, puis refaites le PDF."
        )
        {
            Rgaa = ["13.3.1"],
            Wcag = ["3.1.1"],
            Tools = [("Word", "Révision, Langue, « Définir la langue de vérification »."), ("LibreOffice", "Outils, Langue, « Pour tout le texte ».")],
            Reason = "La page publiée donne le texte\u202F: c’est donc un avertissement, pour le fichier offert à côté.",
        };

    public NodeKinds Visits => NodeKinds.Document;

    public void Check(Node node, in RuleContext context)
    {
        if (context.Document.Facts is not PdfFacts facts)
            return;
        if (string.IsNullOrWhiteSpace(context.Document.Language))
            context.Report(Place.None, subject: context.Resource.Source.Name);
    }
}
