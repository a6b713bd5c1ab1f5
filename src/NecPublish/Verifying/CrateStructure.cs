using System.Collections.Immutable;
using System.Text.Json;

namespace NecPublish.Verifying;

/// <summary>RO-Crate 1.2: the shape of the metadata document and of its descriptor.</summary>
internal static class CrateStructure
{
    private const string Document = "RO-Crate Metadata Document";
    private const string Descriptor = "RO-Crate Metadata Descriptor";
    public const string Version = "https://w3id.org/ro/crate/1.2";

    public static readonly ImmutableArray<CrateCheck> Checks =
    [
        CrateCheck.Must("crate-not-object", Document, "Le fichier doit être un objet JSON.", c => c.Document.ValueKind != JsonValueKind.Object),
        CrateCheck.Must("crate-context-missing", Document, "Le contexte (@context) manque.", c => Lacks(c, "@context")),
        CrateCheck.Must("crate-context-wrong", Document, "Le contexte doit citer celui de RO-Crate 1.2 (https://w3id.org/ro/crate/1.2/context).", c => Has(c, "@context") && !Crate.Values(c.Document, "@context").Any(v => v.ValueKind == JsonValueKind.String && v.GetString() == Version + "/context")),
        CrateCheck.Must("crate-graph-missing", Document, "La liste des éléments (@graph) manque.", c => Lacks(c, "@graph")),
        CrateCheck.Must("crate-graph-not-list", Document, "@graph doit être une liste.", c => Has(c, "@graph") && c.Document.GetProperty("@graph").ValueKind != JsonValueKind.Array),
        new("crate-entity-not-object", Document, "Un élément de @graph n’est pas un objet\u202F: {0}", c => c.Graph.Where(e => e.ValueKind != JsonValueKind.Object).Select(e => e.ToString())),
        new("crate-id-missing", Document, "Un élément n’a pas d’identifiant (@id)\u202F: {0}", c => c.Entities.Where(e => Crate.IdOf(e) is null).Select(Excerpt)),
        new("crate-id-empty", Document, "Un identifiant (@id) est vide.", c => c.Entities.Where(e => Crate.IdOf(e) is { Length: 0 }).Select(_ => "")),
        new("crate-id-twice", Document, "Deux éléments portent l’identifiant {0}.", c => c.Entities.Select(Crate.IdOf).OfType<string>().GroupBy(i => i, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key)),
        new("crate-id-not-uri", Document, "{0} n’est pas une adresse valable\u202F: espaces, accents et barres inverses doivent être encodés.", c => Ids(c).Where(i => i.Length > 0 && !IsUriReference(i))),
        new("crate-id-outside", Document, "{0} sort de l’archive.", c => Ids(c).Where(i => Crate.IsLocal(i) && (i.StartsWith('/') || Crate.PathOf(i).Split('/').Contains("..")))),
        new("crate-id-file-scheme", Document, "{0} désigne un fichier d’un ordinateur (file:).", c => Ids(c).Where(i => i.StartsWith("file:", StringComparison.OrdinalIgnoreCase))),
        new("crate-type-missing", Document, "{0} n’a pas de type (@type).", c => c.Entities.Where(e => Crate.IdOf(e) is not null && !Crate.TypesOf(e).Any()).Select(e => Crate.IdOf(e)!)),
        new("crate-type-wrong", Document, "{0} a un type qui n’est pas un nom.", c => c.Entities.Where(e => Crate.TypesOf(e).Any(t => t.Length == 0 || t.Any(char.IsWhiteSpace))).Select(e => Crate.IdOf(e) ?? "")),
        new("crate-nested", Document, "{0} contient un élément imbriqué\u202F: tous doivent être à plat dans @graph, reliés par @id.", c => c.Entities.Where(HasNested).Select(e => Crate.IdOf(e) ?? "")),
        new("crate-null", Document, "{0} a une propriété vide (null).", c => c.Entities.Where(e => e.EnumerateObject().Any(p => Crate.Values(p.Value).Any(v => v.ValueKind == JsonValueKind.Null))).Select(e => Crate.IdOf(e) ?? "")),
        new("crate-keyword-unknown", Document, "{0} a un mot réservé inconnu (@…).", c => c.Entities.Where(e => e.EnumerateObject().Any(p => p.Name.StartsWith('@') && p.Name is not ("@id" or "@type" or "@reverse" or "@context"))).Select(e => Crate.IdOf(e) ?? "")),
        CrateCheck.Must("crate-descriptor-missing", Descriptor, "Le descripteur (ro-crate-metadata.json) n’est pas décrit.", c => c.Graph.Count > 0 && c.Descriptor is null),
        CrateCheck.Must("crate-descriptor-type", Descriptor, "Le descripteur doit être de type CreativeWork.", c => c.Descriptor is { } d && !Crate.IsA(d, "CreativeWork")),
        CrateCheck.Must("crate-descriptor-about-missing", Descriptor, "Le descripteur ne dit pas de quoi il parle (about).", c => c.Descriptor is { } d && !Crate.References(d, "about").Any()),
        CrateCheck.Must("crate-descriptor-about-many", Descriptor, "Le descripteur parle de plusieurs racines.", c => c.Descriptor is { } d && Crate.References(d, "about").Count() > 1),
        CrateCheck.Must("crate-descriptor-about-unknown", Descriptor, "La racine dont parle le descripteur n’est pas décrite.", c => c.Descriptor is { } d && Crate.References(d, "about").Any() && c.Root is null),
        CrateCheck.Must("crate-conforms-missing", Descriptor, "Le descripteur ne dit pas quelle version il suit (conformsTo).", c => c.Descriptor is { } d && !Crate.References(d, "conformsTo").Any()),
        CrateCheck.Must("crate-conforms-wrong", Descriptor, "Le descripteur ne suit pas RO-Crate 1.2 (https://w3id.org/ro/crate/1.2).", c => c.Descriptor is { } d && Crate.References(d, "conformsTo").Any() && !Crate.References(d, "conformsTo").Contains(Version, StringComparer.Ordinal)),
    ];

    private static bool Has(Crate crate, string name) => crate.Document.ValueKind == JsonValueKind.Object && crate.Document.TryGetProperty(name, out _);

    private static bool Lacks(Crate crate, string name) => crate.Document.ValueKind == JsonValueKind.Object && !crate.Document.TryGetProperty(name, out _);

    private static IEnumerable<string> Ids(Crate crate) => crate.Entities.Select(Crate.IdOf).OfType<string>();

    /// <summary>RFC 3986: printable ASCII without what must be encoded; a percent sign starts two hexadecimal digits.</summary>
    private static bool IsUriReference(string id)
    {
        for (var i = 0; i < id.Length; i++)
        {
            if (id[i] is <= ' ' or >= '\x7F' or '\\' or '<' or '>' or '"' or '{' or '}' or '|' or '^' or '`')
                return false;
            if (id[i] == '%' && (i + 2 >= id.Length || !char.IsAsciiHexDigit(id[i + 1]) || !char.IsAsciiHexDigit(id[i + 2])))
                return false;
        }
        return true;
    }

    private static bool HasNested(JsonElement entity) =>
        entity.EnumerateObject().Where(p => p.Name is not "@reverse").Any(p => Crate.Values(p.Value).Any(v =>
            v.ValueKind == JsonValueKind.Array || (v.ValueKind == JsonValueKind.Object && v.EnumerateObject().Any(q => q.Name is not ("@id" or "@value" or "@type" or "@language")))
            || (v.ValueKind == JsonValueKind.Object && v.TryGetProperty("@id", out _) && v.TryGetProperty("@type", out _))));

    private static string Excerpt(JsonElement element) => element.ToString() is { Length: > 80 } text ? text[..80] + "…" : element.ToString();
}
