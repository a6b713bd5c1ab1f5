using System.IO.Compression;
using System.Text;
using NecPublish.Storage;

namespace NecPublish.Pipelines;

/// <summary>Every published byte that can carry a licence does: pages, twins, feeds, catalogue, pictures, zips inside zips.</summary>
public sealed class LicenceEverywhereTests : IDisposable
{
    private readonly string _cache = Directory.CreateTempSubdirectory("necpublish-licence-").FullName;

    public void Dispose() => Directory.Delete(_cache, recursive: true);

    /// <summary>CC BY-SA 4.0, however a format writes its address.</summary>
    private const string Licence = "creativecommons.org/licenses/by-sa/4.0";

    /// <summary>Formats and files with no place for a licence: what lists addresses and checksums, and what a machine is configured with.</summary>
    private static bool HasNoPlace(string path) =>
        Path.GetFileName(path) is "robots.txt" or "_headers" or "bagit.txt" or "manifest-sha256.txt" or "manifest-sha512.txt" or "tagmanifest-sha256.txt" or "tagmanifest-sha512.txt" or "nginx.conf" or "htaccess.txt" or "resourcesync"
        || path is "sitemap.xml" or "resourcelist.xml" or "changelist.xml" or "capabilitylist.xml"
        || path.StartsWith("pagefind/", StringComparison.Ordinal)
        // the theme's own parts are under MIT, and JSON Schemas are the program's
        || path.StartsWith("assets/", StringComparison.Ordinal)
        || path.StartsWith("schemas/", StringComparison.Ordinal)
        || path.EndsWith(".schema.json", StringComparison.Ordinal);

    [Fact]
    public void Who_is_named_twice_is_credited_once()
    {
        var site = Site.Build(
            ("organisations.csv", "id,nom\natelier,L’atelier\n"),
            ("ed/edition.yml", "titre: Essai\nporteurs: [Le port, le port]\n"),
            ("ed/seances/01-a/a.md", "---\norganisations: [atelier, L'atelier, Une école]\n---\n# A\n\nTexte.\n"),
            ("ed/seances/02-b/b.md", "# B\n\nTexte.\n")
        );
        Assert.Equal("L’atelier, Une école", string.Join(", ", site.Result.Publication.Resources[0].Creators));
        Assert.Equal("Le port", string.Join(", ", site.Result.Publication.Resources[1].Creators));
    }

    [Fact]
    public void Every_file_of_the_demo_says_its_licence()
    {
        var output = new MemoryOutputTree();
        new Pipeline().Run(new PhysicalSourceTree(Path.Combine(Repository.Root, "content")), output, new BuildOptions { HasEngines = false, Cache = _cache }, Site.Clock);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var silent = new List<string>();
        foreach (var path in output.List())
            Look(path, Bytes(output, path), p => output.Exists(p), p => Bytes(output, p), seen, silent);
        Assert.True(silent.Count == 0, string.Join("\n", silent));
        foreach (var kind in new[] { ".html", ".md", ".json", ".ttl", ".rdf", ".jsonld", ".atom", ".xml", ".svg", ".png", ".webp", ".csv", ".zip" })
            Assert.True(seen.GetValueOrDefault(kind) > 0, $"the demo publishes no {kind}");
    }

    [Fact]
    public void A_page_of_another_licence_says_that_one()
    {
        var site = Site.Build(("pages/a.md", "---\ntitre: A\nlicence: etalab-2.0\n---\n\nTexte.\n"));
        Assert.Contains("etalab", site.Text("a/index.html"), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("etalab", site.Text("a/index.md"), StringComparison.OrdinalIgnoreCase);
    }

    private static void Look(string path, byte[] content, Func<string, bool> exists, Func<string, byte[]> read, Dictionary<string, int> seen, List<string> silent)
    {
        var kind = Path.GetExtension(path);
        if (HasNoPlace(path))
            return;
        seen[kind] = seen.GetValueOrDefault(kind) + 1;
        switch (kind)
        {
            case ".zip":
                Unpack(path, content, seen, silent);
                return;
            // a table says it through its Data Package, beside it
            case ".csv":
                var package = path[..(path.LastIndexOf('/') + 1)] + "datapackage.json";
                if (!(exists(package) && Says(read(package))))
                    silent.Add(path);
                return;
            case ".epub" or ".odt" or ".ods" or ".odp":
                using (var office = new ZipArchive(new MemoryStream(content)))
                {
                    if (!office.Entries.Any(e => Says(Read(e))))
                        silent.Add(path);
                }
                return;
            default:
                if (!Says(content))
                    silent.Add(path);
                return;
        }
    }

    private static void Unpack(string path, byte[] content, Dictionary<string, int> seen, List<string> silent)
    {
        using var zip = new ZipArchive(new MemoryStream(content));
        var files = zip.Entries.Where(e => e.Name.Length > 0).ToDictionary(e => e.FullName, Read, StringComparer.Ordinal);
        Assert.NotEmpty(files);
        var inner = new List<string>();
        foreach (var (name, bytes) in files)
            Look(name, bytes, files.ContainsKey, n => files[n], seen, inner);
        silent.AddRange(inner.Select(n => $"{path}!{n}"));
    }

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static bool Says(byte[] content) => content.AsSpan().IndexOf(Encoding.ASCII.GetBytes(Licence)) >= 0;

    private static byte[] Bytes(MemoryOutputTree output, string path)
    {
        using var stream = output.Open(path);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
