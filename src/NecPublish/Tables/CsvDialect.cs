using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using NecPublish.Model;

namespace NecPublish.Tables;

/// <summary>How a CSV is written.</summary>
/// <param name="Delimiter">",", ";", tab or "|".</param>
/// <param name="HasQuotes">False when a quote was left open somewhere: quotes are then read as plain characters.</param>
/// <param name="SkippedLines">1 when the first line is a spreadsheet's "sep=;".</param>
public sealed record CsvDialect(TextEncoding Text, string Delimiter, bool HasQuotes, int SkippedLines)
{
    private const int SampleLength = 1 << 17;
    private const int SampleRows = 200;

    /// <summary>Longer than any cell that a spreadsheet can hold (32 767); more means a quote left open.</summary>
    internal const int MaxCell = 1 << 18;

    // A decimal comma stands in as many rows as a delimiter does: at equal merit the comma comes last.
    private static readonly string[] Delimiters = [";", "\t", "|", ","];

    public static CsvDialect Detect(Func<Stream> open)
    {
        TextEncoding text;
        using (var stream = open())
            text = TextEncoding.Detect(stream);
        var sample = Sample(open, text);
        var skipped = sample.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        var declared = skipped == 1 && sample.Length > 4 ? sample[4].ToString() : null;
        var dialect = new CsvDialect(text, declared ?? BestDelimiter(sample), true, skipped);
        return IsLeftOpen(open, dialect) ? dialect with { HasQuotes = false } : dialect;
    }

    internal CsvConfiguration Configuration() => Configure(Delimiter, HasQuotes);

    /// <summary>CsvHelper's own detection counts characters; the rows that each delimiter makes say more: equal lengths win.</summary>
    private static string BestDelimiter(string sample)
    {
        var (best, merit) = (",", 0.0);
        foreach (var delimiter in Delimiters)
        {
            var lengths = new List<int>(SampleRows);
            using var parser = new CsvParser(new StringReader(sample), Configure(delimiter, true));
            try
            {
                while (lengths.Count < SampleRows && parser.Read())
                    lengths.Add(parser.Count);
            }
            catch (MaxFieldSizeException)
            {
                // what was read until the open quote is a sample too
            }
            if (lengths.Count > 1)
                lengths.RemoveAt(lengths.Count - 1); // the sample may end inside a row
            if (lengths.Count == 0)
                continue;
            var usual = lengths.GroupBy(n => n).OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key).First();
            var score = usual.Key < 2 ? 0 : (double)usual.Count() / lengths.Count;
            if (score > merit)
                (best, merit) = (delimiter, score);
        }
        return best;
    }

    /// <summary>An odd number of quotes, and rows swallowed into one cell.</summary>
    private static bool IsLeftOpen(Func<Stream> open, CsvDialect dialect)
    {
        if (dialect.Text.QuoteCount % 2 == 0)
            return false;
        try
        {
            return CsvRows.Read(open, dialect).LastOrDefault() is { Cells: { } cells } && cells.Any(c => c.Contains('\n', StringComparison.Ordinal));
        }
        catch (MaxFieldSizeException)
        {
            return true;
        }
    }

    private static string Sample(Func<Stream> open, TextEncoding text)
    {
        using var reader = new StreamReader(open(), text.Encoding);
        var buffer = new char[SampleLength];
        return new(buffer, 0, reader.ReadBlock(buffer));
    }

    private static CsvConfiguration Configure(string delimiter, bool hasQuotes) =>
        new(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter,
            Mode = hasQuotes ? CsvMode.RFC4180 : CsvMode.NoEscape,
            HasHeaderRecord = false,
            BadDataFound = null,
            MissingFieldFound = null,
            IgnoreBlankLines = false,
            MaxFieldSize = MaxCell,
            BufferSize = 1 << 16,
        };
}

/// <summary>The rows of a CSV, one after the other: a file of any size passes through without being held.</summary>
public static class CsvRows
{
    /// <summary>Every row but blank ones, cells trimmed and rid of control characters; opens the stream at each enumeration.</summary>
    public static IEnumerable<TableRow> Read(Func<Stream> open, CsvDialect dialect)
    {
        using var reader = new StreamReader(open(), dialect.Text.Encoding);
        for (var i = 0; i < dialect.SkippedLines; i++)
            reader.ReadLine();
        using var parser = new CsvParser(reader, dialect.Configuration());
        while (true)
        {
            var line = parser.RawRow + 1 + dialect.SkippedLines;
            if (!parser.Read())
                yield break;
            var cells = new string[parser.Count];
            for (var i = 0; i < cells.Length; i++)
                cells[i] = CellText.Clean(parser[i]);
            var row = new TableRow(line, cells);
            if (!row.IsBlank)
                yield return row;
        }
    }
}
