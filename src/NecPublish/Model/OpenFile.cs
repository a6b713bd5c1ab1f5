namespace NecPublish.Model;

/// <summary>
/// A file that may be published because this program wrote it again in an open format: a cleaned CSV, a sanitised SVG, a PDF
/// without its metadata. Never the raw upload, but for sound and film, which nothing here can write again.
/// </summary>
/// <param name="Name">File name, already safe for an address: "vote-cap-nord-2024.csv".</param>
/// <param name="Label">What it is, in French: "Données".</param>
/// <param name="Content">The bytes; empty when <see cref="Writing"/> is set.</param>
public sealed record OpenFile(string Name, string MediaType, string Label, ReadOnlyMemory<byte> Content)
{
    /// <summary>Writes what is too large to be held (a 200 MB table, a film) to IOutputTree.Write(path, Action); null mostly.</summary>
    public Action<Stream>? Writing { get; init; }

    /// <summary>What photos.csv says of the drawing that it is; null for any other file.</summary>
    public PhotoInfo? Photo { get; init; }
}
