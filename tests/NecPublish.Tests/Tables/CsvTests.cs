using System.Globalization;
using System.Text;
using CsCheck;
using NecPublish.Model;

namespace NecPublish.Tables;

public class CsvTests
{
    public static TheoryData<string> Folders => [.. Names()];

    [Theory]
    [MemberData(nameof(Folders))]
    public void Reads_and_cleans(string folder)
    {
        var input = File.ReadAllBytes(Directory.GetFiles(Cases.Path("importing/csv/" + folder), "input.*").Single());
        var (facts, csv) = Summary(input);
        GoldenFile.Equal(Cases.Path($"importing/csv/{folder}/expected.txt"), facts);
        if (csv is not null)
            GoldenFile.Equal(Cases.Path($"importing/csv/{folder}/expected.csv"), csv);
    }

    [Fact]
    public void What_is_written_reads_back_the_same()
    {
        foreach (var folder in Names())
        {
            if (Summary(File.ReadAllBytes(Directory.GetFiles(Cases.Path("importing/csv/" + folder), "input.*").Single())).Csv is not { Length: > 0 } clean || folder == "une-ligne-geante")
                continue;
            var rows = CsvRows.Read(() => new MemoryStream(Encoding.UTF8.GetBytes(clean)), new(new("utf-8", Encoding.UTF8, false, 0), ",", true, 0));
            var (table, _) = Csv.Read(() => new MemoryStream(Encoding.UTF8.GetBytes(clean)));
            using var again = new MemoryStream();
            CleanCsv.Write(again, table.HasHeader ? table.Columns : [.. rows.First().Cells.Select((n, i) => table.Columns[i] with { Name = n })], rows.Skip(1));
            Assert.Equal(clean, Encoding.UTF8.GetString(again.ToArray()));
        }
    }

    [Fact]
    public void No_cell_starts_a_formula_whatever_is_in_it() =>
        Gen.Char["=+-@\t\n,;\"'a1 |"]
            .Array[0, 8]
            .Select(c => new string(c))
            .Sample(cell =>
            {
                var clean = CleanCsv.Value(CellText.Clean(cell), ColumnType.String);
                Assert.False(CellText.IsFormula(clean), clean);
                Assert.Equal(clean, CellText.Neutralise(clean));
            });

    [Fact]
    public void Never_throws_anything_but_no_text() =>
        Gen.Byte.Array[0, 400]
            .Sample(
                bytes =>
                {
                    try
                    {
                        var (table, _) = Csv.Read(() => new MemoryStream(bytes));
                        table.Write(Stream.Null);
                    }
                    catch (InvalidDataException) { }
                },
                iter: Fuzz.Iterations(5_000),
                threads: 1
            );

    private static IEnumerable<string> Names() => Directory.GetDirectories(Cases.Path("importing/csv")).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal);

    private static (string Facts, string? Csv) Summary(byte[] input)
    {
        try
        {
            var (table, dialect) = Csv.Read(() => new MemoryStream(input));
            using var csv = new MemoryStream();
            table.Write(csv);
            var text = new StringBuilder();
            text.Append(CultureInfo.InvariantCulture, $"encoding {dialect.Text.Name}{(dialect.Text.HasMark ? " with mark" : "")}, delimiter {(dialect.Delimiter == "\t" ? "tab" : dialect.Delimiter)}{(dialect.HasQuotes ? "" : ", quotes ignored")}\n");
            text.Append(CultureInfo.InvariantCulture, $"rows {table.RowCount}, header {(table.HasHeader ? "yes" : "no")}, ragged {table.RaggedCount} (line {table.FirstRaggedLine}), formulas {table.FormulaCount} (line {table.FirstFormulaLine})\n");
            foreach (var column in table.Columns.Take(20))
                text.Append(CultureInfo.InvariantCulture, $"- {column.Name}: {column.Type}{(column.Required ? ", required" : "")}{(column.Unique ? ", unique" : "")}\n");
            return (text.ToString(), csv.Length > 100_000 ? null : Encoding.UTF8.GetString(csv.ToArray()));
        }
        catch (InvalidDataException)
        {
            return ("no text\n", null);
        }
    }
}
