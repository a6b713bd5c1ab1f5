using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using static NecPublish.Importing.Office.WordXml;

namespace NecPublish.Importing.Office;

/// <summary>What stands in the headers and footers of a text, which every page repeats and a page of a site does not.</summary>
/// <param name="Words">Of each once, without what software computes (page numbers, the file's path).</param>
/// <param name="Draws">A picture or a shape there may be what the text stands on.</param>
internal sealed partial record WordMargins(string Words, bool Draws)
{
    public static WordMargins Read(ZipArchive zip)
    {
        var parts = zip.Entries.Select(e => e.FullName).Where(n => Name().IsMatch(n)).Order(StringComparer.Ordinal).Select(n => WordFile.Part(zip, n)).OfType<XDocument>().ToList();
        var words = parts.SelectMany(p => p.Descendants(W + "p")).Select(Written).Where(w => w.Any(char.IsLetter)).Distinct(StringComparer.Ordinal);
        return new(string.Join(" · ", words), parts.Exists(p => p.Descendants().Any(e => e.Name == W + "drawing" || e.Name == W + "pict")));
    }

    private static string Written(XElement paragraph)
    {
        var (words, field) = ("", 0);
        foreach (var element in paragraph.Descendants())
        {
            if (element.Name == W + "fldChar")
                field += (string?)element.Attribute(W + "fldCharType") switch { "begin" => 1, "end" => -1, _ => 0 };
            else if (element.Name == W + "t" && field <= 0 && !element.Ancestors(W + "fldSimple").Any())
                words += element.Value;
        }
        return words.Trim();
    }

    [GeneratedRegex(@"^word/(?:header|footer)\d*\.xml$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Name();
}
