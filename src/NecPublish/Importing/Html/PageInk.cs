using AngleSharp.Dom;
using NecPublish.Model;

namespace NecPublish.Importing.Html;

/// <summary>
/// The colour that each element's words are written in and stand on: its own, else those of what is around it. A picture, a thing laid over
/// another, a sheet that was not read leave the ground unknown.
/// </summary>
internal sealed class PageInk
{
    private readonly PageStyles _styles;
    private readonly Colour? _paper;
    private readonly Dictionary<IElement, (Colour? Front, Colour? Ground)> _known = [];

    private PageInk(PageStyles styles, Colour? paper)
    {
        _styles = styles;
        _paper = paper;
    }

    /// <summary>Null for a page where nobody chose the colour of a word.</summary>
    public static PageInk? Of(IDocument page, PageStyles styles, bool hasUnreadSheets) =>
        styles.Says("color") || page.QuerySelector("[color], body[text]") is not null ? new(styles, hasUnreadSheets ? null : Colour.White) : null;

    public bool IsUnreadable(IElement element) => Of(element) is ({ } front, { } ground) && front == ground;

    /// <summary>From the outermost that is not known inwards, without recursion.</summary>
    private (Colour? Front, Colour? Ground) Of(IElement element)
    {
        var path = new Stack<IElement>();
        (Colour? Front, Colour? Ground) found = (Colour.Black, _paper);
        for (IElement? at = element; at is not null; at = at.ParentElement)
        {
            if (_known.TryGetValue(at, out var known))
            {
                found = known;
                break;
            }
            path.Push(at);
        }
        while (path.TryPop(out var inner))
            _known[inner] = found = Own(inner, found);
        return found;
    }

    private (Colour? Front, Colour? Ground) Own(IElement element, (Colour? Front, Colour? Ground) around)
    {
        var style = _styles.Of(element);
        var front = style.GetValueOrDefault("color") ?? element.GetAttribute(element.LocalName == "body" ? "text" : "color");
        if (front is not null && front.ToLowerInvariant() is not ("inherit" or "currentcolor" or "unset"))
            around.Front = Colour.Parse(front);
        else if (element.LocalName == "a" && element.HasAttribute("href"))
            around.Front = null;
        if (element.HasAttribute("background") || style.ContainsKey("background-image") || style.GetValueOrDefault("position") is "absolute" or "fixed" or "sticky" or "relative")
            around.Ground = null;
        var ground = style.GetValueOrDefault("background-color") ?? style.GetValueOrDefault("background") ?? element.GetAttribute("bgcolor");
        if (ground is not null && ground.ToLowerInvariant() is not ("none" or "transparent" or "inherit" or "initial" or "unset" or "0 0" or ""))
            around.Ground = Colour.Parse(ground);
        return around;
    }
}
