using System.Globalization;
using System.Text;

namespace NecPublish.Rendering.Books;

/// <summary>A book as one page of HTML, complete in itself but for its pictures: what Chromium prints.</summary>
public static class BookPage
{
    // not in the theme's style: an EPUB carries that one, and its readers know no margin boxes
    private const string Paper = "@page { size: A4; margin: 20mm 20mm 22mm; @bottom-right { content: counter(page); font: 9pt serif; } }\n@page :first { margin: 0; @bottom-right { content: \"\"; } }\n";

    public static string Write(EditionBook book)
    {
        var html = new StringBuilder(64 * 1024);
        html.Append(CultureInfo.InvariantCulture, $"<!doctype html>\n<html lang=\"fr\">\n<head>\n<meta charset=\"utf-8\">\n<title>{BookText.Escape(book.Title)}</title>\n<style>\n{Paper}{book.Style}</style>\n</head>\n<body>\n");
        html.Append("<header class=\"cover\">\n").Append(Cover(book)).Append("</header>\n<nav aria-labelledby=\"sommaire\">\n<h1 id=\"sommaire\">Sommaire</h1>\n<ol>\n");
        foreach (var part in book.Parts)
        {
            html.Append(CultureInfo.InvariantCulture, $"<li><a href=\"#{part.Anchor}\">{BookText.Escape(part.Title)}</a><ol>");
            foreach (var entry in part.Entries)
                html.Append(CultureInfo.InvariantCulture, $"<li><a href=\"#{entry.Anchor}\">{BookText.Escape(entry.Title)}</a></li>");
            html.Append("</ol></li>\n");
        }
        html.Append("</ol>\n</nav>\n<main>\n");
        foreach (var part in book.Parts)
        {
            html.Append(CultureInfo.InvariantCulture, $"<section class=\"part\" id=\"{part.Anchor}\">\n{part.Intro}");
            foreach (var entry in part.Entries)
                html.Append(CultureInfo.InvariantCulture, $"<section class=\"entry\" id=\"{entry.Anchor}\">\n{entry.Html}</section>\n");
            html.Append("</section>\n");
        }
        // Chromium tags strong and em as PDF 2.0 does, in a file that says 1.4: readers of 1.4 take them for errors
        html.Replace("<strong>", "<b>").Replace("</strong>", "</b>").Replace("<em>", "<i>").Replace("</em>", "</i>");
        return html.Append("</main>\n</body>\n</html>\n").ToString();
    }

    /// <summary>The title page: title, when and where, who, licence, address.</summary>
    internal static string Cover(EditionBook book)
    {
        var licence = book.Edition.Licence;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"<p class=\"soft\">Le livret</p>\n<h1>{BookText.Escape(book.Edition.Title)}</h1>\n");
        if (book.Line.Length > 0)
            text.Append(CultureInfo.InvariantCulture, $"<p>{BookText.Escape(book.Line)}</p>\n");
        if (book.Edition.Summary is { } summary)
            text.Append(CultureInfo.InvariantCulture, $"<p class=\"lead\">{BookText.Escape(summary)}</p>\n");
        text.Append(CultureInfo.InvariantCulture, $"<p>{BookText.Escape(French.Join(book.Creators))}</p>\n");
        text.Append(CultureInfo.InvariantCulture, $"<p class=\"soft\">Sauf mention contraire, contenu sous <a href=\"{BookText.Escape(licence.Uri)}\">licence {BookText.Escape(licence.Name)}</a>. À retrouver en ligne, avec les fichiers modifiables\u00A0: <a href=\"{BookText.Escape(book.Address)}\">{BookText.Escape(book.Address)}</a></p>\n");
        return text.ToString();
    }
}
