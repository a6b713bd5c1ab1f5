using System.IO.Compression;
using System.Text;
using CsCheck;
using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Storage;

namespace NecPublish.Importing;

public class OpenSpreadsheetImporterTests
{
    [Fact]
    public void Reads_what_LibreOffice_saves()
    {
        var imported = Import(File.ReadAllBytes(Cases.Path("importing/ods/communes.ods")));
        Assert.Empty(imported.Diagnostics);
        Assert.Equal("commune,habitants,date,part\nFort-de-France,75516,2024-12-13,20.7\nLe Lamentin,40642,2023-02-01,11.15\n", Text(Assert.Single(imported.Files)));
    }

    [Fact]
    public void Repeats_trims_and_types()
    {
        const string rows =
            "<table:table-row><table:table-cell><text:p>titre</text:p></table:table-cell><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell><text:p>b</text:p></table:table-cell><table:table-cell><text:p>fait</text:p></table:table-cell><table:table-cell table:number-columns-repeated=\"16380\"/></table:table-row>"
            + "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell><text:p>un<text:s/>deux</text:p><text:p>trois</text:p></table:table-cell><table:table-cell table:number-columns-repeated=\"2\" office:value-type=\"float\" office:value=\"1.50\"><text:p>1,50 €</text:p></table:table-cell><table:table-cell office:value-type=\"boolean\" office:boolean-value=\"true\"><text:p>VRAI</text:p></table:table-cell></table:table-row>"
            + "<table:table-row table:number-rows-repeated=\"1048573\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>";
        var imported = Import(Ods($"<table:table table:name=\"F\">{rows}</table:table>"));
        Assert.Equal("titre,a,b,fait\n\"un deux\ntrois\",1.5,1.5,oui\n\"un deux\ntrois\",1.5,1.5,oui\n", Text(Assert.Single(imported.Files)));
    }

    [Fact]
    public void Leaves_out_what_is_hidden_and_says_so()
    {
        const string body =
            "<table:table table:name=\"Secrète\" table:style-name=\"cache\"><table:table-row><table:table-cell><text:p>secret</text:p></table:table-cell></table:table-row></table:table>"
            + "<table:table table:name=\"F\"><table:table-row><table:table-cell><text:p>titre</text:p></table:table-cell><table:table-cell><office:annotation><text:p>secret</text:p></office:annotation><text:p>b</text:p></table:table-cell></table:table-row>"
            + "<table:table-row><table:table-cell><text:p>x</text:p></table:table-cell><table:table-cell><text:p>y</text:p></table:table-cell></table:table-row>"
            + "<table:table-row table:visibility=\"collapse\"><table:table-cell><text:p>secret</text:p></table:table-cell></table:table-row></table:table>";
        var imported = Import(Ods(body));
        Assert.Equal(["hidden-sheet", "hidden-rows", "workbook-comments"], imported.Diagnostics.Select(d => d.Rule.Id));
        Assert.Equal("titre,b\nx,y\n", Text(Assert.Single(imported.Files)));
    }

    [Fact]
    public void Leaves_out_hidden_columns_and_says_so()
    {
        const string body =
            "<table:table table:name=\"F\"><table:table-column/><table:table-column-group table:display=\"false\"><table:table-column table:visibility=\"collapse\" table:number-columns-repeated=\"2\"/></table:table-column-group><table:table-column/><table:table-column table:visibility=\"filter\"/><table:table-column table:number-columns-repeated=\"16379\"/>"
            + "<table:table-row><table:table-cell><text:p>titre</text:p></table:table-cell><table:table-cell table:number-columns-repeated=\"2\"><text:p>secret</text:p></table:table-cell><table:table-cell><text:p>b</text:p></table:table-cell><table:table-cell><text:p>secret</text:p></table:table-cell></table:table-row>"
            + "<table:table-row><table:table-cell><text:p>x</text:p></table:table-cell><table:table-cell table:number-columns-repeated=\"2\"><text:p>secret</text:p></table:table-cell><table:table-cell><text:p>=y</text:p></table:table-cell></table:table-row></table:table>";
        var imported = Import(Ods(body));
        Assert.Equal("titre,b\nx,'=y\n", Text(Assert.Single(imported.Files)));
        Assert.Equal(["hidden-columns", "csv-formula"], imported.Diagnostics.Select(d => d.Rule.Id));
        Assert.Contains("(B, C, E)", imported.Diagnostics[0].Message, StringComparison.Ordinal);
        Assert.Equal(new SourceLocation.Cell("F", "D2"), imported.Diagnostics[1].Place);
    }

    /// <summary>Its words were those of the cell that it hangs on.</summary>
    [Theory]
    [InlineData("<draw:custom-shape><svg:title>Nom</svg:title><text:p>À lire <text:span>d’abord</text:span></text:p></draw:custom-shape>", true)]
    [InlineData("<draw:frame><draw:text-box><text:p>À lire d’abord</text:p></draw:text-box></draw:frame>", true)]
    [InlineData("<draw:custom-shape><svg:title>Une flèche</svg:title><text:p/></draw:custom-shape>", false)]
    [InlineData("<draw:frame><draw:image/><svg:desc>Un dessin</svg:desc></draw:frame>", false)]
    public void Tells_a_box_of_text_that_lies_over_the_sheet(string drawn, bool isTold)
    {
        drawn = drawn.Replace("<draw:", "<d:", StringComparison.Ordinal).Replace("</draw:", "</d:", StringComparison.Ordinal).Replace("svg:", "s:", StringComparison.Ordinal);
        var open = drawn.IndexOf(' ') is var space && drawn.IndexOf('>') is var end && space > 0 && space < end ? space : end;
        drawn = drawn.Insert(open, " xmlns:d=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" xmlns:s=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\"");
        var imported = Import(Ods($"<table:table table:name=\"F\"><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell><text:p>x</text:p></table:table-cell><table:table-cell>{drawn}<text:p>y</text:p></table:table-cell></table:table-row></table:table>"));
        Assert.Equal("a,b\nx,y\n", Text(Assert.Single(imported.Files)));
        Assert.Equal(isTold ? ["sheet-text-box"] : Array.Empty<string>(), imported.Diagnostics.Select(d => d.Rule.Id));
        if (isTold)
            Assert.Equal(new SourceLocation.Cell("F", "B2"), imported.Diagnostics[0].Place);
    }

    /// <summary>One of two pictures in a group has a text: the other has none.</summary>
    [Fact]
    public void Each_picture_of_a_group_is_looked_at_and_its_name_is_no_cells()
    {
        const string group = "<d:g xmlns:d=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" xmlns:s=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\"><s:title>Groupe</s:title><d:frame><d:image/><s:title>Un plan</s:title></d:frame><d:frame><d:image/></d:frame></d:g>";
        var imported = Import(Ods($"<table:table table:name=\"F\"><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell><text:p>x</text:p></table:table-cell><table:table-cell>{group}<text:p>y</text:p></table:table-cell></table:table-row></table:table>"));
        Assert.Equal("a,b\nx,y\n", Text(Assert.Single(imported.Files)));
        Assert.Single(Tables.OpenSpreadsheet.Read(Ods($"<table:table table:name=\"F\"><table:table-row><table:table-cell>{group}<text:p>a</text:p></table:table-cell></table:table-row></table:table>")).Sheets[0].Marks.Undescribed);
    }

    [Fact]
    public void A_bomb_of_repeated_cells_is_refused() =>
        Assert.Equal(
            ["workbook-unreadable"],
            Import(Ods("<table:table table:name=\"F\"><table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell table:number-columns-repeated=\"16384\"><text:p>x</text:p></table:table-cell></table:table-row></table:table>")).Diagnostics.Select(d => d.Rule.Id)
        );

    [Fact]
    public void Says_what_cannot_be_opened()
    {
        var good = File.ReadAllBytes(Cases.Path("importing/ods/communes.ods"));
        foreach (var bytes in new[] { "pas un classeur"u8.ToArray(), [], good[..(good.Length / 2)], Ods("<table:table>"), File.ReadAllBytes(Cases.Path("importing/xlsx/communes.xlsx")) })
            Assert.Equal(["workbook-unreadable"], Import(bytes).Diagnostics.Select(d => d.Rule.Id));
    }

    [Fact]
    public void Never_throws_on_damaged_files()
    {
        var good = File.ReadAllBytes(Cases.Path("importing/ods/communes.ods"));
        Gen.Select(Gen.Int[0, good.Length - 1], Gen.Byte)
            .Array[1, 20]
            .Sample(
                edits =>
                {
                    var bytes = good.ToArray();
                    foreach (var (at, value) in edits)
                        bytes[at] = value;
                    _ = Import(bytes);
                },
                iter: Fuzz.Iterations(1_000),
                threads: 1
            );
    }

    private static byte[] Ods(string tables)
    {
        using var output = new MemoryStream();
        using (var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("content.xml").Open();
            entry.Write(
                Encoding.UTF8.GetBytes(
                    "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\">"
                        + "<office:automatic-styles><style:style style:name=\"cache\" style:family=\"table\"><style:table-properties table:display=\"false\"/></style:style></office:automatic-styles>"
                        + $"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
                )
            );
        }
        return output.ToArray();
    }

    private static string Text(OpenFile file) => Encoding.UTF8.GetString(file.Content.Span);

    private static Imported Import(byte[] content) =>
        new OpenSpreadsheetImporter().Import(
            new SourceFile("donnees/a.ods", content.Length, SourceRole.Dataset),
            new(new MemorySourceTree([new("donnees/a.ods", content)]), Samples.Publication, default)
        );
}
