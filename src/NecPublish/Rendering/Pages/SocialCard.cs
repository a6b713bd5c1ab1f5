using System.Globalization;
using NecPublish.Describing;
using NecPublish.Imaging;
using NecPublish.Model;
using NecPublish.Rendering.Models;

namespace NecPublish.Rendering.Pages;

/// <summary>The picture that networks show beside a link to a page: carte.png in the page's own folder, kept by what it says.</summary>
internal static class SocialCard
{
    /// <summary>Draws the card of a page and says it in the page's head. Nothing without encoders or letters.</summary>
    public static HeadWriter Draw(Site site, HeadWriter head, PageModel page, string folder, string line, Attribution credit)
    {
        if (!site.Options.HasDerivatives)
            return head;
        var text = new CardText(page.Title, line, $"{site.Publication.Settings.Title} · {page.Licence.Name}");
        var key = $"card/{CardPainter.Version}/{text.Title}\n{text.Line}\n{text.Foot}";
        if (site.Cache.TryGet(key) is not { } card)
        {
            if (CardPainter.Draw(text) is not { } drawn)
                return head;
            site.Cache.Put(key, card = drawn);
        }
        var path = PathOf(folder);
        site.Output.Write(path, card, credit);
        return Say(site, head, path, $"{page.Title}. {line}".Trim());
    }

    /// <summary>"nec-2024/carte.png".</summary>
    public static string PathOf(string folder) => folder.Length == 0 ? "carte.png" : folder + "/carte.png";

    private static HeadWriter Say(Site site, HeadWriter head, string path, string alternative) =>
        head.Property("og:image", site.Absolute("/" + SiteUrl.EncodePath(path)))
            .Property("og:image:width", CardPainter.Width.ToString(CultureInfo.InvariantCulture))
            .Property("og:image:height", CardPainter.Height.ToString(CultureInfo.InvariantCulture))
            .Property("og:image:alt", alternative);
}
