using System.Text;
using CsCheck;
using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Storage;
using NecPublish.Tables;

namespace NecPublish.Importing;

public class ExcelImporterTests
{
    [Theory]
    [InlineData("communes.xlsx")]
    [InlineData("communes.xls")]
    public void Reads_what_LibreOffice_saves(string name)
    {
        var imported = Import(name, File.ReadAllBytes(Cases.Path("importing/xlsx/" + name)));
        Assert.Empty(imported.Diagnostics);
        var file = Assert.Single(imported.Files);
        Assert.Equal("communes.csv", file.Name);
        Assert.Equal("commune,habitants,date,part\nFort-de-France,75516,2024-12-13,20.7\nLe Lamentin,40642,2023-02-01,11.15\n", Text(file));
        Assert.Equal(
            [ColumnType.String, ColumnType.Integer, ColumnType.Date, ColumnType.Number],
            Assert.IsType<TableFacts>(imported.Document.Facts).Columns.Select(c => c.Type)
        );
    }

    [Fact]
    public void Makes_one_csv_per_visible_sheet()
    {
        var book = new TestWorkbook()
            .Sheet("Été 1", TestWorkbook.Row(1, "a", "b") + TestWorkbook.Row(2, "x", "y"))
            .Sheet("Vide", "")
            .Sheet("Deux", TestWorkbook.Row(1, "c", "d") + TestWorkbook.Row(2, "z", "t"));
        var imported = Import("Mes données.xlsx", book.ToArray());
        Assert.Equal(["mes-donnees-ete-1.csv", "mes-donnees-deux.csv"], imported.Files.Select(f => f.Name));
        Assert.Equal(["Été 1", "Deux"], imported.Document.Blocks.OfType<Header>().Select(h => PlainText.Of(h.Content)));
        Assert.Equal(2, imported.Document.Blocks.OfType<Table>().Count());
    }

    [Fact]
    public void Types_dates_booleans_and_long_numbers()
    {
        const string rows =
            "<row r=\"1\"><c t=\"inlineStr\"><is><t>jour</t></is></c><c t=\"inlineStr\"><is><t>moment</t></is></c><c t=\"inlineStr\"><is><t>oui ou non</t></is></c><c t=\"inlineStr\"><is><t>somme</t></is></c></row>"
            + "<row r=\"2\"><c s=\"1\"><v>45639</v></c><c s=\"2\"><v>45639.5</v></c><c t=\"b\"><v>1</v></c><c><v>0.30000000000000004</v></c></row>";
        Assert.Equal("jour,moment,oui ou non,somme\n2024-12-13,2024-12-13T12:00:00,oui,0.3\n", Text(Assert.Single(Import("a.xlsx", new TestWorkbook().Sheet("F", rows).ToArray()).Files)));
    }

    [Fact]
    public void Leaves_out_what_is_hidden_and_says_so()
    {
        var book = new TestWorkbook()
            .Sheet("Visible", TestWorkbook.Row(1, "a", "b") + TestWorkbook.Row(2, "x", "y") + TestWorkbook.Row(3, "secret", "ligne").Replace("<row ", "<row hidden=\"1\" ", StringComparison.Ordinal))
            .Sheet("Contacts", TestWorkbook.Row(1, "secret", "mail"), "hidden")
            .Sheet("Profond", TestWorkbook.Row(1, "secret", "mail"), "veryHidden")
            .Part("xl/pivotCache/pivotCacheRecords1.xml")
            .Part("xl/comments1.xml")
            .Part("xl/externalLinks/externalLink1.xml");
        var imported = Import("a.xlsx", book.ToArray());
        Assert.Equal(
            ["hidden-sheet", "hidden-sheet", "hidden-rows", "pivot-cache", "workbook-comments", "workbook-external-links"],
            imported.Diagnostics.Select(d => d.Rule.Id)
        );
        Assert.Equal(new SourceLocation.Cell("Contacts", "A1"), imported.Diagnostics[0].Place);
        Assert.All(imported.Files, f => Assert.DoesNotContain("secret", Text(f), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("hidden=\"1\" width=\"12\"")]
    [InlineData("width=\"0\" customWidth=\"1\"")]
    public void Leaves_out_hidden_columns_and_says_so(string hidden)
    {
        var rows = TestWorkbook.Row(1, "commune", "courriel", "places", "") + TestWorkbook.Row(2, "Lamentin", "secret", "12", "") + TestWorkbook.Row(3, "Trinité", "secret", "=7", "");
        var imported = Import("a.xlsx", new TestWorkbook().Sheet("F", rows, columns: $"<col min=\"2\" max=\"2\" {hidden}/><col min=\"4\" max=\"4\" width=\"9\" hidden=\"1\"/>").ToArray());
        Assert.Equal("commune,places\nLamentin,12\nTrinité,'=7\n", Text(Assert.Single(imported.Files)));
        Assert.Equal(["hidden-columns", "csv-formula"], imported.Diagnostics.Select(d => d.Rule.Id));
        // an empty one hides nothing, and what is shown keeps its own letter
        Assert.Equal(new SourceLocation.Cell("F", "B1"), imported.Diagnostics[0].Place);
        Assert.Equal(new SourceLocation.Cell("F", "C3"), imported.Diagnostics[1].Place);
        var table = Assert.Single(imported.Document.Blocks.OfType<Table>());
        Assert.Equal(new SourceLocation.Cell("F", "C2"), imported.Document.Locate(table.Body[0].Cells[1].At));
        Assert.DoesNotContain("secret", string.Concat(Assert.IsType<TableFacts>(imported.Document.Facts).Rows().SelectMany(r => r.Cells)), StringComparison.Ordinal);
    }

    [Fact]
    public void Tells_a_box_of_text_that_lies_over_the_sheet()
    {
        var book = new TestWorkbook()
            .Sheet("F", TestWorkbook.Row(1, "a", "b") + TestWorkbook.Row(2, "x", "y"))
            .Part("xl/worksheets/_rels/sheet0.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"d\" Type=\"drawing\" Target=\"../drawings/drawing1.xml\"/></Relationships>")
            .Part(
                "xl/drawings/drawing1.xml",
                "<xdr:wsDr xmlns:xdr=\"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">"
                    + "<xdr:twoCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:row>1</xdr:row></xdr:from><xdr:sp><xdr:txBody><a:p><a:r><a:t> </a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:twoCellAnchor>"
                    + "<xdr:twoCellAnchor><xdr:from><xdr:col>3</xdr:col><xdr:row>4</xdr:row></xdr:from><xdr:sp><xdr:txBody><a:p><a:r><a:t>À lire d’abord</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:twoCellAnchor></xdr:wsDr>"
            );
        var found = Assert.Single(Import("a.xlsx", book.ToArray()).Diagnostics);
        Assert.Equal(("sheet-text-box", (SourceLocation?)new SourceLocation.Cell("F", "D5")), (found.Rule.Id, found.Place));
    }

    [Fact]
    public void Keeps_a_title_above_the_header_as_a_sentence()
    {
        var book = new TestWorkbook().Sheet("F", TestWorkbook.Row(1, "Budget prévisionnel") + TestWorkbook.Row(3, "poste", "lieu") + TestWorkbook.Row(4, "salle", "Marigot") + TestWorkbook.Row(5, "repas", "Trinité"));
        var imported = Import("a.xlsx", book.ToArray());
        Assert.Equal("Budget prévisionnel", PlainText.Of(Assert.IsType<Para>(imported.Document.Blocks[0]).Content));
        Assert.Equal("poste,lieu\nsalle,Marigot\nrepas,Trinité\n", Text(Assert.Single(imported.Files)));
        Assert.Empty(imported.Diagnostics);
    }

    [Fact]
    public void Trims_empty_tails()
    {
        var rows = new StringBuilder(TestWorkbook.Row(1, "a", "b"));
        for (var i = 2; i < 1000; i++)
            rows.Append(i < 40 ? TestWorkbook.Row(i, "x", "1") : TestWorkbook.Row(i, [.. Enumerable.Repeat("", 26)]));
        var facts = Assert.IsType<TableFacts>(Import("a.xlsx", new TestWorkbook().Sheet("F", rows.ToString()).ToArray()).Document.Facts);
        Assert.Equal((2, 38), (facts.Columns.Length, facts.RowCount));
    }

    [Fact]
    public void Says_what_cannot_be_opened()
    {
        var good = File.ReadAllBytes(Cases.Path("importing/xlsx/communes.xlsx"));
        foreach (var bytes in new[] { "pas un classeur"u8.ToArray(), [], good[..(good.Length / 2)], new TestWorkbook().Sheet("F", "<row><oups").ToArray() })
            Assert.Equal(["workbook-unreadable"], Import("a.xlsx", bytes).Diagnostics.Select(d => d.Rule.Id));
        Assert.Equal(["csv-empty"], Import("a.xlsx", new TestWorkbook().Sheet("F", "").ToArray()).Diagnostics.Select(d => d.Rule.Id));
    }

    [Fact]
    public void A_sheet_that_announces_more_places_than_it_can_hold_is_refused_at_once()
    {
        var bytes = File.ReadAllBytes(Cases.Path("importing/xlsx/communes.xls"));
        foreach (var (at, value) in ((int, byte)[])[(4463, 83), (1819, 94), (2160, 137), (1500, 151), (3720, 49), (1196, 38), (3927, 146), (3469, 226), (3775, 156), (1415, 99), (3587, 115), (601, 224)])
            bytes[at] = value;
        var clock = System.Diagnostics.Stopwatch.StartNew();
        _ = Import("communes.xls", bytes);
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 30);
    }

    [Theory]
    [InlineData("communes.xlsx")]
    [InlineData("communes.xls")]
    public void Never_throws_on_damaged_workbooks(string name)
    {
        var good = File.ReadAllBytes(Cases.Path("importing/xlsx/" + name));
        Gen.Select(Gen.Int[0, good.Length - 1], Gen.Byte)
            .Array[1, 20]
            .Sample(
                edits =>
                {
                    var bytes = good.ToArray();
                    foreach (var (at, value) in edits)
                        bytes[at] = value;
                    _ = Import(name, bytes);
                },
                iter: Fuzz.Iterations(500),
                threads: 1
            );
    }

    private static string Text(OpenFile file) => Encoding.UTF8.GetString(file.Content.Span);

    private static Imported Import(string name, byte[] content) =>
        new ExcelImporter().Import(
            new SourceFile("donnees/" + name, content.Length, SourceRole.Dataset),
            new(new MemorySourceTree([new("donnees/" + name, content)]), Samples.Publication, default)
        );
}
