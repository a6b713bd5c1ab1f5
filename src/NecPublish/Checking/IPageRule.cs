using System.Collections.Immutable;
using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking;

/// <summary>A rule across pages, on what the writer recorded; it parses nothing. Found by reflection, one file each.</summary>
public interface IPageRule
{
    RuleInfo Info { get; }

    IEnumerable<Diagnostic> Check(SiteRecord site);
}

/// <summary>Every page written, by path and in order.</summary>
public sealed record SiteRecord(Publication Publication, ImmutableArray<PageRecord> Pages, IReadOnlySet<string> Files)
{
    /// <summary>Pages that a finding keeps out: their authors want to hear everything at once.</summary>
    public ImmutableArray<PageRecord> HeldBack { get; init; } = [];
}
