using System.Globalization;
using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>Insertions and deletions still open: read as accepted, and told.</summary>
public sealed class TrackedChanges : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "tracked-changes",
            Severity.Warning,
            Sources.Office | Sources.Html,
            "Modifications suivies, ni acceptées ni refusées",
            "La page montre le texte comme si toutes étaient acceptées\u202f: est-ce bien la version voulue\u202f?",
            "Acceptez ou refusez chaque modification, puis enregistrez."
        )
        {
            Tools = [("Word", "Révision, Accepter, « Accepter toutes les modifications et arrêter le suivi »."), ("LibreOffice", "Édition, Suivi des modifications, « Tout accepter ».")],
        };

    public NodeKinds Visits => NodeKinds.Document;

    public void Check(Node node, in RuleContext context)
    {
        if (context.Document.Facts is not OfficeFacts facts)
            return;
        if (facts.TrackedChanges > 0)
            context.Report(Place.None, facts.TrackedChanges == 1 ? $"Une modification attend une réponse. {Info.Why}" : $"{facts.TrackedChanges.ToString(CultureInfo.InvariantCulture)} modifications attendent une réponse. {Info.Why}", subject: facts.TrackedChanges.ToString(CultureInfo.InvariantCulture));
    }
}
