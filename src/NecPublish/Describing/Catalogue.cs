using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NecPublish.Model;

namespace NecPublish.Describing;

/// <summary>
/// The archive as a DCAT-AP 3.0.1 catalogue: a series per edition, a dataset per resource, a distribution per file. One
/// description for every syntax. Two things are as they are because data.gouv.fr's harvester was measured: the licence is said
/// twice (its address, and a rights statement labelled with data.gouv.fr's own id), and no spdx:checksum is given.
/// </summary>
public sealed class Catalogue
{
    private readonly Publication _publication;
    private readonly Settings _settings;
    private readonly DateOnly _builtOn;
    private readonly RdfWriter _out;
    private readonly string _root;
    private readonly string _publisher;
    private readonly string _contact;
    private readonly string _language;
    private readonly Vocabulary _used = new();

    private Catalogue(Publication publication, DateOnly builtOn, RdfWriter writer)
    {
        _publication = publication;
        _settings = publication.Settings;
        _builtOn = builtOn;
        _out = writer;
        _root = SiteUrl.Page(_settings, "/");
        _publisher = _settings.PublisherSiret is { } siret ? SiretIri(siret) : _root + "#editeur";
        _contact = _root + "#contact";
        _language = _settings.Languages.IsEmpty ? "fr" : _settings.Languages[0];
    }

    /// <summary>The whole catalogue.</summary>
    public static void Write(Publication publication, IEnumerable<Rendition> renditions, DateOnly builtOn, RdfWriter writer)
    {
        var harvested = renditions.ToImmutableArray();
        var catalogue = new Catalogue(publication, builtOn, writer);
        catalogue.Root(harvested);
        var byEdition = Rendition.ByEdition(harvested);
        foreach (var edition in publication.Editions)
            catalogue.Series(edition, byEdition[edition.Id]);
        foreach (var rendition in harvested)
            catalogue.Dataset(rendition);
        catalogue._used.Write(writer);
    }

    /// <summary>One page of the catalogue (Hydra): the datasets given, and the links to its neighbours.</summary>
    /// <param name="all">Every dataset, by edition (<see cref="Rendition.ByEdition"/>).</param>
    public static void WritePage(Publication publication, ILookup<string, Rendition> all, ImmutableArray<Rendition> some, CataloguePage page, int total, DateOnly builtOn, RdfWriter writer)
    {
        var catalogue = new Catalogue(publication, builtOn, writer);
        catalogue.Root(some);
        var byEdition = Rendition.ByEdition(some);
        foreach (var edition in publication.Editions.Where(e => byEdition.Contains(e.Id)))
            catalogue.Series(edition, all[edition.Id]);
        foreach (var rendition in some)
            catalogue.Dataset(rendition);
        catalogue._used.Write(writer);
        page.Write(writer, publication.Settings, total);
    }

    private void Root(ImmutableArray<Rendition> renditions)
    {
        _out.StartNode(_root + "#catalogue", "dcat:Catalog");
        Text("dct:title", _settings.Title);
        Text("dct:description", Descriptions.Of(_settings));
        Text("dct:identifier", _root, null);
        _out.Iri("dct:publisher", _publisher);
        _out.Iri("foaf:homepage", _root);
        _out.Iris("dct:language", [.. _settings.Languages.Select(Concept.Language).OfType<Concept>().Select(_used.Add).Distinct(StringComparer.Ordinal)]);
        Licence(_settings.Licence);
        _out.Iri("dcat:themeTaxonomy", Concept.ThemeScheme.Iri);
        if (!renditions.IsEmpty)
            Day("dct:modified", renditions.Max(r => Days.Of(r.Resource, _builtOn).Modified));
        _out.Iris("dcat:dataset", [.. renditions.Select(r => Iri(r.Resource))]);
        _out.EndNode();

        _used.Scheme(Concept.ThemeScheme);
        _out.StartNode(_root, "foaf:Document");
        _out.EndNode();
        Agent(_publisher, NamedAgent.PublisherOf(_settings), _settings.PublisherSiret, null);
        _out.StartNode(_contact, "vcard:Kind");
        Text("vcard:fn", NamedAgent.PublisherOf(_settings), null);
        if (_settings.Contact is { } contact && contact.Contains('@', StringComparison.Ordinal))
            _out.Iri("vcard:hasEmail", "mailto:" + Uri.EscapeDataString(contact).Replace("%40", "@", StringComparison.Ordinal));
        else
            _out.Iri("vcard:hasURL", WebAddress(_settings.Contact) ?? _root);
        _out.EndNode();
    }

    private void Series(Edition edition, IEnumerable<Rendition> renditions)
    {
        _out.StartNode(SeriesIri(edition), "dcat:DatasetSeries");
        Text("dct:title", edition.Title);
        Text("dct:description", Descriptions.Of(edition, _settings));
        Text("dct:identifier", edition.Id, null);
        _out.Iri("dct:publisher", _publisher);
        _out.Iri("dcat:contactPoint", _contact);
        _out.Iri("dcat:landingPage", SiteUrl.Page(_settings, edition.Address));
        Where(edition, null);
        When(edition, null);
        var days = renditions.Select(r => Days.Of(r.Resource, _builtOn)).ToArray();
        if (days.Length > 0)
        {
            Day("dct:issued", days.Min(d => d.Issued));
            Day("dct:modified", days.Max(d => d.Modified));
        }
        _out.EndNode();
        Document(SiteUrl.Page(_settings, edition.Address));
    }

    private void Dataset(Rendition rendition)
    {
        var resource = rendition.Resource;
        var days = Days.Of(resource, _builtOn);
        var page = SiteUrl.Page(_settings, resource.Address);
        var files = rendition.Assets.Where(a => a.IsDistribution).ToArray();
        _out.StartNode(Iri(resource), "dcat:Dataset");
        Text("dct:identifier", resource.Id, null);
        Text("dct:title", resource.Title, resource.Language);
        Text("dct:description", Descriptions.Of(resource), resource.Language);
        _out.Iri("dct:type", _used.Add(Concept.TypeOf(resource.Kind)));
        _out.Iris("dcat:theme", [.. Concept.ThemesOf(resource).Select(_used.Add)]);
        _out.Texts("dcat:keyword", Keywords(resource), _language);
        _out.Iri("dct:publisher", _publisher);
        _out.Iris("dct:creator", [.. resource.Creators.Select(c => Creator(resource, c)).Distinct(StringComparer.Ordinal)]);
        _out.Iri("dcat:contactPoint", _contact);
        _out.Iri("dcat:landingPage", page);
        _out.Iri("dct:accessRights", _used.Add(Concept.Public));
        Licence(resource.Licence);
        Day("dct:issued", days.Issued);
        Day("dct:modified", days.Modified);
        _out.Iris("dct:language", Concept.Language(resource.Language) is { } language ? [_used.Add(language)] : []);
        if (resource.Edition is { } edition)
            _out.Iri("dcat:inSeries", SeriesIri(edition));
        Where(resource.Edition, resource.Source.Dataset?.Territory);
        When(resource.Edition, resource.Source.Dataset?.Period);
        if (resource.Source.Dataset?.Schema is { } schema)
            _out.Iri("dct:conformsTo", _used.Standard(schema));
        _out.Iris("dcat:distribution", files.Length == 0 ? [page + "#html"] : [.. files.Select(f => SiteUrl.File(_settings, f.Path) + "#fichier")]);
        _out.EndNode();
        Document(page);
        foreach (var file in files)
            Distribution(resource, file);
        if (files.Length == 0)
            PageDistribution(resource, page);
    }

    private void Distribution(Resource resource, Asset file)
    {
        var url = SiteUrl.File(_settings, file.Path);
        _out.StartNode(url + "#fichier", "dcat:Distribution");
        Text("dct:title", $"{file.Label}\u202F: {file.Path[(file.Path.LastIndexOf('/') + 1)..]}");
        if (!string.IsNullOrWhiteSpace(file.Description))
            Text("dct:description", file.Description, resource.Language);
        _out.Iri("dcat:accessURL", url);
        _out.Iri("dcat:downloadURL", url);
        _out.Iri("dcat:mediaType", _used.MediaType(file.MediaType));
        if (Concept.FileType(file.MediaType) is { } format)
            _out.Iri("dct:format", _used.Add(format));
        _out.Typed("dcat:byteSize", file.Length.ToString(CultureInfo.InvariantCulture), "xsd:nonNegativeInteger");
        // its dates and language are its dataset's, said once
        Licence(file.Licence);
        _out.EndNode();
    }

    /// <summary>A resource without a file of its own is had by reading its page.</summary>
    private void PageDistribution(Resource resource, string page)
    {
        _out.StartNode(page + "#html", "dcat:Distribution");
        Text("dct:title", "Page web");
        _out.Iri("dcat:accessURL", page);
        _out.Iri("dcat:mediaType", _used.MediaType("text/html"));
        _out.Iri("dct:format", _used.Add(Concept.FileType("text/html")!));
        Licence(resource.Licence);
        _out.EndNode();
    }

    private void Licence(Licence licence)
    {
        _out.Iri("dct:license", _used.Add(licence));
        _out.StartBlank("dct:rights", "dct:RightsStatement");
        _out.Text("rdfs:label", licence.DataGouv ?? licence.Name, null);
        _out.EndBlank();
    }

    private void Where(Edition? edition, string? territory)
    {
        if (!string.IsNullOrWhiteSpace(territory))
        {
            _out.StartBlank("dct:spatial", "dct:Location");
            Text("skos:prefLabel", territory);
            _out.EndBlank();
        }
        else if (edition?.Venue is { InseeCode: { } code } venue)
        {
            _out.Iri("dct:spatial", _used.Place(code, venue.Commune));
        }
    }

    private void When(Edition? edition, string? period)
    {
        var covered = Period.Parse(period) ?? (edition?.Start is { } start ? new Period(start, edition.End ?? start) : null);
        if (covered is not { } time)
            return;
        _out.StartBlank("dct:temporal", "dct:PeriodOfTime");
        Day("dcat:startDate", time.Start);
        Day("dcat:endDate", time.End);
        _out.EndBlank();
    }

    private string Creator(Resource resource, string name)
    {
        var agent = NamedAgent.Of(_publication, resource, name);
        var siret = agent.Organisation?.Siret ?? (name == NamedAgent.PublisherOf(_settings) ? _settings.PublisherSiret : null);
        var iri = name == NamedAgent.PublisherOf(_settings) ? _publisher : siret is not null ? SiretIri(siret) : $"{_root}#agent-{AgentSlug(name)}";
        _used.Agent(iri, agent.Organisation?.Name ?? name, siret, agent.Organisation?.Url, agent.IsOrganisation);
        return iri;
    }

    /// <summary>A name in no Latin letter has no slug: its hash stands in.</summary>
    internal static string AgentSlug(string name) =>
        Folding.Slug(name) is { Length: > 0 } slug ? slug : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 8));

    private void Agent(string iri, string name, string? siret, string? url) => _used.Agent(iri, name, siret, url, isOrganisation: true);

    private static List<string> Keywords(Resource resource)
    {
        var keywords = new List<string>();
        foreach (var theme in resource.Themes)
            Add(theme.Title);
        Add(resource.Edition?.Title);
        Add(resource.Edition?.Venue?.Commune);
        Add(Descriptions.KindOf(resource.Kind));
        Add("Numérique en Commun[s]");
        return keywords;

        void Add(string? word)
        {
            if (!string.IsNullOrWhiteSpace(word) && RdfWriter.Clean(word) is var keyword && !keywords.Contains(keyword))
                keywords.Add(keyword);
        }
    }

    private void Document(string url)
    {
        _out.StartNode(url, "foaf:Document");
        _out.EndNode();
    }

    private void Text(string predicate, string value) => _out.Text(predicate, RdfWriter.Clean(value), _language);

    private void Text(string predicate, string value, string? language) => _out.Text(predicate, RdfWriter.Clean(value), language);

    private void Day(string predicate, DateOnly day) => _out.Typed(predicate, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "xsd:date");

    private string Iri(Resource resource) => SiteUrl.Page(_settings, resource.Address) + "#jeu";

    private string SeriesIri(Edition edition) => SiteUrl.Page(_settings, edition.Address) + "#serie";

    private static string SiretIri(string siret) => "https://annuaire-entreprises.data.gouv.fr/etablissement/" + Uri.EscapeDataString(siret);

    internal static string? WebAddress(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" ? uri.AbsoluteUri : null;
}
