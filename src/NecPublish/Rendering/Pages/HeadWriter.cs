using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using NecPublish.Model;
using NecPublish.Rendering.Models;

namespace NecPublish.Rendering.Pages;

/// <summary>
/// What the head of a page says to machines: Signposting (signposting.org, level 1), Dublin Core in HTML (DCMI DC-HTML), OpenGraph,
/// alternates and JSON-LD.
/// </summary>
internal sealed class HeadWriter(string siteTitle, string? publisher)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly StringBuilder _text = TextBuilders.Take();

    public HeadWriter Link(string rel, string href, string? type = null, string? title = null)
    {
        _text.Append(CultureInfo.InvariantCulture, $"<link rel=\"{rel}\" href=\"{Encoder.Encode(href)}\"");
        if (type is not null)
            _text.Append(CultureInfo.InvariantCulture, $" type=\"{type}\"");
        if (title is not null)
            _text.Append(CultureInfo.InvariantCulture, $" title=\"{Encoder.Encode(title)}\"");
        _text.Append(">\n");
        return this;
    }

    public HeadWriter Meta(string name, string? content)
    {
        if (!string.IsNullOrEmpty(content))
            _text.Append(CultureInfo.InvariantCulture, $"<meta name=\"{name}\" content=\"{Encoder.Encode(content)}\">\n");
        return this;
    }

    public HeadWriter Property(string name, string? content)
    {
        if (!string.IsNullOrEmpty(content))
            _text.Append(CultureInfo.InvariantCulture, $"<meta property=\"{name}\" content=\"{Encoder.Encode(content)}\">\n");
        return this;
    }

    /// <summary>Leads elsewhere at once: RGAA 13.1 allows it because nothing is shown before.</summary>
    public HeadWriter Refresh(string href)
    {
        _text.Append(CultureInfo.InvariantCulture, $"<meta http-equiv=\"refresh\" content=\"0; url={Encoder.Encode(href)}\">\n");
        return this;
    }

    /// <summary>What every page says: licence, identity, Dublin Core, OpenGraph.</summary>
    /// <param name="type">schema.org class, "Article".</param>
    /// <param name="dcmiType">DCMI type vocabulary: "Text", "Dataset", "Collection"…</param>
    public HeadWriter Common(PageModel page, string type, string dcmiType)
    {
        Link("license", page.Licence.Uri);
        Link("canonical", page.Canonical);
        Link("cite-as", page.Canonical);
        Link("type", "https://schema.org/" + type);
        Link("type", "https://schema.org/AboutPage");
        Link("schema.DCTERMS", "http://purl.org/dc/terms/");
        Meta("DCTERMS.title", page.Title);
        foreach (var creator in page.Creators)
            Meta("DCTERMS.creator", creator);
        Meta("DCTERMS.publisher", publisher);
        Meta("DCTERMS.license", page.Licence.Uri);
        Meta("DCTERMS.rights", page.Licence.Title);
        Meta("DCTERMS.language", page.Language);
        Meta("DCTERMS.issued", page.Issued);
        Meta("DCTERMS.modified", page.Modified);
        Meta("DCTERMS.type", dcmiType);
        Meta("DCTERMS.identifier", page.Canonical);
        Property("og:title", page.Title);
        Property("og:description", page.Description);
        Property("og:url", page.Canonical);
        Property("og:type", dcmiType == "Text" ? "article" : "website");
        Property("og:site_name", siteTitle);
        Property("og:locale", page.Language == "fr" ? "fr_FR" : null);
        return this;
    }

    /// <summary>JSON-LD that its maker already made safe inside a script element.</summary>
    public HeadWriter JsonLd(string? json)
    {
        if (!string.IsNullOrEmpty(json))
            _text.Append("<script type=\"application/ld+json\">").Append(json).Append("</script>\n");
        return this;
    }

    /// <summary>What was said; nothing can be added afterwards.</summary>
    public Markup ToMarkup() => new(TextBuilders.Finish(_text));
}
