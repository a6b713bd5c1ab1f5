using System.Collections.Immutable;

namespace NecPublish.Model;

public enum EditionStatus : byte
{
    Planned,
    Postponed,
    Held,
    Cancelled,
}

/// <summary>Where an event takes place. InseeCode is the commune's official code, five characters.</summary>
public sealed record Venue(string? Name, string? Commune, string? InseeCode);

/// <summary>A NEC event: schema.org Event.</summary>
public sealed record Edition(string Id, string Title)
{
    /// <summary>Folder relative to the content folder.</summary>
    public required string Folder { get; init; }
    public int? Number { get; init; }
    public EditionStatus Status { get; init; } = EditionStatus.Held;
    public DateOnly? Start { get; init; }
    public DateOnly? End { get; init; }
    public DateOnly? PlannedDate { get; init; }
    public Venue? Venue { get; init; }
    public ImmutableArray<Organisation> Organisers { get; init; } = [];
    public string? Charter { get; init; }

    /// <summary>True when the organisers took part in the national edition; null when it is not said.</summary>
    public bool? NationalEdition { get; init; }

    /// <summary>What may be done with it, and at most with all that it holds.</summary>
    public PublicationState State { get; init; }
    public required Licence Licence { get; init; }

    /// <summary>The licence as edition.yml has it, known or not; null when it has none.</summary>
    public string? WrittenLicence { get; init; }
    public ImmutableArray<string> Languages { get; init; } = ["fr"];
    public ImmutableArray<Theme> Themes { get; init; } = [];
    public string? Summary { get; init; }
    public ImmutableArray<Session> Sessions { get; init; } = [];

    /// <summary>"/nec-martinique-2024/".</summary>
    public string Address => $"/{Id}/";
}

/// <summary>A session of an edition; what belongs to none stands in the session "transversal".</summary>
public sealed record Session(string Id, string EditionId, string Title)
{
    public required string Folder { get; init; }

    /// <summary>The metadata of its main note: type, date, ideas, decisions, next steps.</summary>
    public required Metadata Metadata { get; init; }

    /// <summary>That of its main note, typeset.</summary>
    public string? Summary { get; init; }

    /// <summary>Path of the note that speaks for it; null when no published one does.</summary>
    public string? MainNote { get; init; }

    /// <summary>True for the edition's "transversal" folder.</summary>
    public bool IsTransversal { get; init; }

    /// <summary>External links of liens.csv.</summary>
    public ImmutableArray<LinkCard> Links { get; init; } = [];

    /// <summary>Made once: nothing gives a session another id.</summary>
    public string Address { get; } = $"/{EditionId}/{Id}/";
}

/// <summary>A row of liens.csv: an external page or video, never embedded.</summary>
public sealed record LinkCard(string Title, string Url, string? Description, string? Language);

/// <summary>A theme of the NEC events or of the archive's own.</summary>
public sealed record Theme(string Id, string Title)
{
    public string Address => $"/themes/{Id}/";
}
