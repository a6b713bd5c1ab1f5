using System.Text.RegularExpressions;
using NecPublish.Model;
using NecPublish.Model.Html;

namespace NecPublish.Checking.Html;

/// <summary>Where links and frames lead, as far as their addresses tell.</summary>
internal static partial class LinkTargets
{
    /// <summary>The address, as written; that of a script's link when it can be read there; null when nobody can tell.</summary>
    public static string? Of(HtmlNode link) => link["href"]?.Trim() ?? (link["onclick"] is { } script && Location().Match(script) is { Success: true } found ? found.Groups[1].Value : null);

    /// <summary>Null when two addresses are the same; true when they surely lead to two things, false when only a person can tell.</summary>
    /// <param name="folder">Where the page that holds them stands.</param>
    public static bool? Differ(string a, string b, string folder)
    {
        var (x, y) = (Resolved(a, folder).TrimEnd('/'), Resolved(b, folder).TrimEnd('/'));
        if (string.Equals(x, y, StringComparison.OrdinalIgnoreCase))
            return null;
        if (Host(x) != Host(y))
            return true;
        var (pathX, pathY) = (x.Split('?', '#')[0], y.Split('?', '#')[0]);
        if (pathX == pathY)
            return true;
        // two files to download are two things
        return Downloads().IsMatch(pathX) || Downloads().IsMatch(pathY);
    }

    /// <summary>The words of the block that a link stands in, without its links' own.</summary>
    public static string Around(HtmlPage page, HtmlNode link)
    {
        var block = page.Ancestors(link).FirstOrDefault(a => !AccessibleName.IsInline(a) && a.Name != "a");
        return block is null || block.Name is "body" ? "" : Folding.Fold(string.Concat(page.Descendants(block).Where(d => d.IsText && d.IsExposed && page.Closest(d, "a") is null).Select(d => d.Text + " ")));
    }

    /// <summary>« ../a » and « ../../b/a » may be one page.</summary>
    private static string Resolved(string address, string folder)
    {
        var end = address.AsSpan().IndexOfAny('?', '#');
        var path = end < 0 ? address : address[..end];
        if (path.Length == 0 || path.Contains(':', StringComparison.Ordinal) || path.StartsWith("//", StringComparison.Ordinal))
            return address;
        return ContentPath.Combine(folder, path) is { } whole ? whole + address[path.Length..] : address;
    }

    private static string Host(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Host.Length > 0 ? uri.Host : "";

    [GeneratedRegex("""(?:location(?:\.href)?\s*=|location\.assign\(|window\.open\()\s*['"]([^'"]+)""", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Location();

    [GeneratedRegex(@"\.(?:pdf|docx?|odt|xlsx?|ods|pptx?|odp|csv|zip|mp3|mp4|epub)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Downloads();
}
