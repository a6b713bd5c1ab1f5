using System.Globalization;
using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Model.LesBases;

namespace NecPublish.Checking.Rules;

/// <summary>Les Bases: a description has 560 characters at most, of which a card shows the first 300.</summary>
public sealed class LesBasesSummary : ISourceRule
{
    public RuleInfo Info { get; } = LesBasesRule.Info("lesbases-summary-too-long", "Résumé trop long pour Les Bases", "Raccourcissez « resume » dans l’en-tête du document, ou « description » pour un jeu de données.");

    public NodeKinds Visits => NodeKinds.Document;

    public void Check(Node node, in RuleContext context)
    {
        var summary = context.Resource.Summary?.Trim() ?? "";
        if (summary.Length <= Limits.Description || !LesBasesRule.Concerns(context))
            return;
        var length = summary.Length.ToString(CultureInfo.InvariantCulture);
        LesBasesRule.ReportAt(context, "resume", $"Ce résumé compte {length} caractères ; Les Bases en accepte 560. {Info.Why}", null, summary);
    }
}
