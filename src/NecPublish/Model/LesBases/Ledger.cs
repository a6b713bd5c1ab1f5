using System.Collections.Immutable;

namespace NecPublish.Model.LesBases;

/// <summary>
/// What was sent to Les Bases, kept in content/registre/lesbases.json and committed with the content: without it a second push
/// could not know what the first one made. No session and no e-mail address ever stand in it.
/// </summary>
public sealed record Ledger
{
    public int Version { get; init; } = 1;

    /// <summary>Scheme and host of the site: a ledger belongs to one site.</summary>
    public string Site { get; init; } = "";

    /// <summary>By our identifier.</summary>
    public ImmutableSortedDictionary<string, LedgerEntry> Resources { get; init; } = ImmutableSortedDictionary.Create<string, LedgerEntry>(StringComparer.Ordinal);
}

/// <summary>One resource there.</summary>
public sealed record LedgerEntry
{
    /// <summary>Null until its creation was answered.</summary>
    public string? Id { get; init; }
    public string? Slug { get; init; }
    public string Title { get; init; } = "";
    public string Description { get; init; } = "";

    /// <summary>Identifier of the base; null for none.</summary>
    public string? Base { get; init; }

    /// <summary>The licence that the site's last answer showed; null while it never did.</summary>
    public string? Licence { get; init; }

    /// <summary>Hash of the indexation sent.</summary>
    public string? Indexation { get; init; }

    /// <summary>SHA-256 of the cover sent; null for none.</summary>
    public string? Cover { get; init; }

    /// <summary>In the order that the site shows.</summary>
    public ImmutableArray<LedgerContent> Contents { get; init; } = [];

    /// <summary>Files already uploaded, by SHA-256, so that a resumed push sends none twice.</summary>
    public ImmutableSortedDictionary<string, LedgerFile> Files { get; init; } = ImmutableSortedDictionary.Create<string, LedgerFile>(StringComparer.Ordinal);

    /// <summary>A call that was begun and whose answer is not known; null when none is.</summary>
    public Pending? Pending { get; init; }

    /// <summary>True once everything of the deposit is there.</summary>
    public bool IsComplete { get; init; }

    public bool IsPublished { get; init; }

    /// <summary>Taken off line there, because it has left the archive.</summary>
    public bool IsWithdrawn { get; init; }

    /// <summary>True when a published resource was edited and not yet republished.</summary>
    public bool NeedsRepublishing { get; init; }

    public DateTimeOffset? Created { get; init; }
    public DateTimeOffset? Pushed { get; init; }

    /// <summary>The day a person saw the right licence on the site; the public interface does not show it.</summary>
    public DateOnly? LicenceSeen { get; init; }

    /// <summary>The last time that what the site shows was found equal to the archive.</summary>
    public DateTimeOffset? Verified { get; init; }

    /// <summary>Since when it is known to differ; null when it does not.</summary>
    public DateTimeOffset? DiffersSince { get; init; }
}

/// <param name="Hash">Of the deposit's content (<see cref="DepositContent.Hash"/>).</param>
public sealed record LedgerContent(string Id, string Type, string Hash);

/// <param name="ImageId">Not null when the file was registered as an image.</param>
public sealed record LedgerFile(string Key, string? ImageId);

/// <summary>The intent written down before a call that must not be made twice.</summary>
/// <param name="Call">"create", "AddContent", "RemoveContent", "Publish", or "adopt" for a resource found again without its ledger.</param>
/// <param name="Hash">Of the content being added; null otherwise.</param>
/// <param name="Known">For a creation: identifiers that already had such an address, which are therefore not ours.</param>
public sealed record Pending(string Call, string? Hash, DateTimeOffset At, ImmutableArray<string> Known)
{
    /// <summary>Type of the content being added; null otherwise.</summary>
    public string? Type { get; init; }
}
