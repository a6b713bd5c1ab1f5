using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 13.3.1 (9.1.1): a tagged PDF of several pages has headings.</summary>
public sealed class PdfHeadings : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "pdf-headings",
            Severity.Warning,
            Sources.Pdf,
            "PDF balisé sans aucun titre",
            "On ne peut pas aller de partie en partie\u202F: il faut tout écouter.",
            "Donnez des styles de titre aux parties du fichier d’origine, puis refaites le PDF."
        )
        {
            Rgaa = ["13.3.1"],
            Wcag = ["1.3.1", "2.4.6"],
            Tools = [("Word", "Accueil, Styles, « Titre 1 » puis « Titre 2 »."), ("LibreOffice", "Styles, « Titre 1 » puis « Titre 2 ».")],
            Reason = "La page publiée donne le texte\u202F: c’est donc un avertissement, pour le fichier offert à côté.",
        };

    public NodeKinds Visits => NodeKinds.Document;

    public void Check(Node node, in RuleContext context)
    {
        if (context.Document.Facts is not PdfFacts facts)
            return;
        if (facts is { IsTagged: true, HasHeadings: false, Pages: > 1 } && facts.PicturesOfText.Length < facts.Pages)
            context.Report(Place.None, subject: context.Resource.Source.Name);
    }
}
