using System.Collections.Immutable;
using NecPublish.Diagnostics;

namespace NecPublish.Checking;

/// <summary>Runs every rule across pages.</summary>
public sealed class PageChecker(ImmutableArray<IPageRule> rules)
{
    public ImmutableArray<Diagnostic> Check(SiteRecord site) =>
        [
            .. rules
                .OrderBy(r => r.Info.Id, StringComparer.Ordinal)
                .SelectMany(r => r.Check(site))
                .OrderBy(d => d.File, StringComparer.Ordinal)
                .ThenBy(d => (d.Place as SourceLocation.Text)?.Line ?? 0)
                .ThenBy(d => d.Rule.Id, StringComparer.Ordinal),
        ];
}
