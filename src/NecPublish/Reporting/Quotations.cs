using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;

namespace NecPublish.Reporting;

/// <summary>
/// A sentence of a finding as HTML: the words that it quotes, and what it gives to copy, are marked as such, so that nobody, and no checker,
/// takes them for the report's own.
/// </summary>
internal static partial class Quotations
{
    public static string Html(string text, HtmlEncoder encoder)
    {
        var html = new StringBuilder();
        var from = 0;
        foreach (Match match in Quoted().Matches(text))
        {
            var (group, element) = match.Groups["said"] is { Success: true } said ? (said, "samp") : (match.Groups["code"], "code");
            html.Append(encoder.Encode(text[from..group.Index])).Append('<').Append(element).Append('>').Append(encoder.Encode(group.Value)).Append("</").Append(element).Append('>');
            from = group.Index + group.Length;
        }
        return html.Append(encoder.Encode(text[from..])).ToString();
    }

    /// <summary>« words », with quotations inside them; [Markdown](…){…}; &lt;html&gt;.</summary>
    [GeneratedRegex(@"«\s*(?<said>[^\s«»](?:[^«»]|«[^«»]*»)*?)\s*»|(?<code>!?\[[^\[\]]*\](?:\([^()]*\)(?:\{[^{}]*\})?|\{[^{}]*\})|<[a-zA-Z/!][^<>]*>)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Quoted();
}
