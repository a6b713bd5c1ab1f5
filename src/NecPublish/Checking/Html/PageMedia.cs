using System.Text;
using NecPublish.Model.Html;

namespace NecPublish.Checking.Html;

/// <summary>Sound and film on a page, and the words that stand around them.</summary>
internal static class PageMedia
{
    /// <summary>Far enough for a link or a heading, not for the rest of the page.</summary>
    private const int Near = 600;

    /// <summary>It plays something that somebody may want in words: a film that loops without sound is decoration.</summary>
    public static bool Is(HtmlNode element) =>
        element.IsSeen
        && element.Name switch
        {
            "video" => !(element.Has("muted") && element.Has("autoplay")),
            // without a control or a start of its own, nothing shows it
            "audio" => element.Has("controls") || element.Has("autoplay"),
            "iframe" or "embed" => Embeds.IsPlayer(element.Value("src")),
            _ => false,
        };

    /// <summary>The words after it, as far as the next film or sound; what opens at a click is read too.</summary>
    public static string After(HtmlPage page, HtmlNode media)
    {
        var said = new StringBuilder();
        for (var i = media.End; i < page.Nodes.Length && said.Length < Near; i++)
        {
            var node = page.Nodes[i];
            if (node.IsText)
                said.Append(node.Text).Append(' ');
            else if (node.Name is "script" or "style" or "template")
                i = node.End - 1;
            else if (Is(node))
                break;
        }
        return said.ToString();
    }

    /// <summary>The words before it in the same part of the page.</summary>
    public static bool IsIntroduced(HtmlPage page, HtmlNode media)
    {
        var part = page.Ancestors(media).FirstOrDefault(a => a.Name is "article" or "section" or "li" or "main" or "body");
        for (var i = media.Index - 1; i > (part?.Index ?? 0); i--)
        {
            if (page.Nodes[i].IsText && page.Nodes[i].IsSeen && page.Nodes[i].Text.Any(char.IsLetter))
                return true;
            if (Is(page.Nodes[i]))
                return false;
        }
        return false;
    }
}
