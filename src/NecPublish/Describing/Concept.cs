using System.Collections.Frozen;
using NecPublish.Model;

namespace NecPublish.Describing;

/// <summary>
/// A term of a controlled vocabulary, with what a harvester needs to check it without fetching it: DCAT-AP asks for the type, the
/// scheme and the label in the catalogue itself.
/// </summary>
/// <param name="Type">The DCAT-AP range ("dct:LinguisticSystem"), beside skos:Concept; null when that is enough.</param>
public sealed record Concept(string Iri, string? Type, ConceptScheme? Scheme, string Label)
{
    private static readonly ConceptScheme LanguageScheme = new("http://publications.europa.eu/resource/authority/language", "Langues");
    private static readonly ConceptScheme FileTypeScheme = new("http://publications.europa.eu/resource/authority/file-type", "Types de fichiers");
    private static readonly ConceptScheme AccessScheme = new("http://publications.europa.eu/resource/authority/access-right", "Droits d’accès");
    private static readonly ConceptScheme DcmiScheme = new("http://purl.org/dc/terms/DCMIType", "Types de ressources DCMI");

    /// <summary>The EU's table of data themes.</summary>
    public static readonly ConceptScheme ThemeScheme = new("http://publications.europa.eu/resource/authority/data-theme", "Thèmes de données");

    public static readonly Concept Public = new(AccessScheme.Iri + "/PUBLIC", "dct:RightsStatement", AccessScheme, "public");

    private static readonly FrozenDictionary<string, Concept> Languages = new (string Tag, string Code, string Label)[]
    {
        ("fr", "FRA", "français"),
        ("gcf", "GCF", "créole guadeloupéen et martiniquais"),
        ("gcr", "GCR", "créole guyanais"),
        ("rcf", "RCF", "créole réunionnais"),
        ("ht", "HAT", "créole haïtien"),
        ("en", "ENG", "anglais"),
        ("es", "SPA", "espagnol"),
        ("pt", "POR", "portugais"),
        ("de", "DEU", "allemand"),
        ("it", "ITA", "italien"),
        ("br", "BRE", "breton"),
        ("eu", "EUS", "basque"),
        ("co", "COS", "corse"),
        ("oc", "OCI", "occitan"),
        ("ca", "CAT", "catalan"),
        ("ar", "ARA", "arabe"),
    }.ToFrozenDictionary(l => l.Tag, l => new Concept($"{LanguageScheme.Iri}/{l.Code}", "dct:LinguisticSystem", LanguageScheme, l.Label), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Concept> FileTypes = new (string MediaType, string Code, string Label)[]
    {
        ("text/csv", "CSV", "CSV"),
        ("text/markdown", "TXT", "texte"),
        ("text/plain", "TXT", "texte"),
        ("text/html", "HTML", "HTML"),
        ("application/pdf", "PDF", "PDF"),
        ("application/epub+zip", "EPUB", "EPUB"),
        ("application/vnd.oasis.opendocument.text", "ODT", "ODT"),
        ("application/vnd.oasis.opendocument.spreadsheet", "ODS", "ODS"),
        ("application/vnd.oasis.opendocument.presentation", "ODF", "OpenDocument"),
        ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "DOCX", "DOCX"),
        ("application/vnd.openxmlformats-officedocument.presentationml.presentation", "PPTX", "PPTX"),
        ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "XLSX", "XLSX"),
        ("application/json", "JSON", "JSON"),
        ("application/geo+json", "GEOJSON", "GeoJSON"),
        ("application/zip", "ZIP", "ZIP"),
        ("image/jpeg", "JPEG", "JPEG"),
        ("image/png", "PNG", "PNG"),
        ("image/gif", "GIF", "GIF"),
        ("image/webp", "WEBP", "WebP"),
        ("image/svg+xml", "SVG", "SVG"),
        ("text/calendar", "ICS", "iCalendar"),
        ("video/mp4", "MPEG4", "MPEG-4"),
        ("audio/mp4", "MPEG4", "MPEG-4"),
    }.ToFrozenDictionary(f => f.MediaType, f => new Concept($"{FileTypeScheme.Iri}/{f.Code}", "dct:MediaTypeOrExtent", FileTypeScheme, f.Label), StringComparer.Ordinal);

    private static readonly Concept Technology = new(ThemeScheme.Iri + "/TECH", null, ThemeScheme, "Science et technologie");

    private static readonly FrozenDictionary<string, Concept> Themes = new (string Word, string Code, string Label)[]
    {
        ("territoire", "REGI", "Régions et villes"),
        ("mediation", "EDUC", "Éducation, culture et sport"),
        ("competences", "EDUC", "Éducation, culture et sport"),
        ("ecologie", "ENVI", "Environnement"),
        ("soutenabilite", "ENVI", "Environnement"),
        ("ethique", "SOCI", "Population et société"),
        ("emancipation", "SOCI", "Population et société"),
        ("souverainete", "GOVE", "Gouvernement et secteur public"),
    }.ToFrozenDictionary(t => t.Word, t => new Concept($"{ThemeScheme.Iri}/{t.Code}", null, ThemeScheme, t.Label), StringComparer.Ordinal);

    /// <summary>Null for a language that the EU's table is not known to hold.</summary>
    public static Concept? Language(string tag)
    {
        var dash = tag.IndexOf('-', StringComparison.Ordinal);
        return Languages.GetValueOrDefault(dash < 0 ? tag : tag[..dash]);
    }

    /// <summary>Null for a media type that the EU's table does not hold.</summary>
    public static Concept? FileType(string mediaType) => FileTypes.GetValueOrDefault(mediaType);

    /// <summary>The EU themes of NEC's themes; science and technology first, since all of it is about the digital world.</summary>
    public static IReadOnlyCollection<Concept> ThemesOf(Resource resource)
    {
        var concepts = new List<Concept> { Technology };
        foreach (var theme in resource.Themes)
        {
            foreach (var word in theme.Id.Split('-'))
            {
                if (Themes.TryGetValue(word, out var concept) && !concepts.Contains(concept))
                    concepts.Add(concept);
            }
        }
        return concepts;
    }

    public static Concept TypeOf(ResourceKind kind) =>
        kind switch
        {
            ResourceKind.Deck => DeckType,
            ResourceKind.Dataset => DatasetType,
            ResourceKind.PhotoSet => PicturesType,
            ResourceKind.Media => SoundType,
            _ => TextType,
        };

    private static readonly Concept TextType = new("http://purl.org/dc/dcmitype/Text", null, DcmiScheme, "Texte");
    private static readonly Concept DeckType = new("https://schema.org/PresentationDigitalDocument", null, null, "Diaporama");
    private static readonly Concept DatasetType = new("http://purl.org/dc/dcmitype/Dataset", null, DcmiScheme, "Jeu de données");
    private static readonly Concept PicturesType = new("http://purl.org/dc/dcmitype/StillImage", null, DcmiScheme, "Images fixes");
    private static readonly Concept SoundType = new("http://purl.org/dc/dcmitype/Sound", null, DcmiScheme, "Son");
}

/// <summary>A controlled vocabulary.</summary>
public sealed record ConceptScheme(string Iri, string Title);
