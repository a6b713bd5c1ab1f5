using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 13.3.1, ISO 32000-1 14.8.1: a PDF whose structure nobody wrote.</summary>
public sealed class PdfUntagged : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "pdf-untagged",
            Severity.Warning,
            Sources.Pdf,
            "PDF sans balises",
            "Un lecteur d’écran ne sait ni où sont les titres, ni dans quel ordre le lire.",
            "Refaites le PDF depuis le fichier d’origine, en cochant l’option des balises d’accessibilité."
        )
        {
            Rgaa = ["13.3.1"],
            Wcag = ["1.3.1", "1.3.2"],
            Tools = [("Word", "Enregistrer sous, PDF, Options\u202F: cochez « Balises de structure de document pour l’accessibilité »\u202F; n’imprimez pas en PDF."), ("LibreOffice", "Fichier, Exporter au format PDF\u202F: cochez « PDF balisé » ou « Accessibilité universelle ».")],
            Reason = "La page publiée donne le texte\u202F: c’est donc un avertissement, pour le fichier offert à côté.",
        };

    public NodeKinds Visits => NodeKinds.Document;

    public void Check(Node node, in RuleContext context)
    {
        if (context.Document.Facts is not PdfFacts facts)
            return;
        if (facts is { IsTagged: false, Pages: > 0 } && facts.PicturesOfText.Length < facts.Pages)
            context.Report(Place.None, subject: context.Resource.Source.Name);
    }
}
