using System.Text;
using NecPublish.Diagnostics;
using NecPublish.Storage;

namespace NecPublish.Pipelines;

/// <summary>What people and accidents put into a folder: each gets a French finding or is neutralised; nothing crashes, nothing escapes.</summary>
public sealed class BadInputTests
{
    private const string Good = "---\ntitre: Bonne note\n---\n\nUn texte sans histoire.\n";

    [Fact]
    public void One_Markdown_file_alone_publishes()
    {
        var site = Site.Build(("note.md", "# Ma note\n\nBonjour.\n"));
        Assert.Contains(site.Pages, p => site.Text(p).Contains("Bonjour.", StringComparison.Ordinal));
        Assert.Empty(site.Findings(Severity.Error));
    }

    [Fact]
    public void A_broken_header_is_told_with_its_line_and_the_rest_is_published()
    {
        var site = Site.Build(("pages/cassee.md", "---\ntitre: [oups\nlicence: \"cc\n---\n\nTexte.\n"), ("pages/bonne.md", Good));
        Assert.Contains(site.Result.Diagnostics, d => d.File == "pages/cassee.md" && d.Place is SourceLocation.Text { Line: > 1 });
        AssertWhole(site);
    }

    [Fact]
    public void A_NUL_byte_does_no_harm()
    {
        var site = Site.Build(("pages/nul.md", "---\ntitre: Nul\n---\n\nAvant\0après.\n"), ("pages/bonne.md", Good));
        Assert.All(site.Pages, p => Assert.DoesNotContain('\0', site.Text(p)));
        AssertWhole(site);
    }

    [Fact]
    public void Controls_that_no_page_may_hold_stay_out_of_all()
    {
        var site = Site.Build(("pages/note.md", "---\ntitre: Note\n---\n\nAvant\u009daprès.\n"), ("nec-exemple-2024/seances/01-a/donnees/table.csv", "nom;valeur\na\u0085b;1\nc\u009d;2\n"));
        Assert.All(site.Pages, p => Assert.DoesNotContain(site.Text(p), c => c is >= '\u007f' and <= '\u009f'));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("<svg onload=alert(1)></svg>")]
    [InlineData("[clic](javascript:alert(1))")]
    [InlineData("<a href=\"java\nscript:alert(1)\">clic</a>")]
    [InlineData("![x](javascript:alert(1))")]
    [InlineData("<iframe src=\"javascript:alert(1)\"></iframe>")]
    [InlineData("texte {onclick=alert(1)}")]
    public void No_script_reaches_a_page(string attack)
    {
        var site = Site.Build(("pages/attaque.md", $"---\ntitre: Attaque\n---\n\n{attack}\n\nSuite du texte.\n"), ("pages/bonne.md", Good));
        foreach (var page in site.Pages)
        {
            var html = site.Text(page);
            Assert.DoesNotContain("alert(1)</script", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotMatch("<[^>]*\\son\\w+\\s*=", html);
            Assert.DoesNotMatch("(?:href|src)\\s*=\\s*[\"']?\\s*java", html);
        }
        AssertWhole(site);
    }

    public static TheoryData<string, string> Deep() =>
        new()
        {
            { "profonde.md", new string('>', 50_000) + " fond\n" },
            { "listes.md", string.Join('\n', Enumerable.Range(0, 600).Select(i => new string(' ', 2 * i) + "- x")) },
            { "crochets.md", new string('[', 50_000) + "](x)" },
            { "blocs.md", Repeat("<div>", 50_000) },
            { "dans-un-bloc.md", Repeat("<div>", 100) + "perdu" },
            { "gras.md", "texte " + Repeat("<b>", 50_000) + "x" },
            { "page.html", "<title>x</title><h1>x</h1>" + Repeat("<div>", 50_000) + "x" },
            { "mise-en-forme.html", "<title>x</title><h1>x</h1><p>" + Repeat("<b><i>", 20_000) + "x" },
        };

    /// <summary>Without the guard each of these takes minutes or the whole process; no clock is needed to tell.</summary>
    [Theory]
    [MemberData(nameof(Deep))]
    public void What_is_nested_beyond_reading_is_held_back(string name, string text)
    {
        var site = Site.Build(("pages/" + name, text), ("pages/bonne.md", Good));
        Assert.Contains(site.Result.Diagnostics, d => d.File == "pages/" + name && d.Rule.Id == "document-too-deep");
        AssertWhole(site);
    }

    [Fact]
    public void A_program_named_like_a_text_is_held_back()
    {
        var bytes = new byte[20_000];
        new Random(1).NextBytes(bytes);
        var site = Site.Build(
            new BuildOptions { HasDerivatives = false, HasEngines = false },
            [KeyValuePair.Create("pages/binaire.md", bytes), KeyValuePair.Create("pages/bonne.md", Encoding.UTF8.GetBytes(Good))]
        );
        Assert.Equal("text-binary", Assert.Single(site.Result.Diagnostics, d => d.File == "pages/binaire.md").Rule.Id);
        AssertWhole(site);
    }

    [Fact]
    public void Nothing_leads_to_what_is_held_back_not_even_an_old_address()
    {
        var site = Site.Build(("pages/note.md", "---\ntitre: Note\nanciennes_adresses: /vieille/\n---\n\n![](https://exemple.fr/a.png)\n"), ("pages/bonne.md", Good));
        Assert.Single(site.Result.HeldBack);
        Assert.False(site.Has("vieille/index.html"));
        AssertWhole(site);
    }

    [Fact]
    public void What_cannot_be_read_on_a_real_disk_is_told_and_left()
    {
        if (OperatingSystem.IsWindows())
            return;
        var home = Directory.CreateTempSubdirectory("necpublish-mess-").FullName;
        try
        {
            var pages = Directory.CreateDirectory(Path.Join(home, "content/pages")).FullName;
            File.WriteAllText(Path.Join(home, "content/necpublish.yml"), Site.Settings);
            File.WriteAllText(Path.Join(pages, "bonne.md"), Good);
            File.WriteAllText(Path.Join(home, "secret.md"), "# Secret\n");
            File.WriteAllText(Path.Join(pages, new string('x', 247) + ".md"), Good.Replace("Bonne note", "Nom long", StringComparison.Ordinal));
            File.CreateSymbolicLink(Path.Join(pages, "lien.md"), Path.Join(home, "secret.md"));
            File.CreateSymbolicLink(Path.Join(pages, "dossier"), home);
            File.CreateSymbolicLink(Path.Join(pages, "boucle"), "..");
            using (var shell = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("sh", ["-c", "mkfifo tube.md"]) { WorkingDirectory = pages })!)
                shell.WaitForExit();

            var result = new Pipeline().Build(new PhysicalSourceTree(Path.Join(home, "content")), Path.Join(home, "public"), new BuildOptions { HasDerivatives = false, HasEngines = false }, Site.Clock);

            Assert.Equal(
                ["pages/boucle path-outside", "pages/dossier path-outside", "pages/lien.md path-outside", "pages/tube.md path-unreadable"],
                result.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => $"{d.File} {d.Rule.Id}").Order(StringComparer.Ordinal)
            );
            Assert.Equal(2, result.Renditions.Length);
            var written = Directory.EnumerateFiles(Path.Join(home, "public"), "*", SearchOption.AllDirectories).ToList();
            Assert.Contains(Path.Join(home, "public/bonne/index.html"), written);
            Assert.All(written.Where(f => f.EndsWith(".html", StringComparison.Ordinal)), f => Assert.DoesNotContain("Secret", File.ReadAllText(f), StringComparison.Ordinal));
        }
        finally
        {
            Directory.Delete(home, recursive: true);
        }
    }

    [Fact]
    public void A_file_that_goes_away_while_the_folder_is_read_leaves_the_others()
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["necpublish.yml"] = Encoding.UTF8.GetBytes(Site.Settings),
            ["pages/bonne.md"] = Encoding.UTF8.GetBytes(Good),
            ["pages/partie.md"] = Encoding.UTF8.GetBytes(Good),
        };
        var output = new MemoryOutputTree();
        var result = new Pipeline().Run(new Leaving(new MemorySourceTree(files), "pages/partie.md"), output, new BuildOptions { HasDerivatives = false, HasEngines = false }, Site.Clock);

        Assert.Equal("path-unreadable", Assert.Single(result.Diagnostics, d => d.File == "pages/partie.md").Rule.Id);
        AssertWhole(new Site(result, output));
    }

    /// <summary>Read at discovery, gone at its import: those that go through the stages with it are published.</summary>
    [Fact]
    public void A_file_that_leaves_takes_none_of_its_group_along()
    {
        var files = Enumerable.Range(0, 40).ToDictionary(i => $"pages/note-{i:00}.md", i => Encoding.UTF8.GetBytes(Good.Replace("Bonne note", $"Bonne note {i}", StringComparison.Ordinal)));
        var output = new MemoryOutputTree();
        var result = new Pipeline().Run(new Leaving(new MemorySourceTree(files), "pages/note-03.md"), output, new BuildOptions { HasDerivatives = false, HasEngines = false, Jobs = 1 }, Site.Clock);

        Assert.Equal("path-unreadable", Assert.Single(result.Diagnostics, d => d.File == "pages/note-03.md").Rule.Id);
        Assert.Equal(39, result.Renditions.Length);
    }

    /// <summary>A tree that lists a file and no longer has it.</summary>
    private sealed class Leaving(ISourceTree tree, string gone) : ISourceTree
    {
        public IEnumerable<SourceEntry> List(CancellationToken cancellation = default) => tree.List(cancellation);

        public bool Exists(string path) => path != gone && tree.Exists(path);

        public Stream Open(string path) => path == gone ? throw new FileNotFoundException("parti.") : tree.Open(path);

        public byte[] ReadAllBytes(string path) => path == gone ? throw new FileNotFoundException("parti.") : tree.ReadAllBytes(path);

        public string? PhysicalPath(string path) => tree.PhysicalPath(path);
    }

    private static string Repeat(string part, int times) => new StringBuilder().Insert(0, part, times).ToString();

    [Fact]
    public void A_formula_in_a_table_cannot_run_in_a_spreadsheet()
    {
        var site = Site.Build(("ed/seances/01-a/donnees/piege.csv", "nom,valeur\n=cmd|' /C calc'!A0,-12\n@SUM(A1),3\n"));
        foreach (var path in site.Output.List().Where(p => p.EndsWith(".csv", StringComparison.Ordinal)))
            Assert.All(site.Text(path).Split(['\n', ',']), cell => Assert.DoesNotMatch("^\"?[=@]", cell));
        Assert.Contains(site.Output.List(), p => p.EndsWith(".csv", StringComparison.Ordinal));
    }

    [Fact]
    public void Strange_names_stay_inside_the_output()
    {
        var names = new[] { "note..md", "a..b.md", "a\"b'c.md", "🎉 fête 🎉.md", "🎉.md", new string('é', 120) + ".md", "CON.md", "a%2e%2e%2fb.md", "point..md" };
        var site = Site.Build([.. names.Select(n => ($"pages/{n}", Good.Replace("Bonne note", "Note " + n.Length, StringComparison.Ordinal)))]);
        Assert.All(site.Output.List(), p => Assert.DoesNotContain("..", p.Split('/')));
        Assert.All(site.Output.List(), p => Assert.All(p.Split('/'), part => Assert.InRange(Encoding.UTF8.GetByteCount(part), 1, 255)));
        Assert.Equal(names.Length, site.Result.Renditions.Length);
        Assert.Equal(names.Length, site.Result.Renditions.Select(r => r.Resource.Address).Distinct().Count());
    }

    [Fact]
    public void Two_files_with_one_address_are_both_kept_and_told()
    {
        var site = Site.Build(("pages/Été.md", "---\ntitre: Un\n---\n\nPremier.\n"), ("pages/ete.md", "---\ntitre: Deux\n---\n\nSecond.\n"));
        var all = string.Concat(site.Pages.Select(site.Text));
        Assert.Contains("Premier.", all, StringComparison.Ordinal);
        Assert.Contains("Second.", all, StringComparison.Ordinal);
        Assert.Contains(site.Result.Diagnostics, d => d.Rule.Id == "address-collision");
    }

    [Fact]
    public void A_zip_bomb_named_docx_is_held_back()
    {
        var site = Site.Build(
            new BuildOptions { HasDerivatives = false, HasEngines = true },
            [
                KeyValuePair.Create("ed/seances/01-a/bombe.docx", ZipBomb()),
                KeyValuePair.Create("ed/seances/01-a/compte-rendu.md", Encoding.UTF8.GetBytes(Good)),
            ]
        );
        Assert.Contains(site.Result.Diagnostics, d => d.File == "ed/seances/01-a/bombe.docx" && d.Severity == Severity.Error);
        AssertWhole(site);
    }

    [Fact]
    public void An_enormous_image_is_refused_and_a_tiny_one_shown()
    {
        var site = Site.Build(
            new BuildOptions { HasDerivatives = true, HasEngines = false },
            [
                KeyValuePair.Create("ed/seances/01-a/compte-rendu.md", Encoding.UTF8.GetBytes(Good + "\n![Un point blanc.](point.png)\n")),
                KeyValuePair.Create("ed/seances/01-a/point.png", Png(1, 1)),
                KeyValuePair.Create("ed/seances/01-a/photos/geante.png", Png(20_000, 20_000, withPixels: false)),
                KeyValuePair.Create(
                    "ed/seances/01-a/photos/photos.csv",
                    Encoding.UTF8.GetBytes("fichier;alt;personnes_reconnaissables\ngeante.png;Une image géante;non\n")
                ),
            ]
        );
        Assert.Contains(site.Result.Diagnostics, d => d.File == "ed/seances/01-a/photos/geante.png" && d.Severity == Severity.Error);
        Assert.Contains(site.Output.List(), p => p.Contains("point", StringComparison.Ordinal) && !p.EndsWith(".html", StringComparison.Ordinal));
        AssertWhole(site);
    }

    private static void AssertWhole(Site site)
    {
        Assert.DoesNotContain(site.Result.Diagnostics, d => d.Rule.Id == "internal-error");
        Assert.Contains(site.Pages, p => site.Text(p).Contains("Un texte sans histoire.", StringComparison.Ordinal));
        Assert.All(site.Result.Diagnostics, d => Assert.True(d.Message.Length > 20 && d.Fix.Length > 10, d.Rule.Id));
    }

    private static byte[] ZipBomb()
    {
        var buffer = new MemoryStream();
        using (var zip = new System.IO.Compression.ZipArchive(buffer, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("word/document.xml", System.IO.Compression.CompressionLevel.SmallestSize).Open();
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 600; i++)
                entry.Write(zeros);
        }
        return buffer.ToArray();
    }

    /// <summary>A PNG of one grey; without pixels, only its header tells its size.</summary>
    private static byte[] Png(int width, int height, bool withPixels = true)
    {
        var png = new MemoryStream();
        png.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var header = new byte[13];
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(header, width);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        Chunk("IHDR", header);
        var raw = new MemoryStream();
        using (var zlib = new System.IO.Compression.ZLibStream(raw, System.IO.Compression.CompressionLevel.Optimal, leaveOpen: true))
            zlib.Write(new byte[withPixels ? (width + 1) * height : 1]);
        Chunk("IDAT", raw.ToArray());
        Chunk("IEND", []);
        return png.ToArray();

        void Chunk(string type, byte[] data)
        {
            var body = Encoding.ASCII.GetBytes(type).Concat(data).ToArray();
            var number = new byte[4];
            System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
            png.Write(number);
            png.Write(body);
            System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(number, Crc32(body));
            png.Write(number);
        }
    }

    private static uint Crc32(ReadOnlySpan<byte> data)
    {
        var crc = uint.MaxValue;
        foreach (var b in data)
        {
            crc ^= b;
            for (var k = 0; k < 8; k++)
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
        }
        return ~crc;
    }
}
