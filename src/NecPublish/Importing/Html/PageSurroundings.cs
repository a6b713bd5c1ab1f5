using System.Text;
using AngleSharp.Dom;

namespace NecPublish.Importing.Html;

/// <summary>The words of a page that stand outside of its text: the site's header and footer, a column beside it.</summary>
internal static class PageSurroundings
{
    /// <summary>Signs that a message shows.</summary>
    private const int Most = 60;

    /// <summary>Their beginning, and where they begin; null when there are none.</summary>
    /// <param name="isLeftOut">Menus, what runs, what is hidden.</param>
    public static (string Words, INode First)? Of(IElement? body, IElement text, Func<IElement, bool> isLeftOut)
    {
        var words = new StringBuilder();
        INode? first = null;
        for (var node = body?.FirstChild; node is not null && words.Length <= Most; )
        {
            if (node is IText said && !PageText.IsBlank(said.Data))
            {
                first ??= said;
                words.Append(words.Length > 0 ? " " : "").Append(PageText.Squeeze(said.Data).Trim());
            }
            var goesIn = node is IElement element && element != text && !isLeftOut(element) && node.FirstChild is not null;
            node = goesIn ? node.FirstChild : After(node, body!);
        }
        return first is null ? null : (words.Length <= Most ? words.ToString() : words.ToString(0, Most - 1) + "…", first);
    }

    private static INode? After(INode? node, INode body)
    {
        while (node is not null && node != body)
        {
            if (node.NextSibling is { } next)
                return next;
            node = node.Parent;
        }
        return null;
    }
}
