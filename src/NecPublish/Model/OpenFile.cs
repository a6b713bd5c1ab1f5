namespace NecPublish.Model;

/// <summary>
/// A file that may be published because this program wrote it again in an open format: a cleaned CSV, a sanitised SVG, a PDF
/// without its metadata. Never the raw upload.
/// </summary>
/// <param name="Name">File name, already safe for an address: "vote-cap-nord-2024.csv".</param>
/// <param name="Label">What it is, in French: "Données".</param>
public sealed record OpenFile(string Name, string MediaType, string Label, ReadOnlyMemory<byte> Content);
