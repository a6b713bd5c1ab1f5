using System.Globalization;
using System.IO.Compression;
using System.Text;
using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Storage;
using NecPublish.Tables;

namespace NecPublish.Importing;

/// <summary>Cells that hold something and show nothing: a format without a sign, words in the colour of their ground.</summary>
public class HiddenCellsTests
{
    /// <summary>0 plain, 1 ";;;", 2 white, 3 white on dark, 4 the theme's white, 5 hides nought, 6 black on black, 7 white on a pattern.</summary>
    private const string Styles =
        "<numFmts count=\"2\"><numFmt numFmtId=\"164\" formatCode=\";;;\"/><numFmt numFmtId=\"165\" formatCode=\"0;-0;;@\"/></numFmts>"
        + "<fonts count=\"4\"><font/><font><color rgb=\"FFFFFFFF\"/></font><font><color theme=\"0\"/></font><font><color indexed=\"8\"/></font></fonts>"
        + "<fills count=\"5\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill><fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF14292B\"/></patternFill></fill><fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF000000\"/></patternFill></fill><fill><patternFill patternType=\"darkGrid\"><fgColor rgb=\"FF000000\"/></patternFill></fill></fills>"
        + "<cellXfs count=\"8\"><xf/><xf numFmtId=\"164\"/><xf fontId=\"1\"/><xf fontId=\"1\" fillId=\"2\"/><xf fontId=\"2\"/><xf numFmtId=\"165\"/><xf fontId=\"3\" fillId=\"3\"/><xf fontId=\"1\" fillId=\"4\"/></cellXfs>"
        + "<dxfs count=\"2\"><dxf><fill><patternFill><bgColor rgb=\"FF14292B\"/></patternFill></fill></dxf><dxf><font><b/></font></dxf></dxfs>";

    [Theory]
    [InlineData(1, "secret", true)]
    [InlineData(1, "4242", true)]
    [InlineData(2, "secret", true)]
    [InlineData(4, "secret", true)]
    [InlineData(6, "secret", true)]
    [InlineData(0, "montré", false)]
    [InlineData(3, "montré", false)]
    [InlineData(5, "montré", false)]
    [InlineData(5, "0", false)]
    [InlineData(7, "montré", false)]
    public void What_cannot_be_seen_is_left_out_and_told(int style, string value, bool isHidden)
    {
        var imported = Import(Book(Cell("B2", style, value)).ToArray());
        Assert.Equal(isHidden ? ["hidden-cells"] : Array.Empty<string>(), imported.Diagnostics.Select(d => d.Rule.Id));
        Assert.Equal($"lieu,note\nMarigot,{(isHidden ? "" : value)}\nRobert,x\n", Text(imported));
        if (isHidden)
        {
            Assert.Equal(new SourceLocation.Cell("F", "B2"), imported.Diagnostics[0].Place);
            Assert.Contains("(B2)", imported.Diagnostics[0].Message, StringComparison.Ordinal);
            Assert.Equal(Severity.Warning, imported.Diagnostics[0].Severity);
        }
    }

    /// <summary>Words of a cell may have colours of their own, and cells need not say where they stand.</summary>
    [Theory]
    [InlineData(0, "<r><t>montré </t></r><r><rPr><color rgb=\"FFFFFFFF\"/></rPr><t>secret</t></r>", true)]
    [InlineData(2, "<r><rPr><color rgb=\"FF000000\"/></rPr><t>montré</t></r>", false)]
    [InlineData(2, "<r><rPr><color rgb=\"FF000000\"/></rPr><t>montré</t></r><r><rPr><color rgb=\"FFFFFFFF\"/></rPr><t> </t></r>", false)]
    public void Words_of_a_cell_are_looked_at_one_by_one(int style, string runs, bool isHidden)
    {
        string[] cells = [$"<c s=\"{style}\" t=\"inlineStr\"><is>{runs}</is></c>", $"<c r=\"B2\" s=\"{style}\" t=\"s\"><v>1</v></c>"];
        foreach (var cell in cells)
        {
            var book = Book(cell).Part("xl/sharedStrings.xml", $"<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>autre</t></si><si>{runs}</si></sst>");
            var imported = Import(book.ToArray());
            Assert.Equal(isHidden ? ["hidden-cells"] : Array.Empty<string>(), imported.Diagnostics.Select(d => d.Rule.Id));
            Assert.DoesNotContain("secret", Text(imported), StringComparison.Ordinal);
            Assert.Equal(!isHidden, Text(imported).Contains("montré", StringComparison.Ordinal));
        }
    }

    /// <summary>A table's style, or a format that depends on the value, may give white words the ground that they are read on.</summary>
    [Theory]
    [InlineData("<conditionalFormatting sqref=\"A1 B2:B9\"><cfRule type=\"cellIs\" dxfId=\"0\"/></conditionalFormatting>", "", false)]
    [InlineData("<conditionalFormatting sqref=\"B2:B9\"><cfRule type=\"colorScale\"><colorScale/></cfRule></conditionalFormatting>", "", false)]
    [InlineData("<conditionalFormatting sqref=\"B2:B9\"><cfRule type=\"cellIs\" dxfId=\"1\"/></conditionalFormatting>", "", true)]
    [InlineData("<conditionalFormatting sqref=\"C2:C9\"><cfRule type=\"cellIs\" dxfId=\"0\"/></conditionalFormatting>", "", true)]
    [InlineData("", "<table ref=\"A1:B3\"><tableStyleInfo name=\"TableStyleMedium2\"/></table>", true)]
    [InlineData("", "<table ref=\"A2:B3\"><tableStyleInfo name=\"TableStyleMedium2\"/></table>", false)]
    [InlineData("", "<table ref=\"A2:B3\"/>", true)]
    [InlineData("", "<table ref=\"A1:B3\"><tableStyleInfo name=\"TableStyleDark2\"/></table>", false)]
    public void White_words_may_have_a_ground_of_another_making(string after, string table, bool isHidden)
    {
        var book = Book(Cell("B2", 2, "blanc")).After(after);
        if (table.Length > 0)
        {
            book.Part("xl/worksheets/_rels/sheet0.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"t\" Type=\"table\" Target=\"../tables/table1.xml\"/></Relationships>")
                .Part("xl/tables/table1.xml", table.Replace("<table ", "<table xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" ", StringComparison.Ordinal));
        }
        var imported = Import(book.ToArray());
        Assert.Equal(isHidden ? ["hidden-cells"] : Array.Empty<string>(), imported.Diagnostics.Select(d => d.Rule.Id));
    }

    /// <summary>LibreOffice may leave what stood in the cells that a merge swallows: nobody sees it any more.</summary>
    [Fact]
    public void What_lies_under_a_merge_is_left_out_and_told()
    {
        var imported = Import(Book(Cell("B2", 0, "secret")).After("<mergeCells><mergeCell ref=\"A2:B2\"/></mergeCells>").ToArray());
        Assert.Equal(["hidden-cells"], imported.Diagnostics.Select(d => d.Rule.Id));
        Assert.Equal("lieu,note\nMarigot,\nRobert,x\n", Text(imported));
        imported = Open("<table:covered-table-cell><text:p>secret</text:p></table:covered-table-cell>");
        Assert.Equal(["hidden-cells"], imported.Diagnostics.Select(d => d.Rule.Id));
        Assert.Equal("lieu,note\nMarigot,\nRobert,x\n", Text(imported));
    }

    [Theory]
    [InlineData(";;;", 4.0, true)]
    [InlineData(";;;", "mot", true)]
    [InlineData(";;", 4.0, true)]
    [InlineData(";;", "mot", false)]
    [InlineData("**;**;**;**", 4.0, true)]
    [InlineData("\"***\";\"***\";\"***\";\"***\"", "mot", true)]
    [InlineData("[$-40C] ;\" \";\\ ;_-", -4.0, true)]
    [InlineData("0;;", 0.0, false)]
    [InlineData("0;;", -4.0, true)]
    [InlineData("0;-0;;@", "mot", false)]
    [InlineData("[<1]\"\";0", 4.0, false)]
    [InlineData("[h]:mm", 4.0, false)]
    [InlineData("[h];", 4.0, false)]
    [InlineData("\"Oui\";;\"Non\"", 1.0, false)]
    [InlineData("General", 4.0, false)]
    [InlineData("\"", 4.0, false)]
    [InlineData("[", 4.0, false)]
    public void A_format_may_show_nothing(string format, object value, bool isHidden) => Assert.Equal(isHidden, new CellFormats().ShowsNothing(format, value));

    /// <summary>A library that writes workbooks computes nothing: its formulas have no value, or nought, until a spreadsheet saves them.</summary>
    [Theory]
    [InlineData("<c r=\"B2\"><f>1+1</f></c>", "", true)]
    [InlineData("<c r=\"B2\"><f>1+1</f><v></v></c>", "", true)]
    [InlineData("<c r=\"B2\"><f>1+1</f><v/></c>", "", true)]
    [InlineData("<c r=\"B2\"><f>1+1</f><v>0</v></c>", "<calcPr fullCalcOnLoad=\"1\"/>", true)]
    [InlineData("<c r=\"B2\"><f>1+1</f><v>0</v></c>", "", false)]
    [InlineData("<c r=\"B2\"><f>1+1</f><v>2</v></c>", "<calcPr fullCalcOnLoad=\"1\"/>", false)]
    [InlineData("<c r=\"B2\" t=\"str\"><f>\"\"</f><v></v></c>", "", false)]
    public void A_formula_without_a_value_is_told(string cell, string settings, bool isTold)
    {
        var imported = Import(Book(cell).Settings(settings).ToArray());
        Assert.Equal(isTold ? ["formula-without-value"] : Array.Empty<string>(), imported.Diagnostics.Select(d => d.Rule.Id));
        if (isTold)
            Assert.Equal(new SourceLocation.Cell("F", "B2"), imported.Diagnostics[0].Place);
    }

    /// <summary>a plain, b white, c white on dark, d white on white by its parent, e depends on the value, f window's own colour.</summary>
    private const string OpenStyles =
        "<style:style style:name=\"a\" style:family=\"table-cell\"/>"
        + "<style:style style:name=\"b\" style:family=\"table-cell\" style:parent-style-name=\"Named\"/>"
        + "<style:style style:name=\"c\" style:family=\"table-cell\" style:parent-style-name=\"Named\"><style:table-cell-properties fo:background-color=\"#14292b\"/></style:style>"
        + "<style:style style:name=\"d\" style:family=\"table-cell\"><style:table-cell-properties fo:background-color=\"#123456\"/><style:text-properties fo:color=\"#123456\"/></style:style>"
        + "<style:style style:name=\"e\" style:family=\"table-cell\" style:parent-style-name=\"Named\"><style:map style:condition=\"value()=1\" style:apply-style-name=\"c\"/></style:style>"
        + "<style:style style:name=\"f\" style:family=\"table-cell\" style:parent-style-name=\"Named\"><style:text-properties style:use-window-font-color=\"true\" fo:color=\"#ffffff\"/></style:style>"
        + "<style:style style:name=\"t\" style:family=\"text\"><style:text-properties fo:color=\"#ffffff\"/></style:style>"
        + "<style:style style:name=\"n\" style:family=\"text\"><style:text-properties fo:color=\"#000000\"/></style:style>";

    [Theory]
    [InlineData(" table:style-name=\"b\"", "<text:p>secret</text:p>", true)]
    [InlineData(" table:style-name=\"d\"", "<text:p>secret</text:p>", true)]
    [InlineData("", "<text:p>montré <text:span text:style-name=\"t\">secret</text:span></text:p>", true)]
    [InlineData(" table:style-name=\"a\" office:value-type=\"float\" office:value=\"4242\"", "<text:p/>", true)]
    [InlineData(" table:style-name=\"a\" office:value-type=\"string\" office:string-value=\"secret\"", "<text:p/>", true)]
    [InlineData(" table:style-name=\"a\"", "<text:p>montré</text:p>", false)]
    [InlineData(" table:style-name=\"c\"", "<text:p>montré</text:p>", false)]
    [InlineData(" table:style-name=\"e\"", "<text:p>montré</text:p>", false)]
    [InlineData(" table:style-name=\"f\"", "<text:p>montré</text:p>", false)]
    [InlineData(" table:style-name=\"b\"", "<text:p><text:span text:style-name=\"n\">montré</text:span></text:p>", false)]
    [InlineData(" office:value-type=\"float\" office:value=\"0\"", "<text:p/>", false)]
    [InlineData(" office:value-type=\"float\" office:value=\"7\"", "", false)]
    public void The_same_in_an_OpenDocument_sheet(string attributes, string content, bool isHidden)
    {
        var imported = Open($"<table:table-cell{attributes}>{content}</table:table-cell>");
        Assert.Equal(isHidden ? ["hidden-cells"] : Array.Empty<string>(), imported.Diagnostics.Select(d => d.Rule.Id));
        Assert.DoesNotContain("secret", Text(imported), StringComparison.Ordinal);
        Assert.DoesNotContain("4242", Text(imported), StringComparison.Ordinal);
        if (isHidden)
            Assert.Equal(new SourceLocation.Cell("F", "B2"), imported.Diagnostics[0].Place);
    }

    /// <summary>A cell without a style has its row's, else its column's.</summary>
    [Theory]
    [InlineData("b", "", true)]
    [InlineData("", "b", true)]
    [InlineData("b", "a", false)]
    [InlineData("a", "", false)]
    public void A_cell_may_have_the_style_of_its_row_or_of_its_column(string column, string row, bool isHidden)
    {
        var imported = Open("<table:table-cell><text:p>blanc</text:p></table:table-cell>", Default(column), Default(row));
        Assert.Equal(isHidden ? ["hidden-cells"] : Array.Empty<string>(), imported.Diagnostics.Select(d => d.Rule.Id));

        static string Default(string style) => style.Length == 0 ? "" : $" table:default-cell-style-name=\"{style}\"";
    }

    [Theory]
    [InlineData("table:formula=\"of:=1+1\"", true)]
    [InlineData("table:formula=\"of:=1+1\" office:value-type=\"float\" office:value=\"2\"", false)]
    [InlineData("table:formula=\"of:=&quot;&quot;\" office:value-type=\"string\" office:string-value=\"\"", false)]
    public void A_formula_without_a_value_is_told_in_an_OpenDocument_sheet(string attributes, bool isTold) =>
        Assert.Equal(isTold ? ["formula-without-value"] : Array.Empty<string>(), Open($"<table:table-cell {attributes}/>").Diagnostics.Select(d => d.Rule.Id));

    private static TestWorkbook Book(string cell) =>
        new TestWorkbook().Styles(Styles).Sheet("F", TestWorkbook.Row(1, "lieu", "note") + $"<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>Marigot</t></is></c>{cell}</row>" + TestWorkbook.Row(3, "Robert", "x"));

    private static string Cell(string reference, int style, string value) =>
        int.TryParse(value, CultureInfo.InvariantCulture, out _) ? $"<c r=\"{reference}\" s=\"{style}\"><v>{value}</v></c>" : $"<c r=\"{reference}\" s=\"{style}\" t=\"inlineStr\"><is><t>{value}</t></is></c>";

    private static Imported Open(string cell, string column = "", string row = "")
    {
        const string spaces =
            "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\"";
        using var output = new MemoryStream();
        using (var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write("styles.xml", $"<office:document-styles {spaces}><office:styles><style:style style:name=\"Default\" style:family=\"table-cell\"/><style:style style:name=\"Named\" style:family=\"table-cell\" style:parent-style-name=\"Default\"><style:text-properties fo:color=\"#FFFFFF\"/></style:style></office:styles></office:document-styles>");
            Write(
                "content.xml",
                $"<office:document-content {spaces}><office:automatic-styles>{OpenStyles}</office:automatic-styles><office:body><office:spreadsheet><table:table table:name=\"F\"><table:table-column/><table:table-column{column}/>"
                    + "<table:table-row><table:table-cell><text:p>lieu</text:p></table:table-cell><table:table-cell table:style-name=\"a\"><text:p>note</text:p></table:table-cell></table:table-row>"
                    + $"<table:table-row{row}><table:table-cell table:style-name=\"a\"><text:p>Marigot</text:p></table:table-cell>{cell}</table:table-row>"
                    + "<table:table-row><table:table-cell><text:p>Robert</text:p></table:table-cell><table:table-cell table:style-name=\"a\"><text:p>x</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"
            );

            void Write(string name, string content)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }
        return Import(output.ToArray(), "a.ods");
    }

    private static string Text(Imported imported) => Encoding.UTF8.GetString(Assert.Single(imported.Files).Content.Span);

    private static Imported Import(byte[] content, string name = "a.xlsx")
    {
        var file = new SourceFile("donnees/" + name, content.Length, SourceRole.Dataset);
        var context = new ImportContext(new MemorySourceTree([new("donnees/" + name, content)]), Samples.Publication, default);
        return name.EndsWith(".ods", StringComparison.Ordinal) ? new OpenSpreadsheetImporter().Import(file, context) : new ExcelImporter().Import(file, context);
    }
}
