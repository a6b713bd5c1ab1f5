using System.Globalization;
using System.Text;
using NecPublish.Model;
using NecPublish.Rendering.Pages;

namespace NecPublish.Rendering.Books;

/// <summary>The slides of a deck as pages to print or project: one slide a page, in the proportions of a screen.</summary>
internal static class DeckPrint
{
    private const string Style = """
        @page { size: 297mm 167mm; margin: 12mm 16mm; }
        body { font: 16pt/1.4 "Liberation Sans", Arial, sans-serif; color: #1b1b2f; margin: 0; }
        section, header { break-after: page; }
        section:last-child { break-after: auto; }
        h1 { font-size: 34pt; line-height: 1.2; }
        h2 { font-size: 26pt; line-height: 1.2; margin: 0 0 8mm; }
        img { max-width: 100%; max-height: 110mm; }
        figure { margin: 0; }
        table { border-collapse: collapse; font-size: 13pt; }
        th, td { border: 1px solid #6a6a7a; padding: 1mm 3mm; text-align: left; }
        .notes { font-size: 12pt; border-top: 1px solid #6a6a7a; margin-top: 6mm; }
        .soft { font-size: 12pt; }
        """;

    public static PrintJob Of(Site site, Resource resource, Document document, PageResolver page)
    {
        var url = site.Absolute(resource.Address);
        var credit = new Attribution(resource.Title, resource.Creators, resource.Licence, url, resource.Summary ?? "", resource.Language);
        var slides = DeckPage.Write(resource, document, new BookResolver(resource, page, page.Absolute, firstLevel: 3)).Slides;
        var html = new StringBuilder(16 * 1024);
        html.Append(CultureInfo.InvariantCulture, $"<!doctype html>\n<html lang=\"{BookText.Escape(resource.Language)}\">\n<head>\n<meta charset=\"utf-8\">\n<title>{BookText.Escape(resource.Title)}</title>\n<style>\n{Style}\n</style>\n</head>\n<body>\n<main>\n");
        html.Append(CultureInfo.InvariantCulture, $"<header>\n<h1>{BookText.Escape(resource.Title)}</h1>\n<p>{BookText.Escape(French.Join(resource.Creators))}</p>\n<p class=\"soft\" lang=\"fr\">Sous <a href=\"{BookText.Escape(resource.Licence.Uri)}\">licence {BookText.Escape(resource.Licence.Name)}</a>. À retrouver en ligne, avec le fichier modifiable\u202f: <a href=\"{BookText.Escape(url)}\">{BookText.Escape(url)}</a></p>\n</header>\n");
        foreach (var slide in slides)
        {
            html.Append(CultureInfo.InvariantCulture, $"<section aria-labelledby=\"{slide.Id}\">\n<h2 id=\"{slide.Id}\">{BookText.Escape(slide.Title)}</h2>\n{slide.Body.Text}\n");
            if (!slide.Notes.IsEmpty)
                html.Append(CultureInfo.InvariantCulture, $"<div class=\"notes\">\n{slide.Notes.Text}\n</div>\n");
            html.Append("</section>\n");
        }
        // nothing is lazy on paper; the tags that Chromium gives strong and em are errors in the PDF that it writes (see BookPage)
        html.Replace(" loading=\"lazy\" decoding=\"async\"", "").Replace("<strong>", "<b>").Replace("</strong>", "</b>").Replace("<em>", "<i>").Replace("</em>", "</i>");
        var text = html.Append("</main>\n</body>\n</html>\n").ToString();
        return new PrintJob(text, PrintJob.Pictures(site.Output, BookText.Pictures(text)), resource.Modified ?? resource.Issued ?? DateOnly.FromDateTime(DateTime.UnixEpoch), credit);
    }
}
