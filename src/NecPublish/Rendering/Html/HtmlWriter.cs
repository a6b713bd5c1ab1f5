using NecPublish.Model;

namespace NecPublish.Rendering.Html;

/// <summary>
/// Writes a document tree as accessible HTML: headings from level 2 on with stable anchors, figures named by their caption,
/// tables in named regions, footnotes with their roles, pictures with their sizes.
/// </summary>
public static class HtmlWriter
{
    public static WrittenBody Write(Document document, IHtmlResolver resolver) => new HtmlWalk(document, resolver).Run();
}
