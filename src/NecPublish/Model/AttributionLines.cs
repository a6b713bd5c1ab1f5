namespace NecPublish.Model;

/// <summary>
/// The credit of a work, ready to be copied: title, author, source, licence (what CC BY-SA 4.0, section 3(a) asks for).
/// Short is 280 characters at most.
/// </summary>
public sealed record AttributionLines(string Html, string Text, string Markdown, string Short)
{
    private const int ShortLength = 280;

    public static AttributionLines For(Resource resource, string pageUrl) => For(resource.Title, resource.Creators, resource.Licence, pageUrl);

    public static AttributionLines For(Attribution credit) => For(credit.Title, credit.Creators, credit.Licence, credit.PageUrl);

    /// <summary>The plain text alone, for what is written by the thousand.</summary>
    public static string TextOf(Resource resource, string pageUrl) => Plain(resource.Title, resource.Creators, resource.Licence, pageUrl);

    public static string TextOf(Attribution credit) => Plain(credit.Title, credit.Creators, credit.Licence, credit.PageUrl);

    /// <summary>The short form alone.</summary>
    public static string ShortOf(Resource resource, string pageUrl) => Shorten(resource.Title, resource.Creators, resource.Licence, pageUrl);

    /// <param name="pageUrl">Absolute address of the page of the work.</param>
    public static AttributionLines For(string title, IReadOnlyList<string> creators, Licence licence, string pageUrl)
    {
        var by = creators.Count == 0 ? "" : ", par " + Names(creators);
        var under = Under(licence);
        return new(
            $"«\u202F<a href=\"{EscapeHtml(pageUrl)}\">{EscapeHtml(title)}</a>\u202F»{EscapeHtml(by)}, {under}<a rel=\"license\" href=\"{EscapeHtml(licence.Deed)}\">{EscapeHtml(licence.Name)}</a>",
            Plain(title, creators, licence, pageUrl),
            $"«\u202F[{EscapeMarkdown(title)}](<{pageUrl}>)\u202F»{EscapeMarkdown(by)}, {under}[{EscapeMarkdown(licence.Name)}](<{licence.Deed}>)",
            Shorten(title, creators, licence, pageUrl)
        );
    }

    private static string Plain(string title, IReadOnlyList<string> creators, Licence licence, string pageUrl) =>
        $"«\u202F{title}\u202F»{(creators.Count == 0 ? "" : ", par " + Names(creators))}, {pageUrl}, {Under(licence)}{licence.Name} ({licence.Deed})";

    private static string Under(Licence licence) => licence.Compatibility == Compatibility.Outside && licence.Spdx is null ? "" : "sous licence ";

    private static string Names(IReadOnlyList<string> creators) =>
        creators.Count == 1 ? creators[0] : string.Join(", ", creators.Take(creators.Count - 1)) + " et " + creators[^1];

    private static string Shorten(string title, IReadOnlyList<string> creators, Licence licence, string pageUrl)
    {
        var tail = $", {licence.Name}, {pageUrl}";
        if (tail.Length > ShortLength / 2)
            tail = $", {licence.Name}";
        var by = creators.Count == 0 ? "" : ", par " + Names(creators);
        if (title.Length + by.Length + tail.Length + 4 > ShortLength && creators.Count > 1)
            by = $", par {creators[0]} et autres";
        by = Cut(by, ShortLength / 4);
        return $"«\u202F{Cut(title, ShortLength - by.Length - tail.Length - 4)}\u202F»{by}{tail}";
    }

    /// <summary>At most so many UTF-16 units, a surrogate pair never split.</summary>
    private static string Cut(string text, int length)
    {
        if (text.Length <= length)
            return text;
        var end = length - 1;
        if (char.IsHighSurrogate(text[end - 1]))
            end--;
        return text[..end].TrimEnd() + "…";
    }

    private static string EscapeHtml(string text) =>
        text.AsSpan().ContainsAny("&<>\"") ? text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal) : text;

    private static string EscapeMarkdown(string text)
    {
        if (!text.AsSpan().ContainsAny("\\[]*_`<>"))
            return text;
        var result = new System.Text.StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            if ("\\[]*_`<>".Contains(c, StringComparison.Ordinal))
                result.Append('\\');
            result.Append(c);
        }
        return result.ToString();
    }
}
