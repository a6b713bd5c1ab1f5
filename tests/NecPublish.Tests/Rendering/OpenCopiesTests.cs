using System.Collections.Immutable;
using System.IO.Compression;
using NecPublish.Discovering;
using NecPublish.Engines;
using NecPublish.Importing;
using NecPublish.Importing.Office;
using NecPublish.Model;
using NecPublish.Rendering.Copies;
using NecPublish.Rendering.Pages;
using NecPublish.Storage;
using NecPublish.Tables;
using Xunit.Abstractions;

namespace NecPublish.Rendering;

/// <summary>What a copy that people may change keeps of the text that it was made from, read again by another program.</summary>
public sealed class OpenCopiesTests(ITestOutputHelper output) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("nec-copies").FullName;
    private readonly EngineRunner _engines = new();

    [Fact]
    public void A_word_text_read_again_from_its_copy_keeps_headings_lists_header_rows_alternatives_and_notes()
    {
        if (!HasEngines())
            return;
        var originals = Directory.EnumerateDirectories(Cases.Path("importing/docx")).Order(StringComparer.Ordinal).ToDictionary(f => Path.GetFileName(f)!, f => Path.Combine(f, "input.docx"), StringComparer.Ordinal);
        // all at once: LibreOffice starts once
        var imported = Import([.. originals.Select(o => KeyValuePair.Create($"pages/{o.Key}.docx", File.ReadAllBytes(o.Value)))]);
        var trees = originals.Keys.ToDictionary(o => o, o => imported[$"pages/{o}.docx"], StringComparer.Ordinal);
        var readable = trees.Where(t => !t.Value.Document.Blocks.IsEmpty).ToDictionary(t => t.Key, t => t.Value, StringComparer.Ordinal);
        // all but those made unreadable, or empty, on purpose
        Assert.InRange(readable.Count, 20, originals.Count);
        var again = Import([.. readable.Select(t => KeyValuePair.Create($"pages/{t.Key}.odt", Odt(t.Value)))]);
        foreach (var (name, first) in readable)
        {
            var second = again[$"pages/{name}.odt"];
            Assert.True(Skeleton(first.Document.Blocks) == Skeleton(second.Document.Blocks), $"{name}\n--- before\n{Skeleton(first.Document.Blocks)}--- after\n{Skeleton(second.Document.Blocks)}");
        }
        // each of what is compared was there to compare
        var all = string.Concat(readable.Values.Select(t => Skeleton(t.Document.Blocks)));
        Assert.All((string[])["heading 2", "heading 3", "list\n", "numbers 1", "head ", "row ", "image Une carte", "note "], kind => Assert.Contains(kind, all, StringComparison.Ordinal));
        output.WriteLine($"{readable.Count} texts, {all.Split('\n').Length - 1} lines");
    }

    [Fact]
    public void A_deck_read_again_from_its_copy_keeps_titles_lists_tables_and_alternatives()
    {
        if (!HasEngines())
            return;
        var names = new[] { "simple", "niveaux", "tableaux", "images", "liens-et-langues" };
        var imported = Import([.. names.Select(n => KeyValuePair.Create($"ed/seances/01-a/diapos/{n}.pptx", File.ReadAllBytes(Cases.Path($"importing/pptx/{n}/input.pptx"))))]);
        var decks = names.ToDictionary(n => n, n => imported[$"ed/seances/01-a/diapos/{n}.pptx"], StringComparer.Ordinal);
        var again = Import([.. decks.Select(d => KeyValuePair.Create($"ed/seances/01-a/diapos/{d.Key}.odp", Odp(d.Value)))]);
        foreach (var (name, first) in decks)
        {
            // LibreOffice 7 forgets which row of a slide's table is the header; the copy itself says it
            var (before, after) = (Skeleton(first.Document.Blocks).Replace("head ", "row ", StringComparison.Ordinal), Skeleton(again[$"ed/seances/01-a/diapos/{name}.odp"].Document.Blocks));
            Assert.True(before == after, $"{name}\n--- before\n{before}--- after\n{after}");
        }
    }

    [Fact]
    public void Data_read_again_from_their_copy_are_the_same_values_of_the_same_types()
    {
        var csv = "commune;date;nombre;part;fait\nFort-de-France;2024-05-30;75000;0.5;true\n\"Le Robert\nbourg\";2024-06-01;21000;;false\n"u8.ToArray();
        var (table, _) = Csv.Read(() => new MemoryStream(csv));
        var read = Assert.Single(OpenSpreadsheet.Read(OdsWriter.Write("fr", [("communes", table)]), CancellationToken.None).Sheets).Table;
        Assert.Equal(table.Columns.Select(c => (c.Name, c.Type)), read.Columns.Select(c => (c.Name, c.Type)));
        Assert.Equal(table.Preview.Select(r => string.Join('|', r)), read.Preview.Select(r => string.Join('|', r)));
    }

    [Fact]
    public void The_same_text_gives_the_same_bytes_without_date_or_program()
    {
        var document = new Imported(new Document(PlaceKind.Text, [new Para(Place.None, [new Str(Place.None, "a\u0001\ud800b  c\td")])]));
        var bytes = Odt(document);
        Assert.Equal(bytes, Odt(document));
        using var zip = new ZipArchive(new MemoryStream(bytes));
        Assert.Equal("mimetype", zip.Entries[0].FullName);
        Assert.All(zip.Entries, e => Assert.Equal(1980, e.LastWriteTime.Year));
        Assert.DoesNotContain(zip.Entries, e => e.FullName == "meta.xml");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private bool HasEngines()
    {
        var isThere = _engines.Find(Engine.Pandoc).IsFound && _engines.Find(Engine.LibreOffice).IsFound;
        if (!isThere)
            output.WriteLine("skipped: pandoc or LibreOffice is not installed");
        return isThere;
    }

    private Dictionary<string, Imported> Import(IReadOnlyList<KeyValuePair<string, byte[]>> files)
    {
        var tree = new MemorySourceTree(files);
        var importers = TypeScan.All<IImporter>();
        var context = new ImportContext(tree, new Publication { Settings = new Settings { Licence = Licences.CcBySa4 } }, CancellationToken.None) { Engines = _engines, Cache = new ContentCache(_folder) };
        var found = Discoverer.Discover(tree).Files.Select(f => (File: f, Importer: importers.First(i => i.Accepts(f)))).ToList();
        context.Conversions.Prepare(found.Where(f => f.Importer.ConvertsTo(f.File) is not null).Select(f => (f.File, f.Importer.ConvertsTo(f.File)!)), tree, CancellationToken.None);
        return found.ToDictionary(f => f.File.Path, f => f.Importer.Import(f.File, context), StringComparer.Ordinal);
    }

    private static byte[] Odt(Imported text) => OdtWriter.Write("Titre", text.Document.Language ?? "fr", text.Document.Blocks, "", static target => target, image => Picture(text, image));

    private static byte[] Odp(Imported deck) => OdpWriter.Write(deck.Document.Language ?? "fr", DeckPage.Split(deck.Document.Blocks), hasNotes: false, "", static target => target, image => Picture(deck, image));

    private static (OdfPicture, string, bool)? Picture(Imported from, Image image) =>
        from.Pictures.TryGetValue(image.Target, out var bytes) ? (new OdfPicture("Pictures/" + Path.GetFileName(image.Target), "image/png", bytes, 10, 10), PlainText.Of(image.Content), image.IsDecorative) : null;

    /// <summary>What a reader finds their way by, one line each; the title apart, which the page itself shows.</summary>
    private static string Skeleton(ImmutableArray<Block> blocks) => string.Concat(Lines(blocks));

    private static IEnumerable<string> Lines(ImmutableArray<Block> blocks) =>
        blocks.SelectMany(b =>
            b switch
            {
                Header h when h.Attr.Has("title") || PlainText.Of(h.Content) == "Titre" => [],
                Header h => [$"heading {h.Level} {PlainText.Of(h.Content)}\n", .. Inside(h.Content)],
                Plain p => Inside(p.Content),
                Para p => Inside(p.Content),
                BulletList l => ["list\n", .. l.Items.SelectMany(i => Lines(i).Select(x => "  " + x).Prepend($"- {First(i)}\n")), "end\n"],
                OrderedList l => [$"numbers {l.Start}\n", .. l.Items.SelectMany(i => Lines(i).Select(x => "  " + x).Prepend($"- {First(i)}\n")), "end\n"],
                BlockQuote q => Lines(q.Content),
                Div d when d.Attr.Has("notes") => [],
                Div d => Lines(d.Content),
                Figure f => Lines(f.Content).Concat(Lines(f.Caption)),
                Table t => t.Head.Select(r => $"head {Cells(r)}\n").Concat(t.Body.Concat(t.Foot).Select(r => $"row {Cells(r)}\n")).Concat(t.Head.Concat(t.Body).Concat(t.Foot).SelectMany(r => r.Cells).SelectMany(c => Lines(c.Content))),
                _ => (IEnumerable<string>)[],
            }
        );

    private static string First(ImmutableArray<Block> item) => item.FirstOrDefault() switch { Plain p => PlainText.Of(p.Content).Trim(), Para p => PlainText.Of(p.Content).Trim(), _ => "" };

    private static string Cells(Row row) => string.Join(" | ", row.Cells.Select(c => PlainText.Of(c.Content).Trim()));

    private static IEnumerable<string> Inside(ImmutableArray<Inline> inlines) =>
        inlines.SelectMany(i =>
            i switch
            {
                Image image => [$"image {PlainText.Of(image.Content).Trim()}\n"],
                Note note => [$"note {PlainText.Of(note.Content).Trim()}\n"],
                Link link => [$"link {link.Target} {PlainText.Of(link.Content).Trim()}\n", .. Inside(link.Content)],
                InlineContainer c => Inside(c.Content),
                _ => (IEnumerable<string>)[],
            }
        );
}
