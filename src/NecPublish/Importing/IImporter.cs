using System.Collections.Immutable;
using NecPublish.Diagnostics;
using NecPublish.Engines;
using NecPublish.Importing.Office;
using NecPublish.Model;
using NecPublish.Storage;

namespace NecPublish.Importing;

/// <summary>
/// One file format. The whole extension point: add a file with an implementation and its cases under tests/cases/importing.
/// Implementations are found by reflection, ordered by Id, created once, and called from several threads.
/// They never throw for what an author wrote: what cannot be read becomes a diagnostic.
/// </summary>
public interface IImporter
{
    /// <summary>"markdown".</summary>
    string Id { get; }

    /// <summary>True when this importer reads such a file (extension and role; never opens it).</summary>
    bool Accepts(SourceFile file);

    /// <summary>First pass, cheap: the title and language that the file gives itself, when its metadata do not say.</summary>
    Description Describe(SourceFile file, ISourceTree tree);

    /// <summary>
    /// The format that LibreOffice makes of this file before it can be read ("docx", "pptx"): such files are converted many at once
    /// before the second pass. Null for what is read as it is.
    /// </summary>
    string? ConvertsTo(SourceFile file) => null;

    /// <summary>Second pass: the body.</summary>
    Imported Import(SourceFile file, ImportContext context);
}

/// <summary>What the first pass learns from a file's inside.</summary>
public sealed record Description(string? Title = null, string? Language = null, DateOnly? Date = null);

/// <summary>What an importer may use.</summary>
public sealed record ImportContext(ISourceTree Tree, Publication Publication, CancellationToken Cancellation)
{
    /// <summary>External programs; those that are missing answer so.</summary>
    public EngineRunner Engines { get => field ??= new(isEnabled: false); init; }

    /// <summary>Keeps what engines answered, by the hash of what they were asked.</summary>
    public ContentCache Cache { get; init; } = ContentCache.None;

    /// <summary>Files made over by LibreOffice (<see cref="IImporter.ConvertsTo"/>).</summary>
    public OfficeConversions Conversions => field ??= new(Engines, Cache);
}

/// <summary>A body, and what the format needs to say about it.</summary>
public sealed record Imported(Document Document)
{
    /// <summary>Findings of the reading itself (broken, truncated, unknown markup dropped).</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>Pictures found inside the file, by the target that the tree's Image nodes use.</summary>
    public ImmutableDictionary<string, ReadOnlyMemory<byte>> Pictures { get; init; } = ImmutableDictionary<string, ReadOnlyMemory<byte>>.Empty;

    /// <summary>What may be offered for download, in open formats.</summary>
    public ImmutableArray<OpenFile> Files { get; init; } = [];
}
