using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 13.3.1 (9.1.3): a text of a word processor without one heading style.</summary>
public sealed class DocNoHeadings : ISourceRule
{
    /// <summary>UTF-16 units: a third of a page needs no heading.</summary>
    private const int ShortText = 1000;

    public RuleInfo Info { get; } =
        new(
            "doc-no-headings",
            Severity.Warning,
            Sources.Office,
            "Document sans aucun titre",
            "Sans styles de titre, un lecteur d’écran ne peut pas aller d’une partie à l’autre.",
            "Sélectionnez chaque titre et appliquez le style « Titre 1 » ou « Titre 2 »."
        )
        {
            Rgaa = ["13.3.1", "9.1.3"],
            Wcag = ["1.3.1"],
            Tools = [("Word", "Accueil, Styles, « Titre 1 »."), ("LibreOffice", "Liste des styles de paragraphe, « Titre 1 ».")],
        };

    public NodeKinds Visits => NodeKinds.Document;

    public void Check(Node node, in RuleContext context)
    {
        var document = context.Document;
        if (document.Source == Sources.Office && !document.Blocks.IsEmpty && context.Texts.Headings(document).Count == 0 && PlainText.Of(document.Blocks).Length > ShortText)
            context.Report(document.Blocks[0].At, subject: context.Resource.Source.Name);
    }
}
