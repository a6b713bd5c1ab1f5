using System.Globalization;
using System.Text;
using NecPublish.Model;
using NecPublish.Rendering.Html;
using NecPublish.Rendering.Models;
using NecPublish.Rendering.Pages;
using NecPublish.Storage;

namespace NecPublish.Rendering.Books;

/// <summary>
/// The texts of an archive as chapters of books, kept on disk until the books are made: memory does not grow with the texts. Safe for
/// parallel calls, one resource each.
/// </summary>
public sealed class BookChapters : IDisposable
{
    private readonly WorkFolder _work = new();

    /// <summary>Keeps the text of a resource, its headings from level 3 on.</summary>
    internal void Add(Resource resource, Document document, IHtmlResolver page, Func<string, string?> absolute)
    {
        if (resource.Edition is null || resource.Kind == ResourceKind.Media)
            return;
        var text = new StringBuilder();
        if (resource.Kind == ResourceKind.Deck)
            Slides(text, resource, document, new BookResolver(resource, page, absolute, firstLevel: 4));
        else
            text.Append(HtmlWriter.Write(document, new BookResolver(resource, page, absolute, firstLevel: 3)).HtmlUnder(Prefix(resource)));
        // nothing is lazy on paper
        text.Replace(" loading=\"lazy\" decoding=\"async\"", "");
        _work.Write(PathOf(resource), Encoding.UTF8.GetBytes(text.ToString()));
    }

    internal void Add(Resource resource, Document document, PageResolver page) => Add(resource, document, page, page.Absolute);

    /// <summary>The text of a resource; null when it has none.</summary>
    public string? Read(Resource resource) => _work.Read(PathOf(resource)) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;

    public void Dispose() => _work.Dispose();

    /// <summary>The anchor of a resource inside its book.</summary>
    public static string AnchorOf(Resource resource) => resource.Folder.Replace('/', '.');

    private static string Prefix(Resource resource) => AnchorOf(resource) + ".";

    private static string PathOf(Resource resource) => resource.Folder + ".html";

    private static void Slides(StringBuilder text, Resource resource, Document document, BookResolver resolver)
    {
        var prefix = Prefix(resource);
        foreach (var slide in DeckPage.Write(resource, document, resolver).Slides)
        {
            text.Append(CultureInfo.InvariantCulture, $"<h3 id=\"{prefix}{slide.Id}\">{BookText.Escape(slide.Title)}</h3>\n").Append(Under(slide.Body));
            if (!slide.Notes.IsEmpty)
                text.Append("<p><strong>Notes</strong></p>\n").Append(Under(slide.Notes));
        }

        // the anchors of a slide bear its number already; only the resource's name is missing
        string Under(Markup body) =>
            body.Text.Replace(" id=\"", $" id=\"{prefix}", StringComparison.Ordinal).Replace("href=\"#", $"href=\"#{prefix}", StringComparison.Ordinal).Replace("labelledby=\"", $"labelledby=\"{prefix}", StringComparison.Ordinal);
    }
}
