using System.Text;
using System.Text.RegularExpressions;

namespace NecPublish.Rendering.Books;

/// <summary>Our own HTML as books want it.</summary>
internal static partial class BookText
{
    public static string Escape(string text) => new StringBuilder(text).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;").ToString();

    /// <summary>As XHTML: what our writer leaves open is closed. Its attributes are all quoted, and ">" stands in none.</summary>
    public static string Xhtml(string html) => Void().Replace(html, "<$1$2/>");

    /// <summary>Output paths of the pictures that a text shows, in order.</summary>
    public static IEnumerable<string> Pictures(string html) => Source().Matches(html).Select(m => Uri.UnescapeDataString(m.Groups[1].Value)).Distinct(StringComparer.Ordinal);

    [GeneratedRegex("<(img|br|hr|col|wbr)\\b([^>]*)>", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Void();

    [GeneratedRegex("<img src=\"([^\"]+)\"", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Source();
}
