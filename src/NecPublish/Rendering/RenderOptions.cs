using System.Collections.Immutable;
using NecPublish.Diagnostics;

namespace NecPublish.Rendering;

/// <summary>What a build renders.</summary>
public sealed record RenderOptions
{
    /// <summary>Three widths in two or three formats for each picture; false for one clean copy.</summary>
    public bool HasDerivatives { get; init; } = true;

    /// <summary>Pages offer the archives of editions and sessions, which exporters write after them.</summary>
    public bool HasArchives { get; init; }

    /// <summary>Takes the text of each resource of an edition for its book; null for no books.</summary>
    public Books.BookChapters? Chapters { get; init; }

    /// <summary>Makes PDFs of decks; null for none, and it may answer none.</summary>
    public Func<PrintJob, CancellationToken, byte[]?>? Print { get; init; }

    /// <summary>What contents were held to, for the page that says so; empty for no page.</summary>
    public ImmutableArray<RuleInfo> Rules { get; init; } = [];

    /// <summary>A search index is built after the pages.</summary>
    public bool HasSearch { get; init; }
}
