using System.Collections.Frozen;
using System.Xml;

namespace NecPublish.Describing;

/// <summary>
/// Writes one RDF graph, node by node, so that memory stays flat. Blank nodes are always nested: every syntax then says the same
/// graph, tree by tree. Terms are prefixed names ("dct:title"); the values of one property are given in one call.
/// </summary>
public abstract class RdfWriter : IDisposable
{
    /// <summary>Every prefix that the archive's graphs use.</summary>
    public static readonly FrozenDictionary<string, string> Prefixes = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["dcat"] = "http://www.w3.org/ns/dcat#",
        ["dct"] = "http://purl.org/dc/terms/",
        ["foaf"] = "http://xmlns.com/foaf/0.1/",
        ["hydra"] = "http://www.w3.org/ns/hydra/core#",
        ["rdf"] = "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        ["rdfs"] = "http://www.w3.org/2000/01/rdf-schema#",
        ["skos"] = "http://www.w3.org/2004/02/skos/core#",
        ["vcard"] = "http://www.w3.org/2006/vcard/ns#",
        ["xsd"] = "http://www.w3.org/2001/XMLSchema#",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Opens a node. The same node may be opened again later: what is said adds up.</summary>
    public abstract void StartNode(string iri, params ReadOnlySpan<string> types);

    public abstract void EndNode();

    public abstract void Iri(string predicate, string iri);

    /// <summary>Several objects of one property; nothing is written when there are none.</summary>
    public abstract void Iris(string predicate, IReadOnlyList<string> iris);

    /// <param name="language">BCP 47, or null for plain text.</param>
    public abstract void Text(string predicate, string value, string? language);

    public abstract void Texts(string predicate, IReadOnlyList<string> values, string? language);

    /// <param name="datatype">"xsd:date".</param>
    public abstract void Typed(string predicate, string value, string datatype);

    /// <summary>Opens a blank node as the object of a property, to be closed by <see cref="EndBlank"/>.</summary>
    public abstract void StartBlank(string predicate, string type);

    public abstract void EndBlank();

    /// <summary>Writes what is open and ends the graph.</summary>
    public abstract void Dispose();

    /// <summary>The characters that all syntaxes can carry (XML 1.0, section 2.2), CR LF as LF.</summary>
    public static string Clean(string text)
    {
        // nearly every text: no control, no surrogate
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '\uD7FF'))
            return text;
        var isClean = true;
        for (var i = 0; i < text.Length && isClean; i++)
            isClean = text[i] != '\r' && XmlConvert.IsXmlChar(text[i]);
        if (isClean)
            return text;
        var result = new System.Text.StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
                result.Append(text[i]).Append(text[++i]);
            else if (text[i] == '\r')
                result.Append(i + 1 < text.Length && text[i + 1] == '\n' ? "" : "\n");
            else if (XmlConvert.IsXmlChar(text[i]))
                result.Append(text[i]);
        }
        return result.ToString();
    }
}
