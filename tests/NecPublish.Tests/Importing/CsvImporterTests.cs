using System.Text;
using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Storage;

namespace NecPublish.Importing;

public class CsvImporterTests
{
    [Fact]
    public void Shows_a_preview_with_its_facts_and_offers_the_clean_file()
    {
        var imported = Import("Vote été.csv", "libellé;valeur\nprésents;1 029,5\nabsents;8,25\n");
        Assert.Empty(imported.Diagnostics);
        var table = Assert.IsType<Table>(Assert.Single(imported.Document.Blocks));
        Assert.Equal("Les 2 lignes", PlainText.Of(table.Caption));
        Assert.Equal<Alignment>([Alignment.Default, Alignment.Right], [.. table.Columns]);
        Assert.Equal(["libellé", "valeur"], table.Head.Single().Cells.Select(c => PlainText.Of(c.Content)));
        Assert.Equal(["1029.5", "8.25"], table.Body.Select(r => PlainText.Of(r.Cells[1].Content)));
        var facts = Assert.IsType<TableFacts>(imported.Document.Facts);
        Assert.Equal((2, 2, true), (facts.RowCount, facts.PreviewRows, facts.HasHeader));
        Assert.Equal([("libellé", ColumnType.String), ("valeur", ColumnType.Number)], facts.Columns.Select(c => (c.Name, c.Type)));
        Assert.Equal([[2, "présents", "1 029,5"], [3, "absents", "8,25"]], facts.Rows().Select(r => new object[] { r.Line, r.Cells[0], r.Cells[1] }));
        var file = Assert.Single(imported.Files);
        Assert.Equal(("vote-ete.csv", "text/csv"), (file.Name, file.MediaType));
        Assert.Equal("libellé,valeur\nprésents,1029.5\nabsents,8.25\n", Encoding.UTF8.GetString(file.Content.Span));
        Assert.Equal(new SourceLocation.Cell("Vote été", "B3"), imported.Document.Locate(table.Body[1].Cells[1].At));
    }

    [Fact]
    public void Shows_a_hundred_rows_and_forty_columns_of_a_large_table()
    {
        var line = string.Join(';', Enumerable.Repeat("1,5", 1000));
        var imported = Import("a.csv", string.Join(';', Enumerable.Range(1, 1000).Select(i => $"c{i}")) + "\n" + string.Concat(Enumerable.Repeat(line + "\n", 1500)));
        var table = Assert.IsType<Table>(Assert.Single(imported.Document.Blocks));
        Assert.Equal((100, 40), (table.Body.Length, table.Columns.Length));
        Assert.Equal("Aperçu\u202F: les 100 premières lignes sur 1\u202F500, les 40 premières colonnes sur 1\u202F000", PlainText.Of(table.Caption));
        Assert.Equal(1000, Assert.IsType<TableFacts>(imported.Document.Facts).Columns.Length);
    }

    [Theory]
    [InlineData("", "csv-empty", null)]
    [InlineData("\0\u0001\u0002\u0003\0\0\0", "csv-unreadable", null)]
    [InlineData("a,b\n1,2\n3\n", "csv-ragged-rows", "A3")]
    [InlineData("a,b\nx,=1+1\n", "csv-formula", "B2")]
    [InlineData("a,b\nx,\"y\nz,t\n", "csv-open-quote", null)]
    public void Says_what_is_amiss(string text, string rule, string? cell)
    {
        var finding = Assert.Single(Import("a.csv", text).Diagnostics);
        Assert.Equal(rule, finding.Rule.Id);
        Assert.Equal(cell, (finding.Place as SourceLocation.Cell)?.Reference);
    }

    [Fact]
    public void A_large_file_is_written_when_it_is_asked_for()
    {
        var text = new StringBuilder("jour;valeur\n");
        while (text.Length < 17_000_000)
            text.Append("13/12/2024;1,5\n");
        var file = Assert.Single(Import("a.csv", text.ToString()).Files);
        Assert.True(file.Content.IsEmpty);
        using var written = new MemoryStream();
        file.Writing!(written);
        Assert.StartsWith("jour,valeur\n2024-12-13,1.5\n", Encoding.UTF8.GetString(written.GetBuffer(), 0, 40), StringComparison.Ordinal);
    }

    private static Imported Import(string name, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return new CsvImporter().Import(
            new SourceFile("donnees/" + name, bytes.Length, SourceRole.Dataset),
            new(new MemorySourceTree([new("donnees/" + name, bytes)]), Samples.Publication, default)
        );
    }
}
