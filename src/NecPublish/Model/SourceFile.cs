using System.Collections.Immutable;

namespace NecPublish.Model;

/// <summary>What a file is for, by the folder conventions.</summary>
public enum SourceRole : byte
{
    /// <summary>Text to read: compte-rendu.md, .docx…</summary>
    Note,

    /// <summary>In diapos/ or a Markdown deck.</summary>
    Deck,

    /// <summary>In donnees/.</summary>
    Dataset,

    /// <summary>In photos/: shown as a set.</summary>
    Photo,

    /// <summary>A picture that a text shows, outside photos/.</summary>
    Picture,

    /// <summary>Sound or film.</summary>
    Media,

    /// <summary>In pages/: a free page of the site.</summary>
    Page,

    /// <summary>Subtitles of a recording: its words as a text.</summary>
    Transcript,

    /// <summary>Nothing known imports it: held back with a diagnostic.</summary>
    Unknown,
}

/// <summary>A file of the content folder that may become, or be part of, a resource.</summary>
/// <param name="Path">Relative to the content folder, '/' between its parts.</param>
/// <param name="Length">Bytes.</param>
public sealed record SourceFile(string Path, long Length, SourceRole Role)
{
    public string? EditionId { get; init; }
    public string? SessionId { get; init; }

    /// <summary>Front matter or sidecar; Empty when there is none.</summary>
    public Metadata Metadata { get; init; } = Metadata.Empty;
    public DatasetInfo? Dataset { get; init; }
    public PhotoInfo? Photo { get; init; }

    /// <summary>Paths of the pictures that a Markdown text shows, as it names them: one that is replaced under its name changes the page.</summary>
    public ImmutableArray<string> Pictures { get; init; } = [];

    /// <summary>Lower-case, with its dot: ".md".</summary>
    public string Extension => System.IO.Path.GetExtension(Path).ToLowerInvariant();
    public string Name => System.IO.Path.GetFileName(Path);
    public string Folder => Path.LastIndexOf('/') is var i and >= 0 ? Path[..i] : "";
}
