using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Storage;
using NecPublish.Tables;

namespace NecPublish.Importing;

/// <summary>JSON: a table when it is a list of objects, its indented text otherwise; the same data written again to download.</summary>
public sealed class JsonImporter : IImporter
{
    public static readonly RuleInfo Unreadable = new(
        "json-unreadable",
        Severity.Error,
        Sources.Data,
        "Ce fichier JSON est mal formé",
        "Aucun logiciel ne pourra le lire.",
        "Exportez-le à nouveau depuis l’outil qui l’a produit."
    );

    /// <summary>Characters of a JSON text that a page shows.</summary>
    private const int ShownText = 4_000;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Id => "json";

    public bool Accepts(SourceFile file) => file.Extension is ".json";

    public Description Describe(SourceFile file, ISourceTree tree) => new();

    public Imported Import(SourceFile file, ImportContext context)
    {
        try
        {
            using var json = Parse(context.Tree.ReadAllBytes(file.Path));
            return GeoJsonImporter.IsGeoJson(json.RootElement) ? GeoJsonImporter.Import(file, json.RootElement, context) : Import(file, json.RootElement, context);
        }
        catch (Exception e) when (IsBroken(e))
        {
            return Broken(file, e);
        }
    }

    /// <summary>Another encoding than UTF-8, a mark at the start, comments and a last comma are forgiven.</summary>
    internal static JsonDocument Parse(byte[] content)
    {
        var encoding = TextEncoding.Detect(new MemoryStream(content, writable: false)).Encoding;
        return JsonDocument.Parse(encoding.GetString(content).TrimStart('\uFEFF'), new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
    }

    /// <summary>An escape of half a character ("\ud800") is found only when its text is read: InvalidOperationException.</summary>
    internal static bool IsBroken(Exception e) => e is JsonException or InvalidOperationException;

    internal static Imported Broken(SourceFile file, Exception e)
    {
        var place = e is JsonException { LineNumber: { } line } json ? new SourceLocation.Text((int)line + 1, (int)(json.BytePositionInLine ?? 0) + 1) : null;
        return new(Document.Empty) { Diagnostics = [new(Unreadable, Unreadable.Severity, file.Path, place, $"{Unreadable.Title}. {Unreadable.Why}", Unreadable.Fix, "contenu")] };
    }

    /// <summary>The data written again, indented, in UTF-8.</summary>
    internal static OpenFile Rewritten(SourceFile file, JsonElement root, string extension, string mediaType)
    {
        var slug = FileTitle.Slug(file.Name);
        return new((slug.Length > 0 ? slug : "donnees") + extension, mediaType, "Données", (byte[])[.. JsonSerializer.SerializeToUtf8Bytes(root, Indented), (byte)'\n']);
    }

    private static Imported Import(SourceFile file, JsonElement root, ImportContext context)
    {
        var rewritten = Rewritten(file, root, ".json", "application/json");
        if (JsonTable.Read(root, context.Cancellation) is { } table)
        {
            var sheet = Path.GetFileNameWithoutExtension(file.Name);
            return new(TablePreview.Document(table, sheet) with { Unshown = JsonLeaves.BesideTheList(root) })
            {
                Diagnostics = CsvImporter.TableFindings(table, file, sheet),
                Files = [CsvImporter.CleanFile(table, file.Name, 0), rewritten],
            };
        }
        var text = Encoding.UTF8.GetString(rewritten.Content.Span);
        var shown = text.Length <= ShownText ? text.TrimEnd() : text[..ShownText] + "…";
        return new(new Document(PlaceKind.Text, [new CodeBlock(Place.None, new Attr("", ["json"], []), shown)]) { Source = Sources.Data, Unshown = JsonLeaves.Of(root) }) { Files = [rewritten] };
    }
}
