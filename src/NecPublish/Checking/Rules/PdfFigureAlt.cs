using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 13.3.1 (1.1.1), ISO 32000-1 14.9.3: a tagged figure has an alternative.</summary>
public sealed class PdfFigureAlt : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "pdf-figure-alt",
            Severity.Warning,
            Sources.Pdf,
            "Image sans texte alternatif dans un PDF",
            "Une personne aveugle ne saura pas ce qu’elle montre, ni dans le PDF ni sur la page.",
            "Décrivez l’image dans le fichier d’origine, puis refaites le PDF."
        )
        {
            Rgaa = ["13.3.1"],
            Wcag = ["1.1.1"],
            Tools = [("Word", "Clic droit sur l’image, « Modifier le texte de remplacement »."), ("LibreOffice", "Clic droit sur l’image, « Propriétés », champ « Texte alternatif ».")],
            Reason = "Les images d’un PDF ne sont pas reprises sur la page\u202F: leur alternative y est écrite.",
        };

    public NodeKinds Visits => NodeKinds.Document;

    public void Check(Node node, in RuleContext context)
    {
        if (context.Document.Facts is not PdfFacts facts)
            return;
        foreach (var at in facts.FiguresWithoutAlternative)
            context.Report(at, subject: $"page {at.A}");
    }
}
