using System.Collections.Immutable;

namespace NecPublish.Model;

/// <summary>A human audit of accessibility, without which the site says "non conforme".</summary>
public sealed record Audit(DateOnly Date, string Auditor, decimal? Rate, string? Sample);

/// <summary>necpublish.yml. Every key is optional; without publisher, host and address the site is a draft.</summary>
public sealed record Settings
{
    public string Title { get; init; } = "Archive ouverte";
    public string? Description { get; init; }

    /// <summary>Absolute address of the site without its final slash, or null.</summary>
    public string? Url { get; init; }
    public string? Publisher { get; init; }
    public string? PublisherSiret { get; init; }
    public OrganisationKind PublisherKind { get; init; }
    public string? PublicationDirector { get; init; }
    public string? Host { get; init; }
    public string? HostAddress { get; init; }

    /// <summary>An e-mail address or a page's address.</summary>
    public string? Contact { get; init; }

    /// <summary>What may be done with the archive: nothing of it goes out as long as it is a draft, or withdrawn.</summary>
    public PublicationState State { get; init; }
    public required Licence Licence { get; init; }

    /// <summary>The licence as necpublish.yml has it, known or not; null when it has none.</summary>
    public string? WrittenLicence { get; init; }
    public ImmutableArray<string> Languages { get; init; } = ["fr"];
    public Audit? Audit { get; init; }

    /// <summary>Other values that templates may show: key → text.</summary>
    public ImmutableSortedDictionary<string, string> Extra { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>True when the site may go on line: publisher, host and address are named.</summary>
    public bool IsComplete => Url is not null && Publisher is not null && Host is not null;

    /// <summary>The address used in canonical links and identifiers even when none is declared.</summary>
    public string BaseUrl => Url ?? "https://archive.invalid";
}
