using NecPublish.Model;
using NecPublish.Rendering.Html;
using NecPublish.Rendering.Models;
using NecPublish.Rendering.Theming;

namespace NecPublish.Rendering.Pages;

/// <summary>
/// What the head of a page says to machines: Signposting (signposting.org, level 1), Dublin Core in HTML (DCMI DC-HTML), OpenGraph,
/// alternates and JSON-LD.
/// </summary>
internal sealed class HeadWriter(string siteTitle, string? publisher)
{
    private readonly Utf8Buffer _text = Utf8Buffer.Take();

    public HeadWriter Link(string rel, string href, string? type = null, string? title = null)
    {
        _text.Write("<link rel=\""u8);
        _text.Write(rel);
        _text.Write("\" href=\""u8);
        MarkupEncoder.Instance.Encode(_text, href);
        if (type is not null)
        {
            _text.Write("\" type=\""u8);
            _text.Write(type);
        }
        if (title is not null)
        {
            _text.Write("\" title=\""u8);
            MarkupEncoder.Instance.Encode(_text, title);
        }
        _text.Write("\">\n"u8);
        return this;
    }

    public HeadWriter Meta(string name, string? content)
    {
        if (!string.IsNullOrEmpty(content))
            Meta("name"u8, name, content);
        return this;
    }

    public HeadWriter Property(string name, string? content)
    {
        if (!string.IsNullOrEmpty(content))
            Meta("property"u8, name, content);
        return this;
    }

    /// <summary>Leads elsewhere at once: RGAA 13.1 allows it because nothing is shown before.</summary>
    public HeadWriter Refresh(string href)
    {
        _text.Write("<meta http-equiv=\"refresh\" content=\"0; url="u8);
        MarkupEncoder.Instance.Encode(_text, href);
        _text.Write("\">\n"u8);
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

    /// <summary>JSON-LD in UTF-8 that its maker already made safe inside a script element.</summary>
    public HeadWriter JsonLd(byte[]? json)
    {
        if (json is null)
            return this;
        _text.Write("<script type=\"application/ld+json\">"u8);
        _text.Write(json);
        _text.Write("</script>\n"u8);
        return this;
    }

    /// <summary>What was said; nothing can be added afterwards.</summary>
    public Markup ToMarkup()
    {
        var said = new Markup(_text.Written.ToArray());
        _text.Return();
        return said;
    }

    private void Meta(ReadOnlySpan<byte> attribute, string name, string content)
    {
        _text.Write("<meta "u8);
        _text.Write(attribute);
        _text.Write("=\""u8);
        _text.Write(name);
        _text.Write("\" content=\""u8);
        MarkupEncoder.Instance.Encode(_text, content);
        _text.Write("\">\n"u8);
    }
}
