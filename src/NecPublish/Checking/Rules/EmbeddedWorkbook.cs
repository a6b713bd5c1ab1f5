using System.Globalization;
using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>Whole workbooks behind charts: never published; a person says that they were looked at.</summary>
public sealed class EmbeddedWorkbook : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "embedded-workbook",
            Severity.Error,
            Sources.Office | Sources.Slides,
            "Fichier entier caché derrière un graphique",
            "Un classeur incorporé garde toutes ses feuilles, même celles que le graphique ne montre pas. Il n’est pas publié.",
            "Collez le graphique comme image, avec ses chiffres dans un tableau\u202f; ou dites dans decisions.csv que vous avez vérifié ce classeur."
        )
        {
            CanBeLifted = true,
            Tools = [("PowerPoint", "Copiez le graphique, « Collage spécial », « Image », puis supprimez l’original."), ("Word", "Copiez le graphique, « Collage spécial », « Image », puis supprimez l’original.")],
        };

    public NodeKinds Visits => NodeKinds.Document;

    public void Check(Node node, in RuleContext context)
    {
        if (context.Document.Facts is not OfficeFacts facts)
            return;
        if (facts.EmbeddedFiles > 0)
            context.Report(Place.None, facts.EmbeddedFiles == 1 ? $"Un fichier est incorporé. {Info.Why}" : $"{facts.EmbeddedFiles.ToString(CultureInfo.InvariantCulture)} fichiers sont incorporés. {Info.Why}", subject: facts.EmbeddedFiles.ToString(CultureInfo.InvariantCulture));
    }
}
