using System.Collections.Frozen;
using System.Collections.Immutable;

namespace NecPublish.Model;

/// <summary>An address that was published once and leads elsewhere, or nowhere any more.</summary>
/// <param name="Id">The identifier of the resource that was there; another address may bear it now.</param>
/// <param name="To">The address it redirects to; null for a tombstone.</param>
/// <param name="Deleted">The day that a resource left it; null where none was, for a list or for what only an author says.</param>
public sealed record FormerAddress(string Address, string Id, string Title, string? To, DateOnly? Deleted)
{
    /// <summary>The day that its resource left this address, which may be before it was withdrawn from the next one; null where none was.</summary>
    public DateOnly? Left { get; init; }

    /// <summary>Whether an edition or a session had its page there.</summary>
    public bool IsList { get; init; }
}

/// <summary>
/// The archive as metadata: who, what, when, licence, addresses, neighbours; no body. Immutable: every stage past the
/// importers is a function of it. dcat:Catalog, the RO-Crate's root.
/// </summary>
public sealed record Publication
{
    public required Settings Settings { get; init; }
    public ImmutableArray<Edition> Editions { get; init; } = [];

    /// <summary>In order of address, ordinal. Drafts are here only in a draft build; withdrawn and held-back ones never.</summary>
    public ImmutableArray<Resource> Resources { get; init; } = [];
    public ImmutableArray<Theme> Themes { get; init; } = [];
    public ImmutableArray<Organisation> Organisations { get; init; } = [];
    public ImmutableArray<Person> People { get; init; } = [];
    public ImmutableArray<FormerAddress> FormerAddresses { get; init; } = [];

    /// <summary>Every source file by path: what a link or an image inside a text may point at.</summary>
    public FrozenDictionary<string, SourceFile> Files { get; init; } = FrozenDictionary<string, SourceFile>.Empty;

    /// <summary>Resources by the path of their source, parts included.</summary>
    public FrozenDictionary<string, Resource> BySource { get; init; } = FrozenDictionary<string, Resource>.Empty;

    /// <summary>Ids of the resources that registre/lesbases.json says are published on Les Bases.</summary>
    public FrozenSet<string> OnLesBases { get; init; } = FrozenSet<string>.Empty;

    /// <summary>A draft build: everything shown, under a banner, noindex.</summary>
    public bool IsDraft { get; init; }

    /// <summary>The same publication without some resources (those held back), as if they had never been there.</summary>
    public Publication Without(IReadOnlySet<string> ids) => ids.Count == 0 ? this : this with { Resources = Resources.RemoveAll(r => ids.Contains(r.Id)) };
}
