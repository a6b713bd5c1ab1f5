using System.Globalization;
using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>Comments: never published, and told, because the original goes on from hand to hand.</summary>
public sealed class DocumentComments : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "document-comments",
            Severity.Warning,
            Sources.Office | Sources.Slides | Sources.Html,
            "Commentaires dans le document",
            "Ils ne sont pas publiés, mais le fichier d’origine les garde, avec le nom de leurs auteurs.",
            "Relisez-les, puis supprimez-les avant de transmettre le fichier à quelqu’un."
        )
        {
            Tools = [("Word", "Révision, Supprimer, « Supprimer tous les commentaires du document »."), ("LibreOffice", "Clic droit sur un commentaire, « Supprimer tous les commentaires »."), ("PowerPoint", "Révision, Supprimer, « Supprimer tous les commentaires de cette présentation ».")],
        };

    public NodeKinds Visits => NodeKinds.Document;

    public void Check(Node node, in RuleContext context)
    {
        if (context.Document.Facts is not OfficeFacts facts)
            return;
        if (facts.Comments > 0)
            context.Report(Place.None, facts.Comments == 1 ? $"Un commentaire est dans la marge. {Info.Why}" : $"{facts.Comments.ToString(CultureInfo.InvariantCulture)} commentaires sont dans la marge. {Info.Why}", subject: facts.Comments.ToString(CultureInfo.InvariantCulture));
    }
}
