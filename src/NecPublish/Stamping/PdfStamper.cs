using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using NecPublish.Model;

namespace NecPublish.Stamping;

/// <summary>
/// XMP as the document's metadata stream (ISO 32000-1, 14.3.2), in an incremental update at the end of the file (7.5.6): nothing of
/// what was there moves. Files with cross-reference tables only, which is what Chromium and qpdf write; others pass unchanged.
/// </summary>
public sealed partial class PdfStamper : IStamper
{
    /// <summary>Starts our update, so that a later one takes its place.</summary>
    private const string Mark = "\n%NecPublish: licence\n";

    public IReadOnlyList<string> Extensions => [".pdf"];

    public ReadOnlyMemory<byte> Stamp(ReadOnlyMemory<byte> content, Attribution credit)
    {
        if (!content.Span.StartsWith("%PDF-"u8))
            return content;
        // one byte a character: positions in the text are positions in the file
        var text = Encoding.Latin1.GetString(content.Span);
        var mark = text.LastIndexOf(Mark, StringComparison.Ordinal);
        if (mark >= 0)
            text = text[..mark];
        if (LastTable(text) is not { } start || PdfTrailer.Read(text, start) is not { } trailer)
            return content;
        if (Catalogue(text, trailer) is not { } catalogue)
            return content;
        return Encoding.Latin1.GetBytes(text + Update(text.Length, start, trailer, catalogue, XmpPacket.Write(credit)));
    }

    private static int? LastTable(string text) =>
        LastStart().Matches(text[System.Math.Max(0, text.Length - 2048)..]) is { Count: > 0 } found
        && int.TryParse(found[^1].Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var start)
        && start < text.Length
            ? start
            : null;

    /// <summary>The dictionary of the document's catalogue, between its outer brackets; null when it is not found.</summary>
    private static string? Catalogue(string text, PdfTrailer trailer)
    {
        if (trailer.PositionOf(trailer.Root) is not { } at || at >= text.Length)
            return null;
        var head = ObjectHead().Match(text, at);
        if (!head.Success || head.Groups[1].Value != trailer.Root.ToString(CultureInfo.InvariantCulture))
            return null;
        return PdfTrailer.Dictionary(text, head.Index + head.Length);
    }

    private static string Update(int length, int previous, PdfTrailer trailer, string catalogue, byte[] packet)
    {
        var update = new StringBuilder(Mark);
        var (metadata, positions) = (trailer.Size, new SortedDictionary<int, int>());
        if (MetadataEntry().Match(catalogue) is { Success: true } known)
            metadata = int.Parse(known.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        else
        {
            positions[trailer.Root] = length + update.Length;
            update.Append(CultureInfo.InvariantCulture, $"{trailer.Root} 0 obj\n<<{catalogue} /Metadata {metadata} 0 R>>\nendobj\n");
        }
        positions[metadata] = length + update.Length;
        update.Append(CultureInfo.InvariantCulture, $"{metadata} 0 obj\n<</Type /Metadata /Subtype /XML /Length {packet.Length}>>\nstream\n");
        update.Append(Encoding.Latin1.GetString(packet)).Append("\nendstream\nendobj\n");
        var table = length + update.Length;
        update.Append("xref\n");
        foreach (var (number, position) in positions)
            update.Append(CultureInfo.InvariantCulture, $"{number} 1\n{position:D10} 00000 n \n");
        update.Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {System.Math.Max(trailer.Size, metadata + 1)} /Root {trailer.Root} 0 R {trailer.Kept}/Prev {previous}>>\nstartxref\n{table}\n%%EOF\n");
        return update.ToString();
    }

    [GeneratedRegex(@"startxref\s+(\d{1,9})\s", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex LastStart();

    [GeneratedRegex(@"\G\s*(\d+) 0 obj\s*", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex ObjectHead();

    [GeneratedRegex(@"/Metadata\s+(\d{1,8}) 0 R", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex MetadataEntry();
}
