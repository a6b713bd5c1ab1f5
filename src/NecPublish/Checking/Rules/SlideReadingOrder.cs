using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 13.3.1: objects that are read otherwise than they are seen, the title not first.</summary>
public sealed class SlideReadingOrder : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "slide-reading-order",
            Severity.Review,
            Sources.Slides,
            "Ordre de lecture de la diapositive à vérifier",
            "Un lecteur d’écran lit les objets dans l’ordre où ils sont rangés, qui n’est pas ici celui de l’œil.",
            "PowerPoint : Révision, Vérifier l’accessibilité, « Volet Ordre de lecture » ; mettez le titre en premier, puis le reste de haut en bas."
        )
        {
            Rgaa = ["13.3.1"],
            Wcag = ["1.3.2"],
            Tools = [("LibreOffice", "Impress\u202f: Affichage, Navigateur, puis faites glisser les objets dans l’ordre de lecture.")],
        };

    public NodeKinds Visits => NodeKinds.Document;

    public void Check(Node node, in RuleContext context)
    {
        if (context.Document.Facts is not OfficeFacts facts)
            return;
        foreach (var at in facts.DoubtfulOrders)
            context.Report(at, subject: SlideWords.Of(context.Document, at));
    }
}
