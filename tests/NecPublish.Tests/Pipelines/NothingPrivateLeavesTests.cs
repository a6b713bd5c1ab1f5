using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using ImageMagick;
using NecPublish.Engines;
using NecPublish.Imaging;
using NecPublish.Storage;
using NecPublish.Tables;

namespace NecPublish.Pipelines;

/// <summary>Looks into every published byte, zips opened, for what the sources hid.</summary>
public class NothingPrivateLeavesTests
{
    private const string Secret = "Marie Secret";

    private static readonly EngineRunner Engines = new();

    private static readonly KeyValuePair<string, byte[]>[] Sources =
    [
        Text("necpublish.yml", "titre: Essai\nurl: https://archive.example\nediteur: CAP Nord\nhebergeur: Un hébergeur\n"),
        Text("edition/edition.yml", "titre: NEC\ndates: 2024-12-13\n"),
        Text("edition/seances/01-a/compte-rendu.md", "# Compte rendu\n\nTexte. ![Un tableau](photo.jpg) ![Un téléphone](telephone.heic)\n"),
        new("edition/seances/01-a/photo.jpg", TestImages.Photo(MagickFormat.Jpeg)),
        new("edition/seances/01-a/telephone.heic", File.ReadAllBytes(Cases.Path("importing/image/position-gps.heic"))),
        Text("edition/seances/01-a/photos/photos.csv", "fichier;alt;personnes_reconnaissables\nseule.tiff;Un appareil couché;non\nseule.png;Un tableau;non\n"),
        new("edition/seances/01-a/photos/seule.tiff", File.ReadAllBytes(Cases.Path("importing/image/appareil-couche.tiff"))),
        new("edition/seances/01-a/photos/seule.png", TestImages.Photo(MagickFormat.Png)),
        new("edition/seances/01-a/dessin.svg", File.ReadAllBytes(Cases.Path("importing/svg/piege.svg"))),
        new("edition/seances/01-a/donnees/budget.xlsx", Workbook()),
        new("edition/seances/01-a/entretien.mp3", [.. "ID3"u8, 4, 0, 0, 0, 0, 0, 12, .. Encoding.ASCII.GetBytes(Secret), 0xFF, 0xFB, 0x90, 0x00, .. new byte[200]]),
        Text("edition/seances/01-a/entretien.md", "# Entretien\n\nCe qui est dit.\n"),
        Text("prive/emargement.csv", $"nom;mail\n{Secret};marie@example.org\n"),
        Text("depot/tri.txt", Secret),
    ];

    [Fact]
    public void No_position_no_serial_number_no_author_no_hidden_row()
    {
        var output = new MemoryOutputTree();
        var result = new Pipeline().Run(new MemorySourceTree(Sources), output, new BuildOptions { HasEngines = false, Cache = null }, TimeProvider.System);
        Assert.Contains(output.List(), p => p.EndsWith(".webp", StringComparison.Ordinal));
        Assert.Contains(output.List(), p => p.EndsWith("budget.csv", StringComparison.Ordinal));
        Assert.Contains(output.List(), p => p.EndsWith("entretien.mp3", StringComparison.Ordinal));
        Assert.NotEmpty(result.Renditions);
        var looked = 0;
        foreach (var path in output.List())
            looked += Look(path, output.Read(path));
        Assert.InRange(looked, output.List().Count + 1, int.MaxValue); // zips were opened
    }

    /// <summary>
    /// Every case that hides something, in a draft, which shows even what is held back otherwise: by the importers' makers, « Personne Secrète »,
    /// « secret » and what is masked are written wherever a format lets it.
    /// </summary>
    [Fact]
    public void Nothing_that_office_files_pictures_and_recordings_hide_is_in_any_byte()
    {
        using var cache = new WorkFolder();
        var formats = new[] { "docx", "odt", "doc", "rtf", "pptx", "odp", "ppt", "pdf", "xlsx", "xls", "ods", "image", "svg", "media" };
        var sources = formats
            .SelectMany(f => Directory.EnumerateFiles(Cases.Path("importing/" + f), "input.*", SearchOption.AllDirectories).Select(p => (Format: f, Path: p)))
            .Where(f => HidesSomething(f.Format, Path.GetFileName(Path.GetDirectoryName(f.Path)!)))
            .Select(f => KeyValuePair.Create($"ed/seances/01-a/{(f.Format is "pptx" or "odp" or "ppt" ? "diapos" : f.Format is "xlsx" or "xls" or "ods" ? "donnees" : f.Format is "image" ? "photos" : "textes")}/{Path.GetFileName(Path.GetDirectoryName(f.Path)!)}-{f.Format}{Path.GetExtension(f.Path)}", File.ReadAllBytes(f.Path)))
            .Append(Text("ed/edition.yml", "titre: NEC\n"));
        var site = Site.Build(new BuildOptions { IsDraft = true, Cache = cache.Folder }, sources);
        string[] hidden = ["secr", "encodeur1", "libmachin", "+14.61", "dire bonjour", "brouillon à côté", "style masqué", "masqué par héritage", "zone masquée", "champ masqué", "section masquée", "point masqué"];
        var looked = 0;
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var path in site.Output.List())
            looked += LookFor(hidden, path, site.Output.Read(path), known);
        Assert.InRange(looked, 300, int.MaxValue);
        foreach (var kind in (string[])[".webp", ".mp3", ".mp4", ".mov", ".pdf", ".flac", ".ogg", ".webm", ".svg", ".odp", ".ods", ".zip"])
            Assert.Contains(site.Output.List(), p => p.EndsWith(kind, StringComparison.Ordinal));
    }

    /// <summary>Engines are slow: of texts and decks, those that hide something.</summary>
    private static bool HidesSomething(string format, string name) =>
        format switch
        {
            "pptx" => name is "notes" or "hors-diapositive" or "masquee",
            "odp" or "ppt" => name is "notes",
            "docx" or "odt" or "doc" or "rtf" => name.StartsWith("masques", StringComparison.Ordinal) || name is "texte-masque" or "revisions" or "styles-qui-masquent" or "zones-supprimees-et-masquees" or "rangs-supprimes",
            _ => true,
        };

    /// <summary>Archives hold again what stands beside them: the same bytes are opened once.</summary>
    private static int LookFor(string[] hidden, string path, ReadOnlyMemory<byte> content, Dictionary<string, int> known)
    {
        var hash = Convert.ToHexString(SHA256.HashData(content.Span));
        if (known.TryGetValue(hash, out var before))
            return before;
        content = Opened(content);
        // in both of the encodings that names are written in; case is folded for ASCII letters
        var (utf8, latin) = (Encoding.UTF8.GetString(content.Span), Encoding.Latin1.GetString(content.Span));
        foreach (var word in hidden)
            Assert.False(utf8.Contains(word, StringComparison.OrdinalIgnoreCase) || latin.Contains(word, StringComparison.OrdinalIgnoreCase), $"{path} holds « {word} »");
        var looked = 1;
        if (content.Span.StartsWith("PK"u8))
        {
            using var zip = new ZipArchive(new MemoryStream(content.ToArray()));
            foreach (var entry in zip.Entries)
            {
                using var part = new MemoryStream();
                using (var stream = entry.Open())
                    stream.CopyTo(part);
                looked += LookFor(hidden, $"{path}/{entry.FullName}", part.ToArray(), known);
            }
        }
        return known[hash] = looked;
    }

    /// <summary>A position or a serial number in a picture is no text to be looked for: there is no place for them left. A PDF with its streams unpacked.</summary>
    private static ReadOnlyMemory<byte> Opened(ReadOnlyMemory<byte> content)
    {
        if (ImageCodec.Identify(content) is { MediaType: "image/jpeg" or "image/png" or "image/webp" or "image/avif" })
        {
            using var image = new MagickImage(content.Span);
            Assert.Null(image.GetExifProfile());
            Assert.Null(image.GetIptcProfile());
            Assert.Null(image.Comment);
        }
        if (!content.Span.StartsWith("%PDF"u8) || !Engines.Find(Engine.Qpdf).IsFound)
            return content;
        var files = System.Collections.Immutable.ImmutableSortedDictionary<string, ReadOnlyMemory<byte>>.Empty.Add("in.pdf", content);
        var opened = Engines.Run(new EngineCall(Engine.Qpdf, ["--qdf", "--object-streams=disable", "{work}/in.pdf", "-"]) { Files = files }, CancellationToken.None);
        Assert.True(opened.IsDone, opened.Errors);
        return opened.Output;
    }

    private static int Look(string path, ReadOnlyMemory<byte> content)
    {
        var text = Encoding.Latin1.GetString(content.Span);
        foreach (var hidden in new[] { Secret, TestImages.Serial, "ligne cachée", "marie@example.org", "GPSLatitude", "Exif\0\0" })
            Assert.False(text.Contains(Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(hidden)), StringComparison.Ordinal), $"{path} holds « {hidden} »");
        if (ImageCodec.Identify(content) is { MediaType: "image/jpeg" or "image/png" or "image/webp" or "image/avif" })
            Assert.Null(new MagickImage(content.Span).GetExifProfile());
        var looked = 1;
        if (content.Span.StartsWith("PK"u8))
        {
            using var zip = new ZipArchive(new MemoryStream(content.ToArray()));
            foreach (var entry in zip.Entries)
            {
                using var part = new MemoryStream();
                using (var stream = entry.Open())
                    stream.CopyTo(part);
                looked += Look($"{path}/{entry.FullName}", part.ToArray());
            }
        }
        return looked;
    }

    private static byte[] Workbook() =>
        new TestWorkbook()
            .Sheet(
                "Budget",
                TestWorkbook.Row(1, "poste", "lieu")
                    + TestWorkbook.Row(2, "salle", "Marigot")
                    + TestWorkbook.Row(3, "ligne cachée", "x").Replace("<row ", "<row hidden=\"1\" ", StringComparison.Ordinal)
            )
            .Part("docProps/core.xml", $"<creator>{Secret}</creator>")
            .ToArray();

    private static KeyValuePair<string, byte[]> Text(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}
