using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Storage;
using NecPublish.Tables;
using NetTopologySuite.Features;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO.Converters;

namespace NecPublish.Importing;

/// <summary>
/// GeoJSON (RFC 7946): a drawn map without any background service, whose alternative is the table under it: the properties of each
/// place with its longitude and latitude.
/// </summary>
public sealed class GeoJsonImporter : IImporter
{
    public static readonly RuleInfo Coordinates = new(
        "geojson-coordinates",
        Severity.Warning,
        Sources.Data,
        "Des lieux sont hors de la Terre",
        "GeoJSON attend des degrés, la longitude avant la latitude\u202F: ces lieux ne sont pas sur la carte.",
        "Exportez les données en WGS 84 (EPSG:4326)."
    );

    private static readonly JsonSerializerOptions Reading = new() { Converters = { new GeoJsonConverterFactory() } };

    public string Id => "geojson";

    public bool Accepts(SourceFile file) => file.Extension is ".geojson";

    public Description Describe(SourceFile file, ISourceTree tree) => new();

    public Imported Import(SourceFile file, ImportContext context)
    {
        try
        {
            using var json = JsonImporter.Parse(context.Tree.ReadAllBytes(file.Path));
            return Import(file, json.RootElement, context);
        }
        catch (Exception e) when (JsonImporter.IsBroken(e))
        {
            return JsonImporter.Broken(file, e);
        }
    }

    /// <summary>True for a FeatureCollection, which a .json file may be too.</summary>
    internal static bool IsGeoJson(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String && type.ValueEquals("FeatureCollection"u8);

    /// <summary>JsonException when it is not GeoJSON.</summary>
    internal static Imported Import(SourceFile file, JsonElement root, ImportContext context)
    {
        var features = Read(root);
        var places = features.Select(PlaceOf).ToList();
        var table = JsonTable.From(features.Select((f, i) => Record(f, places[i])), context.Cancellation);
        if (table.Columns.IsEmpty)
            return new(Document.Empty) { Diagnostics = [Finding(CsvImporter.Empty, file)] };
        var sheet = System.IO.Path.GetFileNameWithoutExtension(file.Name);
        var document = TablePreview.Document(table, sheet) with { Unshown = JsonLeaves.BesideThePlaces(root) };
        var points = places.OfType<Coordinate>().Where(IsOnEarth).ToList();
        var imported = new Imported(document)
        {
            Diagnostics =
            [
                .. CsvImporter.TableFindings(table, file, sheet),
                .. places.Exists(p => p is not null && !IsOnEarth(p)) ? [Finding(Coordinates, file)] : ImmutableArray<Diagnostic>.Empty,
            ],
            Files = [CsvImporter.CleanFile(table, file.Name, 0), JsonImporter.Rewritten(file, root, ".geojson", "application/geo+json")],
        };
        return points.Count == 0 ? imported : WithMap(imported, points);
    }

    private static Imported WithMap(Imported imported, List<Coordinate> points)
    {
        const string target = "carte.svg";
        var alt = points.Count == 1 ? "Carte d’un lieu\u202F: le tableau qui suit en donne les coordonnées" : $"Carte de {points.Count} lieux\u202F: le tableau qui suit les énumère avec leurs coordonnées";
        var image = new Image(Place.None, Attr.Empty, [new Str(Place.None, alt)], target, "");
        return imported with
        {
            Document = imported.Document with { Blocks = imported.Document.Blocks.Insert(0, new Figure(Place.None, Attr.Empty, [], [new Plain(Place.None, [image])])) },
            Pictures = imported.Pictures.Add(target, PointMap.Draw(points)),
        };
    }

    private static List<IFeature> Read(JsonElement root)
    {
        try
        {
            return IsGeoJson(root)
                ? [.. root.Deserialize<FeatureCollection>(Reading) ?? []]
                : root.Deserialize<IFeature>(Reading) is { } one ? [one] : [];
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or NotSupportedException or IndexOutOfRangeException)
        {
            throw new JsonException(e.Message, e);
        }
    }

    /// <summary>A point, or the middle of a line or an area; null for a feature without geometry.</summary>
    private static Coordinate? PlaceOf(IFeature feature) => feature.Geometry is null or { IsEmpty: true } ? null : feature.Geometry is Point point ? point.Coordinate : feature.Geometry.Centroid.Coordinate;

    private static bool IsOnEarth(Coordinate place) => place is { X: >= -180 and <= 180, Y: >= -90 and <= 90 };

    private static IEnumerable<KeyValuePair<string, string>> Record(IFeature feature, Coordinate? place)
    {
        foreach (var name in feature.Attributes?.GetNames() ?? [])
            yield return KeyValuePair.Create(name, Text(feature.Attributes![name]));
        yield return KeyValuePair.Create("longitude", Degrees(place?.X));
        yield return KeyValuePair.Create("latitude", Degrees(place?.Y));
        if (feature.Geometry is not (null or Point))
            yield return KeyValuePair.Create("geometrie", feature.Geometry.GeometryType);
    }

    private static string Degrees(double? degrees) => degrees?.ToString("0.#######", CultureInfo.InvariantCulture) ?? "";

    private static string Text(object? value) =>
        value switch
        {
            null => "",
            bool flag => flag ? "oui" : "non",
            string text => CellText.Clean(text),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => CellText.Clean(value.ToString() ?? ""),
        };

    private static Diagnostic Finding(RuleInfo rule, SourceFile file) => new(rule, rule.Severity, file.Path, null, $"{rule.Title}. {rule.Why}", rule.Fix, "contenu");
}
