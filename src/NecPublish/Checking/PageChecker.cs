using System.Collections.Immutable;
using NecPublish.Diagnostics;

namespace NecPublish.Checking;

/// <summary>Runs every rule across pages.</summary>
public sealed class PageChecker(ImmutableArray<IPageRule> rules)
{
    public ImmutableArray<Diagnostic> Check(SiteRecord site) =>
        ReadingOrder.Of(rules.OrderBy(r => r.Info.Id, StringComparer.Ordinal).SelectMany(r => r.Check(site)));
}
