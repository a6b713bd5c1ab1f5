namespace NecPublish.Model;

/// <summary>A file of the output: dcat:Distribution, RO-Crate File, schema.org MediaObject.</summary>
/// <param name="Path">Relative to the output folder, '/' between its parts.</param>
/// <param name="MediaType">IANA: "text/csv".</param>
/// <param name="Label">What it is, for a reader, in French: "Texte modifiable".</param>
public sealed record Asset(string Path, string MediaType, string Label, long Length, Checksum Sha256)
{
    public required Licence Licence { get; init; }

    /// <summary>Who made it, when it is not the resource's creators.</summary>
    public string? Creator { get; init; }

    /// <summary>The alternative of an image, or a description.</summary>
    public string? Description { get; init; }

    /// <summary>Pixels; 0 when it is not an image.</summary>
    public int Width { get; init; }
    public int Height { get; init; }

    /// <summary>Path of the picture that this one is a smaller copy of, or one in another format.</summary>
    public string? CopyOf { get; init; }

    /// <summary>Offered to readers and harvesters (a download), not only used by a page (a smaller derivative).</summary>
    public bool IsDistribution { get; init; } = true;
}
