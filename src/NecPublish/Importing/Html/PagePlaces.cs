using AngleSharp.Dom;
using NecPublish.Model;

namespace NecPublish.Importing.Html;

/// <summary>Where an element's start tag stands in the source; for one that we or the parser made, where its first part or what is around it does.</summary>
internal sealed class PagePlaces(string text)
{
    public Place Of(INode? node)
    {
        var own = node as IElement ?? node?.ParentElement;
        for (var element = own; element is not null; element = element.FirstElementChild)
        {
            if (Of(element) is { A: >= 0 } known)
                return known;
        }
        for (var element = own?.ParentElement; element is not null; element = element.ParentElement)
        {
            if (Of(element) is { A: >= 0 } known)
                return known;
        }
        return Place.None;
    }

    private Place Of(IElement element)
    {
        if (element.SourceReference is not { Position.Position: > 0 } known)
            return Place.None;
        var from = System.Math.Clamp(known.Position.Position - 1, 0, System.Math.Max(0, text.Length - 1));
        var end = text.IndexOf('>', from);
        return new Place(from, end < 0 ? 0 : end + 1 - from);
    }
}
