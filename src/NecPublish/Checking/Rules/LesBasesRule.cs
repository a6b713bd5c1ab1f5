using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>
/// What the rules on Les Bases' limits share: they warn, and block only the deposit of their resource; they look at nothing that
/// is never deposited.
/// </summary>
internal static class LesBasesRule
{
    public const string Why = "La ressource est publiée ici ; son dépôt sur Les Bases, lui, attend cette correction.";

    public static RuleInfo Info(string id, string title, string fix, Severity severity = Severity.Warning) =>
        new(id, severity, Sources.All, title, Why, fix) { Reason = "Limites des formulaires de lesbases.anct.gouv.fr, relevées le 6 mars 2026." };

    /// <summary>True for what an edition produced; the site's own pages are never deposited.</summary>
    public static bool Concerns(in RuleContext context) => context.Resource is { Edition: not null, Kind: not ResourceKind.Page };

    /// <summary>Reports at a key of the header.</summary>
    public static void ReportAt(in RuleContext context, string key, string message, string? fix, string subject) =>
        context.Findings.AddAtLine(context.Resource.Source.Metadata.LineOf(key), message, fix, subject);
}
