using System.Globalization;
using System.Text;
using NecPublish.Model.Html;

namespace NecPublish.Verifying.Browser;

/// <summary>A page made ready for axe-core: each element says where it stands in the source, and all that the page loads stays where it is.</summary>
public static class PageCopy
{
    /// <summary>The attribute that carries an element's offset in the source.</summary>
    public const string Mark = "data-nec";

    /// <param name="text">The source that the page was read from.</param>
    /// <param name="folder">The published folder, as an address that ends with '/'.</param>
    /// <param name="path">The page's place in it.</param>
    /// <param name="scripts">Put before everything that the page loads.</param>
    public static string Write(HtmlPage page, string text, Uri folder, string path, string scripts)
    {
        var edits = new SortedDictionary<int, (int Length, string Words)>();
        var start = 0;
        foreach (var element in page.Elements)
        {
            var at = element.At.A;
            if (at < 0 || at + element.Name.Length >= text.Length || string.CompareOrdinal(text, at, "<", 0, 1) != 0 || string.Compare(text, at + 1, element.Name, 0, element.Name.Length, StringComparison.OrdinalIgnoreCase) != 0)
                continue;
            if (element.Name is "html" or "head")
                start = System.Math.Max(start, at + element.At.B);
            if (element.Name == "meta" && element.Value("http-equiv").Equals("content-security-policy", StringComparison.OrdinalIgnoreCase))
                edits.TryAdd(at, (element.At.B, ""));
            else if (edits.TryAdd(at + 1 + element.Name.Length, (0, string.Create(CultureInfo.InvariantCulture, $" {Mark}=\"{at}\""))))
                FromTheRoot(edits, element, text, folder);
        }
        if (start == 0 && text.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase))
            start = text.IndexOf('>', StringComparison.Ordinal) + 1;
        edits.TryAdd(start, (0, $"<meta charset=\"utf-8\">{scripts}<base href=\"{new Uri(folder, string.Join('/', path.Split('/').Select(Uri.EscapeDataString))).AbsoluteUri}\">"));
        var copy = new StringBuilder(text.Length * 2);
        var from = 0;
        foreach (var (at, (length, words)) in edits)
        {
            if (at < from)
                continue;
            copy.Append(text, from, at - from).Append(words);
            from = at + length;
        }
        return copy.Append(text, from, text.Length - from).ToString();
    }

    /// <summary>What a page loads by an address from its host's root (/assets/site.css) lies in the folder.</summary>
    private static void FromTheRoot(SortedDictionary<int, (int, string)> edits, HtmlNode element, string text, Uri folder)
    {
        if (element.Name is not ("link" or "img" or "script") || (element["href"] ?? element["src"]) is not { Length: > 1 } target || target[0] != '/' || target[1] == '/')
            return;
        var at = text.IndexOf(target, element.At.A, System.Math.Min(element.At.B, text.Length - element.At.A), StringComparison.Ordinal);
        if (at >= 0)
            edits.TryAdd(at, (1, folder.AbsoluteUri));
    }
}
