using System.Buffers;
using System.Globalization;
using System.Text;
using System.Xml;
using NecPublish.Model;

namespace NecPublish.Stamping;

/// <summary>
/// The credit as an XMP packet (ISO 16684-1): Creative Commons' rights expression, XMP Rights Management, Dublin Core and PLUS, as
/// search engines and photo software read them. The same credit gives the same bytes.
/// </summary>
public static class XmpPacket
{
    internal const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private const string Cc = "http://creativecommons.org/ns#";
    private const string Rights = "http://ns.adobe.com/xap/1.0/rights/";
    private const string Dc = "http://purl.org/dc/elements/1.1/";
    private const string Plus = "http://ns.useplus.org/ldf/xmp/1.0/";

    /// <summary>A JPEG segment holds 65 502 bytes: texts are cut well before.</summary>
    private const int MaxText = 4_000;

    /// <summary>What nearly every text is made of: Latin letters, and French's spaces, dashes and quotes.</summary>
    private static readonly SearchValues<char> Plain = SearchValues.Create([.. Enumerable.Range(' ', 0x250 - ' ').Select(c => (char)c), .. "\u202F\u2010\u2011\u2013\u2014\u2018\u2019\u201C\u201D\u2026"]);

    /// <summary>The whole packet in UTF-8, with the wrapper that scanners look for.</summary>
    public static byte[] Write(Attribution credit)
    {
        using var output = new MemoryStream();
        output.Write("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"u8);
        using (var writer = XmlWriter.Create(output, Settings))
        {
            writer.WriteStartElement("x", "xmpmeta", "adobe:ns:meta/");
            WriteRdf(writer, credit);
            writer.WriteEndElement();
        }
        output.Write("\n<?xpacket end=\"r\"?>"u8);
        return output.ToArray();
    }

    /// <summary>The rdf:RDF element alone, for formats that are XML themselves.</summary>
    public static void WriteRdf(XmlWriter writer, Attribution credit)
    {
        var licence = credit.Licence;
        writer.WriteStartElement("rdf", "RDF", Rdf);
        writer.WriteStartElement("rdf", "Description", Rdf);
        writer.WriteAttributeString("rdf", "about", Rdf, "");
        writer.WriteAttributeString("xmlns", "cc", null, Cc);
        writer.WriteAttributeString("xmlns", "dc", null, Dc);
        writer.WriteAttributeString("xmlns", "plus", null, Plus);
        writer.WriteAttributeString("xmlns", "xmpRights", null, Rights);
        Address(writer, "license", licence.Uri);
        Text(writer, "cc", "attributionName", Cc, string.Join(", ", credit.Creators));
        Address(writer, "attributionURL", credit.PageUrl);
        Ordered(writer, "creator", credit.Creators);
        Alternatives(writer, "dc", "description", Dc, credit.Description, null);
        Alternatives(writer, "dc", "rights", Dc, AttributionLines.TextOf(credit), null);
        Alternatives(writer, "dc", "title", Dc, credit.Title, null);
        if (licence.Uri.Length > 0)
        {
            writer.WriteStartElement("plus", "Licensor", Plus);
            writer.WriteStartElement("rdf", "Seq", Rdf);
            writer.WriteStartElement("rdf", "li", Rdf);
            writer.WriteAttributeString("rdf", "parseType", Rdf, "Resource");
            Text(writer, "plus", "LicensorURL", Plus, credit.PageUrl);
            writer.WriteEndElement();
            writer.WriteEndElement();
            writer.WriteEndElement();
        }
        Text(writer, "xmpRights", "Marked", Rights, IsPublicDomain(licence) ? "False" : "True");
        Alternatives(writer, "xmpRights", "UsageTerms", Rights, UsageTerms(licence), "fr");
        Text(writer, "xmpRights", "WebStatement", Rights, credit.PageUrl);
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    /// <summary>The terms in one French sentence.</summary>
    public static string UsageTerms(Licence licence) =>
        licence.Uri.Length == 0 ? licence.Title + "." : $"Mis à disposition selon les termes de la licence {licence.Title}\u202F: {licence.Deed}";

    private static XmlWriterSettings Settings =>
        new()
        {
            Encoding = new UTF8Encoding(false),
            OmitXmlDeclaration = true,
            Indent = true,
            IndentChars = " ",
            NewLineChars = "\n",
            ConformanceLevel = ConformanceLevel.Fragment,
        };

    private static bool IsPublicDomain(Licence licence) => licence.Uri.Contains("/publicdomain/", StringComparison.Ordinal);

    private static void Address(XmlWriter writer, string name, string address)
    {
        if (address.Length == 0)
            return;
        writer.WriteStartElement("cc", name, Cc);
        writer.WriteAttributeString("rdf", "resource", Rdf, Clean(address));
        writer.WriteEndElement();
    }

    private static void Text(XmlWriter writer, string prefix, string name, string space, string text)
    {
        if (text.Length > 0)
            writer.WriteElementString(prefix, name, space, Clean(text));
    }

    private static void Ordered(XmlWriter writer, string name, IEnumerable<string> items)
    {
        string[] filled = [.. items.Where(i => i.Length > 0)];
        if (filled.Length == 0)
            return;
        writer.WriteStartElement("dc", name, Dc);
        writer.WriteStartElement("rdf", "Seq", Rdf);
        foreach (var item in filled)
            writer.WriteElementString("rdf", "li", Rdf, Clean(item));
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void Alternatives(XmlWriter writer, string prefix, string name, string space, string text, string? language)
    {
        if (text.Length == 0)
            return;
        writer.WriteStartElement(prefix, name, space);
        writer.WriteStartElement("rdf", "Alt", Rdf);
        foreach (var tag in language is null ? (ReadOnlySpan<string>)["x-default"] : ["x-default", language])
        {
            writer.WriteStartElement("rdf", "li", Rdf);
            writer.WriteAttributeString("xml", "lang", null, tag);
            writer.WriteString(Clean(text));
            writer.WriteEndElement();
        }
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    /// <summary>Without what XML cannot hold, and not too long; a surrogate pair is never split.</summary>
    internal static string Clean(string text)
    {
        if (text.Length <= MaxText && !text.AsSpan().ContainsAnyExcept(Plain))
            return text;
        var result = new StringBuilder(System.Math.Min(text.Length, MaxText));
        foreach (var rune in text.EnumerateRunes())
        {
            if (result.Length >= MaxText)
                break;
            if (rune.Value is '\t' or '\n' or >= ' ' and not (0xFFFE or 0xFFFF) && rune != Rune.ReplacementChar)
                result.Append(CultureInfo.InvariantCulture, $"{rune}");
        }
        return result.ToString();
    }
}
