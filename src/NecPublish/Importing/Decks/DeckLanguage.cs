using System.IO.Compression;
using System.Xml.Linq;
using NecPublish.Importing.Office;
using static NecPublish.Importing.Decks.DeckXml;

namespace NecPublish.Importing.Decks;

/// <summary>The language that most letters of a deck are in: its tools name their own language where the author says nothing.</summary>
internal static class DeckLanguage
{
    /// <summary>BCP 47, or null when no run says one.</summary>
    public static string? Of(ZipArchive zip) =>
        zip.Entries.Where(e => e.FullName.StartsWith("ppt/slides/slide", StringComparison.Ordinal) && e.FullName.EndsWith(".xml", StringComparison.Ordinal))
            .Take(30)
            .SelectMany(e => WordFile.Part(zip, e.FullName)!.Descendants(A + "r"))
            .Select(r => (Language: (string?)r.Element(A + "rPr")?.Attribute("lang"), Letters: r.Element(A + "t")?.Value.Count(char.IsLetter) ?? 0))
            .Where(r => r.Language is not null)
            .GroupBy(r => r.Language!, r => r.Letters, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(g => g.Sum())
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .FirstOrDefault()
            ?.Key;
}
