using System.IO.Compression;
using System.Text;

namespace NecPublish.Tables;

/// <summary>
/// A workbook of the strict kind (ISO/IEC 29500-1) under the names that the transitional kind (29500-4) gives to the same things: the
/// library reads these only.
/// </summary>
internal static class StrictWorkbook
{
    private const string Mark = "http://purl.oclc.org/ooxml/";
    private const long MostText = 256L << 20;

    private static readonly (string Strict, string Transitional)[] Names =
    [
        ("http://purl.oclc.org/ooxml/spreadsheetml/main", "http://schemas.openxmlformats.org/spreadsheetml/2006/main"),
        ("http://purl.oclc.org/ooxml/officeDocument/relationships", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    ];

    /// <summary>The content itself when it is of the transitional kind, no workbook, or damaged.</summary>
    public static byte[] AsTransitional(byte[] content)
    {
        if (!content.AsSpan().StartsWith("PK"u8))
            return content;
        try
        {
            using var source = new ZipArchive(new MemoryStream(content, writable: false));
            if (source.GetEntry("xl/workbook.xml") is not { Length: < MostText } workbook || !Text(workbook).Contains(Mark, StringComparison.Ordinal) || source.Entries.Sum(e => e.Length) > MostText)
                return content;
            using var memory = new MemoryStream();
            using (var target = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
            {
                foreach (var entry in source.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || e.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)))
                {
                    var text = Names.Aggregate(Text(entry), (t, n) => t.Replace(n.Strict, n.Transitional, StringComparison.Ordinal));
                    using var part = target.CreateEntry(entry.FullName, CompressionLevel.Fastest).Open();
                    part.Write(Encoding.UTF8.GetBytes(text));
                }
            }
            return memory.ToArray();
        }
        catch (InvalidDataException)
        {
            return content;
        }
    }

    private static string Text(ZipArchiveEntry entry)
    {
        // a part may be longer than it says
        using var reader = new StreamReader(entry.Open());
        var text = new StringBuilder();
        var buffer = new char[1 << 16];
        for (var read = reader.Read(buffer); read > 0; read = reader.Read(buffer))
        {
            if (text.Length + read > MostText / 2)
                throw new InvalidDataException("too large");
            text.Append(buffer, 0, read);
        }
        return text.ToString();
    }
}
