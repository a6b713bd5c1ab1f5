using System.Text;
using System.Text.Json.Nodes;

namespace NecPublish.Verifying;

/// <summary>Each requirement of RO-Crate 1.2 beside a crate that breaks it, and it alone unless another follows from it.</summary>
public class CrateVerifierTests
{
    private static readonly IReadOnlyDictionary<string, byte[]> Good = BagVerifierTests.GoodBag().Where(f => f.Key.StartsWith("data/", StringComparison.Ordinal)).ToDictionary(f => f.Key["data/".Length..], f => f.Value, StringComparer.Ordinal);

    private const string Csv = "01-ouverture/votes/votes.csv";

    /// <summary>Check → what to do to the document so that it is broken.</summary>
    private static readonly Dictionary<string, Action<JsonNode>> Broken = new(StringComparer.Ordinal)
    {
        ["crate-context-missing"] = d => d.AsObject().Remove("@context"),
        ["crate-context-wrong"] = d => d["@context"] = "https://schema.org",
        ["crate-graph-missing"] = d => d.AsObject().Remove("@graph"),
        ["crate-graph-not-list"] = d => d["@graph"] = new JsonObject(),
        ["crate-entity-not-object"] = d => d["@graph"]!.AsArray().Add("texte"),
        ["crate-id-missing"] = d => Add(d, new() { ["@type"] = "Thing" }),
        ["crate-id-empty"] = d => Add(d, new() { ["@id"] = "", ["@type"] = "Thing" }),
        ["crate-id-twice"] = d => Add(d, new() { ["@id"] = "#evenement", ["@type"] = "Event", ["name"] = "x" }),
        ["crate-id-not-uri"] = d => Add(d, new() { ["@id"] = "#avec espace", ["@type"] = "Thing" }),
        ["crate-id-outside"] = d => Add(d, new() { ["@id"] = "../dehors/", ["@type"] = "Thing" }),
        ["crate-id-file-scheme"] = d => Add(d, new() { ["@id"] = "file:///etc/passwd", ["@type"] = "Thing" }),
        ["crate-type-missing"] = d => Add(d, new() { ["@id"] = "#x" }),
        ["crate-type-wrong"] = d => Add(d, new() { ["@id"] = "#x", ["@type"] = "deux mots" }),
        ["crate-nested"] = d => Find(d, "./")["author"] = new JsonObject { ["@type"] = "Person", ["name"] = "x" },
        ["crate-null"] = d => Find(d, "./")["keywords"] = null,
        ["crate-keyword-unknown"] = d => Find(d, "./")["@inconnu"] = "x",
        ["crate-descriptor-missing"] = d => Remove(d, "ro-crate-metadata.json"),
        ["crate-descriptor-type"] = d => Find(d, "ro-crate-metadata.json")["@type"] = "Dataset2",
        ["crate-descriptor-about-missing"] = d => Find(d, "ro-crate-metadata.json").Remove("about"),
        ["crate-descriptor-about-many"] = d => Find(d, "ro-crate-metadata.json")["about"] = new JsonArray(Ref("./"), Ref("#evenement")),
        ["crate-descriptor-about-unknown"] = d => Find(d, "ro-crate-metadata.json")["about"] = Ref("./autre/"),
        ["crate-conforms-missing"] = d => Find(d, "ro-crate-metadata.json").Remove("conformsTo"),
        ["crate-conforms-wrong"] = d => Find(d, "ro-crate-metadata.json")["conformsTo"] = Ref("https://w3id.org/ro/crate/1.0"),
        ["crate-root-type"] = d => Find(d, "./")["@type"] = "CreativeWork",
        ["crate-root-id"] = d => Rename(d, "./", "racine"),
        ["crate-root-name"] = d => Find(d, "./").Remove("name"),
        ["crate-root-description"] = d => Find(d, "./")["description"] = " ",
        ["crate-root-date"] = d => Find(d, "./").Remove("datePublished"),
        ["crate-root-date-many"] = d => Find(d, "./")["datePublished"] = new JsonArray("2024-12-13", "2024-12-14"),
        ["crate-root-date-wrong"] = d => Find(d, "./")["datePublished"] = "13/12/2024",
        ["crate-root-license"] = d => Find(d, "./").Remove("license"),
        ["crate-root-license-unknown"] = d => Find(d, "./")["license"] = Ref("https://exemple.org/inconnue"),
        ["crate-root-parts"] = d => Find(d, "./").Remove("hasPart"),
        ["crate-root-own-part"] = d => Find(d, "./")["hasPart"]!.AsArray().Add(Ref("ro-crate-metadata.json")),
        ["crate-root-url"] = d => Find(d, "./")["url"] = "pas une adresse",
        ["crate-part-unknown"] = d => Find(d, "./")["hasPart"]!.AsArray().Add(Ref("https://exemple.org/x.csv")),
        ["crate-file-unreached"] = d => Find(d, "01-ouverture/votes/")["hasPart"] = new JsonArray(),
        ["crate-folder-unreached"] = d => Find(d, "./")["hasPart"]!.AsArray().RemoveAt(0),
        ["crate-part-not-data"] = d => Find(d, "./")["hasPart"]!.AsArray().Add(Ref("#lieu")),
        ["crate-file-slash"] = d => Rename(d, Csv, Csv + "/"),
        ["crate-file-fragment"] = d => Rename(d, Csv, "#votes"),
        ["crate-folder-slash"] = d => Rename(d, "01-ouverture/votes/", "01-ouverture/votes"),
        ["crate-file-missing"] = d => Rename(d, Csv, "01-ouverture/votes/autre.csv"),
        ["crate-folder-missing"] = d => Rename(d, "01-ouverture/votes/", "01-ouverture/ailleurs/"),
        ["crate-file-undescribed"] = d => Drop(d, Csv),
        ["crate-file-name"] = d => Find(d, Csv).Remove("name"),
        ["crate-file-format"] = d => Find(d, Csv).Remove("encodingFormat"),
        ["crate-file-format-wrong"] = d => Find(d, Csv)["encodingFormat"] = "CSV",
        ["crate-file-size"] = d => Find(d, Csv).Remove("contentSize"),
        ["crate-file-size-type"] = d => Find(d, Csv)["contentSize"] = 12,
        ["crate-file-size-wrong"] = d => Find(d, Csv)["contentSize"] = "1",
        ["crate-file-hash"] = d => Find(d, Csv).Remove("sha256"),
        ["crate-file-hash-shape"] = d => Find(d, Csv)["sha256"] = "abc",
        ["crate-file-hash-wrong"] = d => Find(d, Csv)["sha256"] = new string('0', 64),
        ["crate-file-license"] = d => Find(d, Csv).Remove("license"),
        ["crate-file-author"] = d => Find(d, Csv).Remove("author"),
        ["crate-date-wrong"] = d => Find(d, Csv)["dateModified"] = "hier",
        ["crate-reference-unknown"] = d => Find(d, Csv)["author"] = new JsonArray(Ref("#agent-inconnu")),
        ["crate-contextual-id"] = d => Add(d, new() { ["@id"] = "ana", ["@type"] = "Person", ["name"] = "Ana" }),
        ["crate-agent-name"] = d => Find(d, "#agent-ana-bell").Remove("name"),
        ["crate-license-name"] = d => Find(d, "https://creativecommons.org/licenses/by-sa/4.0/").Remove("name"),
        ["crate-license-description"] = d => Find(d, "https://creativecommons.org/licenses/by-sa/4.0/").Remove("description"),
        ["crate-license-local"] = d => Rename(d, "https://creativecommons.org/licenses/by/4.0/", "CC-BY"),
    };

    /// <summary>What cannot be broken without breaking something else too.</summary>
    private static readonly Dictionary<string, string[]> Consequences = new(StringComparer.Ordinal)
    {
        ["crate-graph-missing"] = ["crate-file-undescribed"],
        ["crate-graph-not-list"] = ["crate-file-undescribed"],
        ["crate-descriptor-about-unknown"] = ["crate-file-unreached", "crate-folder-unreached", "crate-reference-unknown"],
        ["crate-root-id"] = ["crate-folder-slash"],
        ["crate-root-license-unknown"] = ["crate-reference-unknown"],
        ["crate-root-parts"] = ["crate-file-unreached", "crate-folder-unreached"],
        ["crate-folder-unreached"] = ["crate-file-unreached"],
        ["crate-file-slash"] = ["crate-file-undescribed"],
        ["crate-file-fragment"] = ["crate-file-undescribed"],
        ["crate-file-missing"] = ["crate-file-undescribed"],
        ["crate-file-unreached"] = [],
        ["crate-nested"] = [],
    };

    public static TheoryData<string> Checks => [.. CrateVerifier.Checks.Select(c => c.Id).Where(id => id is not ("crate-not-object" or "crate-preview-doctype" or "crate-preview-silent" or "crate-preview-missing"))];

    private static IEnumerable<string> Run(Action<JsonNode>? change, string? preview = null)
    {
        var document = JsonNode.Parse(Good[CrateVerifier.FileName])!;
        change?.Invoke(document);
        return Verify(Encoding.UTF8.GetBytes(document.ToJsonString()), preview ?? Encoding.UTF8.GetString(Good["ro-crate-preview.html"])).Select(f => f.Check).Distinct(StringComparer.Ordinal);
    }

    private static IEnumerable<Finding> Verify(byte[] metadata, string? preview)
    {
        var files = new TreeFiles(new Storage.MemorySourceTree(Good));
        return CrateVerifier.Verify(metadata, files.Names.ToDictionary(n => n, n => FileFacts.Read(files, n, [], default), StringComparer.Ordinal), preview);
    }

    [Fact]
    public void A_crate_that_we_wrote_breaks_nothing() => Assert.Empty(Run(null));

    [Fact]
    public void There_are_more_than_forty_requirements() => Assert.True(CrateVerifier.Checks.Length >= 60, $"{CrateVerifier.Checks.Length}");

    [Theory]
    [MemberData(nameof(Checks))]
    public void Each_requirement_is_found_broken_where_it_is(string check)
    {
        var found = Run(Broken[check]).ToArray();
        Assert.Contains(check, found);
        Assert.Subset(new HashSet<string>([check, .. Consequences.GetValueOrDefault(check, [])], StringComparer.Ordinal), found.ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public void What_is_no_object_or_no_JSON_is_said()
    {
        Assert.Equal("crate-not-object", Assert.Single(Verify("[]"u8.ToArray(), "<!DOCTYPE html>"), f => f.Check.StartsWith("crate-not", StringComparison.Ordinal)).Check);
        Assert.Equal("crate-not-json", Assert.Single(Verify("{"u8.ToArray(), null)).Check);
        Assert.Equal("crate-mark", Assert.Single(Verify([0xEF, 0xBB, 0xBF, (byte)'{', (byte)'}'], null)).Check);
    }

    [Fact]
    public void A_preview_is_a_page_that_names_the_crate()
    {
        Assert.Equal(["crate-preview-doctype"], Run(null, "<h1>NEC 2024</h1>"));
        Assert.Equal(["crate-preview-silent"], Run(null, "<!DOCTYPE html><h1>Autre</h1>"));
        Assert.Equal("crate-preview-missing", Assert.Single(Verify(Good[CrateVerifier.FileName], null)).Check);
    }

    private static JsonObject Find(JsonNode document, string id) => document["@graph"]!.AsArray().Select(e => e!.AsObject()).Single(e => (string?)e["@id"] == id);

    private static JsonObject Ref(string id) => new() { ["@id"] = id };

    private static void Add(JsonNode document, JsonObject entity) => document["@graph"]!.AsArray().Add(entity);

    private static void Remove(JsonNode document, string id) => document["@graph"]!.AsArray().Remove(Find(document, id));

    /// <summary>Takes an entity out, and what refers to it as a part.</summary>
    private static void Drop(JsonNode document, string id)
    {
        Remove(document, id);
        foreach (var part in document["@graph"]!.AsArray().Select(e => e!["hasPart"]).OfType<JsonArray>())
        {
            foreach (var reference in part.Where(r => (string?)r!["@id"] == id).ToArray())
                part.Remove(reference);
        }
    }

    /// <summary>Another @id, everywhere.</summary>
    private static void Rename(JsonNode node, string from, string to)
    {
        if (node is JsonObject o)
        {
            if ((string?)(o["@id"] as JsonValue) == from)
                o["@id"] = to;
            foreach (var (_, child) in o.ToArray())
            {
                if (child is not null)
                    Rename(child, from, to);
            }
        }
        else if (node is JsonArray a)
        {
            foreach (var child in a)
            {
                if (child is not null)
                    Rename(child, from, to);
            }
        }
    }
}
