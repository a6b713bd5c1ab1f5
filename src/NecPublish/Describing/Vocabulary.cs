using NecPublish.Model;

namespace NecPublish.Describing;

/// <summary>What a catalogue's datasets point at, kept while they are written and said once at its end.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, Concept> _concepts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ConceptScheme> _schemes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Licence> _licences = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Name, string? Siret, string? Url, bool IsOrganisation)> _agents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Code, string? Name)> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _mediaTypes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _standards = new(StringComparer.Ordinal);

    public string Add(Concept concept)
    {
        if (_concepts.TryAdd(concept.Iri, concept) && concept.Scheme is { } scheme)
            Scheme(scheme);
        return concept.Iri;
    }

    public void Scheme(ConceptScheme scheme) => _schemes.TryAdd(scheme.Iri, scheme);

    public string Add(Licence licence)
    {
        _licences.TryAdd(licence.Uri, licence);
        return licence.Uri;
    }

    public void Agent(string iri, string name, string? siret, string? url, bool isOrganisation) => _agents.TryAdd(iri, (name, siret, url, isOrganisation));

    public string Place(string inseeCode, string? name)
    {
        var iri = Places.Uri(inseeCode);
        _places.TryAdd(iri, (inseeCode, name));
        return iri;
    }

    public string MediaType(string mediaType)
    {
        var semicolon = mediaType.IndexOf(';', StringComparison.Ordinal);
        var bare = semicolon < 0 ? mediaType : mediaType[..semicolon].TrimEnd();
        if (!_mediaTypes.TryGetValue(bare, out var iri))
            _mediaTypes[bare] = iri = "https://www.iana.org/assignments/media-types/" + bare;
        return iri;
    }

    /// <param name="schema">A name of schema.data.gouv.fr, "owner/name".</param>
    public string Standard(string schema)
    {
        var iri = Catalogue.WebAddress(schema) ?? "https://schema.data.gouv.fr/" + string.Join('/', schema.Split('/').Select(Uri.EscapeDataString)) + "/";
        _standards.TryAdd(iri, schema);
        return iri;
    }

    public void Write(RdfWriter writer)
    {
        foreach (var (iri, agent) in Sorted(_agents))
        {
            writer.StartNode(iri, "foaf:Agent", agent.IsOrganisation ? "foaf:Organization" : "foaf:Person");
            writer.Text("foaf:name", RdfWriter.Clean(agent.Name), null);
            if (agent.Siret is { } siret)
                writer.Text("dct:identifier", RdfWriter.Clean(siret), null);
            if (Catalogue.WebAddress(agent.Url) is { } url)
                writer.Iri("foaf:homepage", url);
            writer.EndNode();
        }
        foreach (var (iri, licence) in Sorted(_licences))
        {
            writer.StartNode(iri, "dct:LicenseDocument");
            writer.Text("dct:title", licence.Title, "fr");
            if (licence.Spdx is { } spdx)
                writer.Text("dct:identifier", spdx, null);
            if (licence.EuUri is { } eu)
                writer.Iri("skos:exactMatch", eu);
            writer.EndNode();
        }
        foreach (var (iri, place) in Sorted(_places))
        {
            writer.StartNode(iri, "dct:Location");
            writer.Text("dct:identifier", place.Code, null);
            if (place.Name is { } name)
                writer.Text("skos:prefLabel", RdfWriter.Clean(name), "fr");
            writer.EndNode();
        }
        foreach (var (mediaType, iri) in Sorted(_mediaTypes))
        {
            writer.StartNode(iri, "dct:MediaType");
            writer.Text("rdfs:label", mediaType, null);
            writer.EndNode();
        }
        foreach (var (iri, name) in Sorted(_standards))
        {
            writer.StartNode(iri, "dct:Standard");
            writer.Text("dct:title", RdfWriter.Clean(name), null);
            writer.EndNode();
        }
        foreach (var (iri, concept) in Sorted(_concepts))
        {
            if (concept.Type is { } type)
                writer.StartNode(iri, type, "skos:Concept");
            else
                writer.StartNode(iri, "skos:Concept");
            writer.Text("skos:prefLabel", concept.Label, "fr");
            if (concept.Scheme is { } scheme)
                writer.Iri("skos:inScheme", scheme.Iri);
            writer.EndNode();
        }
        foreach (var (iri, scheme) in Sorted(_schemes))
        {
            writer.StartNode(iri, "skos:ConceptScheme");
            writer.Text("dct:title", scheme.Title, "fr");
            writer.EndNode();
        }
    }

    private static IEnumerable<KeyValuePair<string, T>> Sorted<T>(Dictionary<string, T> terms) => terms.OrderBy(t => t.Key, StringComparer.Ordinal);
}
