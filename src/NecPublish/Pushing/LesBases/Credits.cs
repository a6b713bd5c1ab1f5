using System.Globalization;
using System.Text;
using NecPublish.Model;
using NecPublish.Model.LesBases;

namespace NecPublish.Pushing.LesBases;

/// <summary>What Les Bases has no field for, as a last text, and the way back to our page.</summary>
internal static class Credits
{
    /// <summary>How many contents the credits make.</summary>
    public const int Count = 2;

    public static string PageOf(Publication publication, Resource resource) => publication.Settings.BaseUrl + resource.Address;

    public static IEnumerable<DepositContent> Of(Publication publication, Resource resource)
    {
        var html = new StringBuilder("<h3>À propos de cette ressource</h3><ul>");
        if (resource.Source.Metadata.IsDemonstration)
            html.Append("<li>Contenu de démonstration.</li>");
        if (!resource.Creators.IsEmpty)
            Item(html, "Auteurs", RestrictedHtml.Encode(string.Join(", ", resource.Creators)));
        if (resource.Edition is { } edition)
            Item(html, "Événement", RestrictedHtml.Encode(Event(edition)));
        if (resource.Session is { IsTransversal: false } session && session.Title != resource.Title)
            Item(html, "Séance", RestrictedHtml.Encode(session.Title));
        Item(html, "Licence", $"<a href=\"{RestrictedHtml.Encode(resource.Licence.Deed)}\">{RestrictedHtml.Encode(resource.Licence.Title)}</a>");
        // of a link's attributes Les Bases keeps the address alone
        var citation = AttributionLines.For(resource, PageOf(publication, resource)).Html.Replace(" rel=\"license\"", "", StringComparison.Ordinal);
        Item(html, "Pour citer", citation);
        html.Append("</ul>");
        yield return new TextContent(html.ToString());
        yield return new LinkContent(
            PageOf(publication, resource),
            "La page dans l’archive ouverte",
            Limits.Shorten($"Version complète et accessible, avec les fichiers sources, sur «\u202F{publication.Settings.Title}\u202F».", Limits.Caption),
            false
        );
    }

    private static string Event(Edition edition)
    {
        var text = new StringBuilder(edition.Title);
        if (edition.Start is { } start)
            text.Append(", ").Append(Date(start));
        if (edition.End is { } end && end != edition.Start)
            text.Append(" – ").Append(Date(end));
        var place = string.Join(", ", new[] { edition.Venue?.Name, edition.Venue?.Commune }.Where(p => !string.IsNullOrWhiteSpace(p)));
        return place.Length > 0 ? text.Append(", ").Append(place).ToString() : text.ToString();
    }

    private static string Date(DateOnly date)
    {
        var month = date.Month switch
        {
            1 => "janvier",
            2 => "février",
            3 => "mars",
            4 => "avril",
            5 => "mai",
            6 => "juin",
            7 => "juillet",
            8 => "août",
            9 => "septembre",
            10 => "octobre",
            11 => "novembre",
            _ => "décembre",
        };
        return string.Create(CultureInfo.InvariantCulture, $"{(date.Day == 1 ? "1er" : date.Day.ToString(CultureInfo.InvariantCulture))} {month} {date.Year}");
    }

    private static void Item(StringBuilder html, string label, string value) => html.Append(CultureInfo.InvariantCulture, $"<li><strong>{label}</strong>\u202F: {value}</li>");
}
