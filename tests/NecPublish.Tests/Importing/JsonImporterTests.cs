using System.Text;
using CsCheck;
using NecPublish.Diagnostics;
using NecPublish.Imaging;
using NecPublish.Model;
using NecPublish.Storage;

namespace NecPublish.Importing;

public class JsonImporterTests
{
    [Fact]
    public void A_list_of_objects_is_a_table()
    {
        var imported = Import("a.json", "\uFEFF{\"total\": 2, \"lieux\": [{\"nom\": \"Lamentin\", \"n\": 1}, {\"nom\": \"=1+1\", \"n\": 2.5, \"sur\": [1, 2]},]}");
        Assert.Equal(["csv-formula"], imported.Diagnostics.Select(d => d.Rule.Id));
        Assert.Equal(["a.csv", "a.json"], imported.Files.Select(f => f.Name));
        Assert.Equal("nom,n,sur\nLamentin,1,\n'=1+1,2.5,\"[1, 2]\"\n", Text(imported.Files[0]));
        Assert.StartsWith("{\n  \"total\": 2,\n", Text(imported.Files[1]), StringComparison.Ordinal);
        Assert.IsType<Table>(Assert.Single(imported.Document.Blocks));
    }

    [Fact]
    public void Anything_else_is_shown_as_text()
    {
        var imported = Import("a.json", "{\"nom\":\"é\",\"profond\":{\"x\":[1,2]}}");
        Assert.Contains("\"nom\": \"é\"", Assert.IsType<CodeBlock>(Assert.Single(imported.Document.Blocks)).Text, StringComparison.Ordinal);
        Assert.Single(imported.Files);
    }

    [Theory]
    [InlineData("a.json", "{\"x\":{\"tel\":[\"06 12 34 56 78\", true]},\"n\":12}", "tel=06 12 34 56 78 n=12")]
    [InlineData("a.json", "{\"contact\":{\"mail\":\"jeanne@orange.fr\"},\"lieux\":[{\"nom\":\"Lamentin\"}]}", "mail=jeanne@orange.fr")]
    [InlineData("a.geojson", "{\"type\":\"FeatureCollection\",\"auteur\":\"jeanne@orange.fr\",\"features\":[{\"type\":\"Feature\",\"contact\":\"pierre@orange.fr\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[-61,14]},\"properties\":{\"nom\":\"Lamentin\"}}]}", "auteur=jeanne@orange.fr contact=pierre@orange.fr")]
    public void Values_that_the_page_does_not_show_are_known_to_be_published(string name, string json, string unshown) =>
        Assert.Equal(unshown, string.Join(' ', Import(name, json).Document.Unshown.Select(u => $"{u.Name}={u.Text}")));

    [Fact]
    public void A_broken_file_is_said_with_its_place() =>
        Assert.Equal(new SourceLocation.Text(2, 3), Assert.Single(Import("a.json", "{\n  oups").Diagnostics).Place);

    [Theory]
    [InlineData("lieux.geojson")]
    [InlineData("lieux.json")]
    public void Places_are_a_map_and_a_table(string name)
    {
        var imported = Import(name, File.ReadAllText(Cases.Path("importing/geojson/lieux.geojson")));
        Assert.Equal(["geojson-coordinates"], imported.Diagnostics.Select(d => d.Rule.Id));
        Assert.Equal(
            "nom,edition,tenue,longitude,latitude,geometrie\nLe Lamentin,2024,oui,-60.9975,14.6137,\nSainte-Marie,2024,non,-60.9922,14.7833,\nTrajet,2024,,-61,14.7,LineString\nAilleurs,,,,,\nLambert 93,,,652000,6862000,\n",
            Text(imported.Files[0])
        );
        Assert.Equal("application/geo+json", imported.Files[1].MediaType);
        Assert.Equal(2, imported.Document.Blocks.Length);
        Assert.Equal("Carte de 3 lieux\u202F: le tableau qui suit les énumère avec leurs coordonnées", PlainText.Of(Assert.IsType<Figure>(imported.Document.Blocks[0]).Content));
        var (target, map) = Assert.Single(imported.Pictures);
        Assert.Equal("carte.svg", target);
        var clean = SvgCleaner.Clean(map)!;
        Assert.False(clean.WasUnsafe);
        Assert.Equal(3, Encoding.UTF8.GetString(clean.Content).Split("<circle").Length - 1);
        GoldenFile.Equal(Cases.Path("importing/geojson/carte.svg"), Encoding.UTF8.GetString(map.Span));
    }

    [Theory]
    [InlineData("{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,2]},\"properties\":{\"a\":1}}]}")]
    [InlineData("{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[]},\"properties\":null}]}")]
    [InlineData("{\"type\":\"FeatureCollection\",\"features\":42}")]
    [InlineData("{\"type\":\"Point\"}")]
    [InlineData("[{\"a\":\"\\ud800\"}]")]
    [InlineData("[]")]
    [InlineData("3")]
    [InlineData("")]
    public void Reads_or_says(string text)
    {
        foreach (var name in new[] { "a.geojson", "a.json" })
        {
            var imported = Import(name, text);
            Assert.True(imported.Files.Length > 0 || imported.Diagnostics.Any(d => d.Severity == Severity.Error), name);
        }
    }

    [Fact]
    public void Never_throws()
    {
        var good = File.ReadAllBytes(Cases.Path("importing/geojson/lieux.geojson"));
        Gen.Select(Gen.Int[0, good.Length - 1], Gen.Byte)
            .Array[1, 8]
            .Sample(
                edits =>
                {
                    var bytes = good.ToArray();
                    foreach (var (at, value) in edits)
                        bytes[at] = value;
                    _ = Import("a.geojson", bytes);
                },
                iter: Fuzz.Iterations(3_000),
                threads: 1
            );
    }

    private static string Text(OpenFile file) => Encoding.UTF8.GetString(file.Content.Span);

    private static Imported Import(string name, string text) => Import(name, Encoding.UTF8.GetBytes(text));

    private static Imported Import(string name, byte[] content)
    {
        var file = new SourceFile("donnees/" + name, content.Length, SourceRole.Dataset);
        IImporter importer = name.EndsWith(".json", StringComparison.Ordinal) ? new JsonImporter() : new GeoJsonImporter();
        Assert.True(importer.Accepts(file));
        return importer.Import(file, new(new MemorySourceTree([new(file.Path, content)]), Samples.Publication, default));
    }
}
