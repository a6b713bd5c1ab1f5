using CsvHelper;

namespace NecPublish.Tables;

/// <summary>A CSV or TSV in any encoding and dialect.</summary>
public static class Csv
{
    /// <summary>
    /// Reads a table from a stream that can be opened several times: bytes for the encoding, rows for the types, rows again when it
    /// is written. Memory does not grow with the file.
    /// </summary>
    /// <exception cref="InvalidDataException">It is no text.</exception>
    public static (DataTable Table, CsvDialect Dialect) Read(Func<Stream> open, CancellationToken cancellation = default)
    {
        if (LooksBinary(open))
            throw new InvalidDataException("control characters");
        var dialect = CsvDialect.Detect(open);
        try
        {
            return (Read(open, dialect, cancellation), dialect);
        }
        catch (MaxFieldSizeException) when (dialect.HasQuotes)
        {
            dialect = dialect with { HasQuotes = false };
            return (Read(open, dialect, cancellation), dialect);
        }
    }

    private static DataTable Read(Func<Stream> open, CsvDialect dialect, CancellationToken cancellation)
    {
        try
        {
            return DataTable.From(() => CsvRows.Read(open, dialect), dialect.Delimiter, cancellation);
        }
        catch (MaxFieldSizeException e) when (!dialect.HasQuotes)
        {
            throw new InvalidDataException("a cell without end", e);
        }
    }

    /// <summary>
    /// More than one control character in fifty: a workbook or a picture under a false name, not a text with a slip in it. The zero
    /// bytes of UTF-16 stand on one side of each pair only.
    /// </summary>
    private static bool LooksBinary(Func<Stream> open)
    {
        Span<byte> buffer = stackalloc byte[4096];
        using var stream = open();
        var block = buffer[..stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false)];
        var (controls, even, odd) = (0, 0, 0);
        for (var i = 0; i < block.Length; i++)
        {
            if (block[i] == 0 && (i & 1) == 0)
                even++;
            else if (block[i] == 0)
                odd++;
            else if (block[i] < 32 && block[i] is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f'))
                controls++;
        }
        return controls + System.Math.Min(even, odd) + (System.Math.Max(even, odd) > block.Length / 4 ? 0 : System.Math.Max(even, odd)) > block.Length / 50;
    }
}
