using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using NecPublish.Describing;
using NecPublish.Model;

namespace NecPublish.Exporting;

/// <summary>ro-crate-preview.html: what is in the archive, for whoever unzips it without any tool.</summary>
public static class RoCratePreview
{
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    public static ReadOnlyMemory<byte> Page(CrateContent content)
    {
        var settings = content.Publication.Settings;
        var text = new StringBuilder(4096);
        text.Append("<!DOCTYPE html>\n<html lang=\"fr\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
            .Append(Escape(content.Title))
            .Append("\u202F: contenu de l’archive</title>\n<link rel=\"license\" href=\"")
            .Append(content.Edition.Licence.Uri)
            .Append("\">\n<style>body{font-family:sans-serif;line-height:1.5;max-width:45rem;margin:auto;padding:1rem}</style>\n</head>\n<body>\n<main>\n<h1>")
            .Append(Escape(content.Title))
            .Append("</h1>\n<p>")
            .Append(Escape(Descriptions.Of(content.Edition, settings)))
            .Append("</p>\n<p>Page d’origine\u202F: <a href=\"")
            .Append(Escape(content.Url))
            .Append("\">")
            .Append(Escape(content.Url))
            .Append("</a>. Publié par ")
            .Append(Escape(NamedAgent.PublisherOf(settings)))
            .Append(". La description complète, pour les machines, est dans <a href=\"ro-crate-metadata.json\">ro-crate-metadata.json</a>.</p>\n");
        foreach (var part in content.Parts)
            Part(text, settings, part);
        text.Append("</main>\n</body>\n</html>\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Part(StringBuilder text, Settings settings, CratePart part)
    {
        var credit = AttributionLines.For(part.Resource, SiteUrl.Page(settings, part.Resource.Address));
        text.Append("<section>\n<h2>").Append(Escape(part.Resource.Title)).Append("</h2>\n<p>").Append(credit.Html).Append(".</p>\n<ul>\n");
        foreach (var file in part.Files)
        {
            text.Append("<li><a href=\"").Append(Escape(SiteUrl.EncodePath(file.Path))).Append("\">").Append(Escape(file.Name)).Append("</a>");
            if (!string.IsNullOrWhiteSpace(file.Description))
                text.Append("\u202F: ").Append(Escape(file.Description));
            if (file.Licence != part.Resource.Licence)
                text.Append(" (").Append(Escape(file.Licence.Name)).Append(')');
            text.Append("</li>\n");
        }
        text.Append("</ul>\n</section>\n");
    }

    private static string Escape(string text) => Html.Encode(text);
}
