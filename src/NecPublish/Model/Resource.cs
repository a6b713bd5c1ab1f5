using System.Collections.Immutable;

namespace NecPublish.Model;

public enum ResourceKind : byte
{
    Note,
    Deck,
    Dataset,
    PhotoSet,
    Media,
    Page,
    Transcript,
}

/// <summary>
/// One published thing with one address: dcat:Dataset, schema.org CreativeWork. Metadata only: its body is a
/// <see cref="Document"/> that lives while it is rendered.
/// </summary>
/// <param name="Id">Stable for ever: "nec-martinique-2024/02-mediation/compte-rendu".</param>
/// <param name="Address">"/nec-martinique-2024/02-mediation/compte-rendu/".</param>
public sealed record Resource(string Id, ResourceKind Kind, string Title, string Address, SourceFile Source)
{
    public Edition? Edition { get; init; }
    public Session? Session { get; init; }

    /// <summary>The other sources of a photo set, in order; empty otherwise.</summary>
    public ImmutableArray<SourceFile> Parts { get; init; } = [];
    public required Licence Licence { get; init; }

    /// <summary>BCP 47.</summary>
    public string Language { get; init; } = "fr";
    public ImmutableArray<Theme> Themes { get; init; } = [];

    /// <summary>Authors to credit: persons who may be named, else organisations, else the edition's organisers, else the publisher.</summary>
    public ImmutableArray<string> Creators { get; init; } = [];
    public ImmutableArray<Organisation> Organisations { get; init; } = [];
    /// <summary>What its source says of it in a few lines, typeset.</summary>
    public string? Summary { get; init; }

    /// <summary>First day of publication and day of last change; see decisions/ for where they come from.</summary>
    public DateOnly? Issued { get; init; }
    public DateOnly? Modified { get; init; }

    /// <summary>What tells that something changed which is said of it elsewhere than in its source; null when nobody asked.</summary>
    public string? Notice { get; init; }

    /// <summary>The day that it came to stand at its address, where that was later than its first publication.</summary>
    public DateOnly? Arrived { get; init; }
    public PublicationState State => Source.Metadata.State;

    /// <summary>Folder of the page inside the output, no slash at either end.</summary>
    public string Folder => Address.Trim('/');
}

/// <summary>The credit that goes into a file: who, what, under which licence, from which page.</summary>
/// <param name="PageUrl">Absolute address of the page that shows the licence.</param>
/// <param name="Description">The alternative text of an image; empty when it has none.</param>
public sealed record Attribution(string Title, ImmutableArray<string> Creators, Licence Licence, string PageUrl, string Description, string Language);
