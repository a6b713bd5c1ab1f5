using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 13.3.1, ISO 32000-1 table 22, bit 10: a protection must let assistive technologies read.</summary>
public sealed class PdfLocked : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "pdf-locked",
            Severity.Warning,
            Sources.Pdf,
            "PDF protégé contre la lecture à voix haute",
            "Sa protection interdit à un lecteur d’écran d’en lire le texte.",
            "Refaites le PDF sans mot de passe de modification, ou en autorisant l’accès aux outils d’accessibilité."
        )
        {
            Rgaa = ["13.3.1"],
            Wcag = ["4.1.2"],
            Tools = [("LibreOffice", "Fichier, Exporter au format PDF, onglet « Sécurité »\u202F: cochez « Permettre l’accès du texte aux outils d’accessibilité ».")],
            Reason = "Le fichier offert sur la page n’a plus cette protection\u202F; celui qui circule l’a encore.",
        };

    public NodeKinds Visits => NodeKinds.Document;

    public void Check(Node node, in RuleContext context)
    {
        if (context.Document.Facts is not PdfFacts facts)
            return;
        if (facts.IsLocked)
            context.Report(Place.None, subject: context.Resource.Source.Name);
    }
}
