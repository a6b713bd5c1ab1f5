using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 13.3.1, 1.8.1: pages that are pictures of text. An error when nothing can be read, a warning when a part can.</summary>
public sealed class PdfScanned : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "pdf-scanned",
            Severity.Error,
            Sources.Pdf,
            "PDF numérisé, sans texte",
            "Une personne aveugle n’y lit rien, personne ne peut y chercher ni y copier un mot.",
            "Publiez le fichier d’origine, ou faites reconnaître le texte (numérisation avec « reconnaissance de texte », OCR), puis relisez-le."
        )
        {
            Rgaa = ["13.3.1"],
            Wcag = ["1.1.1", "1.4.5"],
            CanBeLifted = true,
            Tools = [("Word", "Ouvrez le PDF dans Word\u202F: il reconnaît le texte\u202F; relisez, puis enregistrez en docx.")],
            Reason = "Sans texte, la page publiée serait vide\u202F: c’est une erreur, qu’une personne peut lever si le texte est donné ailleurs.",
        };

    public NodeKinds Visits => NodeKinds.Document;

    public void Check(Node node, in RuleContext context)
    {
        if (context.Document.Facts is not PdfFacts facts)
            return;
        var (pictures, pages) = (facts.PicturesOfText, facts.Pages);
        if (pictures.IsEmpty)
            return;
        var isWhole = pictures.Length == pages;
        context.Report(
            new Place(pictures[0]),
            isWhole ? null : $"{(pictures.Length == 1 ? $"La page {pictures[0]} est une image" : $"{pictures.Length} pages sont des images")} sans texte. {Info.Why}",
            subject: context.Resource.Source.Name,
            severity: isWhole ? Severity.Error : Severity.Warning
        );
    }
}
