using System.Collections.Immutable;
using NecPublish.Diagnostics;

namespace NecPublish.Model;

/// <summary>
/// An inner link that the writer met. Resolved is the address or file it leads to inside the output ("/a/b/" or "/a/b/x.csv"),
/// null when nothing there answers to it.
/// </summary>
public sealed record LinkRecord(string Target, string? Resolved, string? Fragment, string Text, SourceLocation? Place);

/// <summary>What the page rules know of a written page, without parsing it again.</summary>
/// <param name="Path">"nec-martinique-2024/index.html".</param>
/// <param name="File">The source that a finding is reported against; null for lists that the program makes.</param>
public sealed record PageRecord(string Path, string Title, string? File)
{
    /// <summary>Bytes of the HTML alone.</summary>
    public int Length { get; init; }

    /// <summary>Bytes of what it loads at its widest, and how many files.</summary>
    public long LoadedLength { get; init; }
    public int Requests { get; init; }
    public ImmutableArray<LinkRecord> Links { get; init; } = [];
    public PageAnchors Anchors { get; init; }
    public bool IsIndexed { get; init; } = true;
}

/// <summary>What is kept of a resource once its body is written: all that lists, catalogue, feeds and page rules read.</summary>
public sealed record Rendition(Resource Resource)
{
    public required PageRecord Page { get; init; }

    /// <summary>What the page holds, in its own words: its first headings, joined; null when it has one at most.</summary>
    public string? Headings { get; init; }

    /// <summary>Slides of a deck; 0 otherwise.</summary>
    public int SlideCount { get; init; }
    public ImmutableArray<Asset> Assets { get; init; } = [];

    /// <summary>Columns of a dataset with their types, descriptions and units; empty otherwise.</summary>
    public ImmutableArray<Column> Columns { get; init; } = [];
    public int RowCount { get; init; }
    public int WordCount { get; init; }

    /// <summary>Path of the file written for each image of the text, by the target that the tree gives it; null once nobody will ask.</summary>
    public IReadOnlyDictionary<string, string>? Pictures { get; init; }

    /// <summary>SHA-256 of the Markdown twin: it changes when the content does.</summary>
    public Checksum ContentHash { get; init; }

    /// <summary>Under the id of the edition; under "" what belongs to none.</summary>
    public static ILookup<string, Rendition> ByEdition(IEnumerable<Rendition> renditions) => renditions.ToLookup(r => r.Resource.Edition?.Id ?? "", StringComparer.Ordinal);
}

public enum ColumnType : byte
{
    String,
    Integer,
    Number,
    Boolean,
    Date,
    DateTime,
    Year,
}

/// <summary>A column of a dataset, in Table Schema's terms.</summary>
public sealed record Column(string Name, ColumnType Type)
{
    public string? Description { get; init; }
    public string? Unit { get; init; }
    public bool Required { get; init; }
    public bool Unique { get; init; }
}
