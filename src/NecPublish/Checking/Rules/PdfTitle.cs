using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 13.3.1 (8.5.1): a PDF says its title.</summary>
public sealed class PdfTitle : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "pdf-title",
            Severity.Warning,
            Sources.Pdf,
            "PDF sans titre",
            "Un lecteur d’écran annonce le nom du fichier à la place du titre.",
            "Donnez un titre au fichier d’origine, puis refaites le PDF."
        )
        {
            Rgaa = ["13.3.1"],
            Wcag = ["2.4.2"],
            Tools = [("Word", "Fichier, Informations, champ « Titre »."), ("LibreOffice", "Fichier, Propriétés, onglet « Description », champ « Titre ».")],
            Reason = "La page publiée donne le texte\u202F: c’est donc un avertissement, pour le fichier offert à côté.",
        };

    public NodeKinds Visits => NodeKinds.Document;

    public void Check(Node node, in RuleContext context)
    {
        if (context.Document.Facts is not PdfFacts facts)
            return;
        if (string.IsNullOrWhiteSpace(context.Document.Title))
            context.Report(Place.None, subject: context.Resource.Source.Name);
    }
}
