namespace NecPublish.Tending.Withdrawing;

/// <summary>Where a person stands in the archive.</summary>
public enum OccurrenceKind : byte
{
    Text,

    /// <summary>A header, a record of an edition, an author's name inside an office file.</summary>
    Metadata,

    /// <summary>The alternative or the caption of a picture.</summary>
    Caption,

    /// <summary>A cell of a dataset.</summary>
    Data,

    /// <summary>A picture that is said to show the person.</summary>
    Photo,

    /// <summary>Sound or film that is said to hold their voice.</summary>
    Recording,

    /// <summary>The name of a file or a folder.</summary>
    FileName,

    /// <summary>What the program keeps: addresses, deposits.</summary>
    Record,

    /// <summary>Bytes of an original that is never published as it is.</summary>
    Original,
}

/// <summary>What becomes of it.</summary>
public enum Remedy : byte
{
    /// <summary>The words are replaced.</summary>
    Anonymise,

    /// <summary>The whole file is put away into prive/.</summary>
    PutAway,

    /// <summary>The file gets another name.</summary>
    Rename,

    /// <summary>Not sure to be this person, or nothing that the program can change: somebody looks.</summary>
    Look,

    /// <summary>Nothing to do: it is not published.</summary>
    None,
}

/// <summary>One place where a person stands.</summary>
/// <param name="Line">From 1; 0 where files have no lines.</param>
/// <param name="Place">In French, for what has no lines: "paragraphe 3"; empty otherwise.</param>
/// <param name="Excerpt">The words around it.</param>
public sealed record Occurrence(string File, int Line, string Place, OccurrenceKind Kind, string Excerpt, Remedy Remedy);

/// <summary>What a withdrawal would change, computed whole before anything is asked.</summary>
public sealed record WithdrawalPlan
{
    public required Model.Person Person { get; init; }

    /// <summary>By file, in order.</summary>
    public IReadOnlyList<Occurrence> Occurrences { get; init; } = [];

    /// <summary>New contents, by path.</summary>
    public IReadOnlyDictionary<string, byte[]> Rewrites { get; init; } = new Dictionary<string, byte[]>();

    /// <summary>New paths, by path.</summary>
    public IReadOnlyDictionary<string, string> Renames { get; init; } = new Dictionary<string, string>();

    /// <summary>Files that leave the archive.</summary>
    public IReadOnlyList<string> PutAway { get; init; } = [];

    /// <summary>Files of content that could not be searched.</summary>
    public IReadOnlyList<string> Unread { get; init; } = [];

    public IEnumerable<string> Touched => Rewrites.Keys.Concat(Renames.Keys).Concat(PutAway).Distinct(StringComparer.Ordinal);
}
