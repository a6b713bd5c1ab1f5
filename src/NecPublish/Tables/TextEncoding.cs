using System.Text;

namespace NecPublish.Tables;

/// <summary>In which encoding a text file is, found from its bytes alone.</summary>
/// <param name="Name">IANA name: "utf-8", "utf-16le", "windows-1252", "macintosh", "IBM850".</param>
/// <param name="HasMark">It starts with a byte order mark, which readers skip.</param>
/// <param name="QuoteCount">Double quotes in the whole file: an odd number means that one was left open.</param>
public sealed record TextEncoding(string Name, Encoding Encoding, bool HasMark, long QuoteCount)
{
    /// <summary>What French texts hold beyond ASCII: the encoding that yields most of these is the right one.</summary>
    private const string FrenchLetters = "éèàêçùôîûïëâœÉÈÀÊÇŒ’«»–…€°\u00A0\u202F";

    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    private static readonly Encoding Macintosh = CodePagesEncodingProvider.Instance.GetEncoding(10000)!;
    private static readonly Encoding Dos = CodePagesEncodingProvider.Instance.GetEncoding(850)!;

    /// <summary>
    /// A byte order mark, else strict UTF-8, else Windows-1252; Mac Roman and CP850 only when clearly better. Reads the whole
    /// stream once, in blocks.
    /// </summary>
    public static TextEncoding Detect(Stream stream)
    {
        var counts = new long[256];
        long evenZeros = 0;
        long oddZeros = 0;
        var utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true).GetDecoder();
        var isUtf8 = true;
        var mark = Array.Empty<byte>();
        var buffer = new byte[1 << 16];
        var chars = new char[(1 << 16) + 8];
        long total = 0;
        int read;
        while ((read = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false)) > 0)
        {
            var block = buffer.AsSpan(0, read);
            if (total == 0)
                mark = block[..System.Math.Min(3, read)].ToArray();
            total += read;
            for (var i = 0; i < block.Length; i++)
            {
                counts[block[i]]++;
                if (block[i] == 0)
                {
                    // blocks are of even length but for the last one
                    if ((i & 1) == 0)
                        evenZeros++;
                    else
                        oddZeros++;
                }
            }
            if (isUtf8)
                isUtf8 = Decodes(utf8, block, chars, flush: false);
        }
        isUtf8 = isUtf8 && Decodes(utf8, [], chars, flush: true);
        return mark switch
        {
            [0xEF, 0xBB, 0xBF] when isUtf8 => new("utf-8", Encoding.UTF8, true, counts['"']),
            [0xFF, 0xFE, ..] => new("utf-16le", Encoding.Unicode, true, counts['"']),
            [0xFE, 0xFF, ..] => new("utf-16be", Encoding.BigEndianUnicode, true, counts['"']),
            _ when oddZeros > total / 4 && evenZeros < oddZeros / 8 => new("utf-16le", Encoding.Unicode, false, counts['"']),
            _ when evenZeros > total / 4 && oddZeros < evenZeros / 8 => new("utf-16be", Encoding.BigEndianUnicode, false, counts['"']),
            _ when isUtf8 => new("utf-8", Encoding.UTF8, false, counts['"']),
            _ => OneByte(counts),
        };
    }

    /// <summary>The same text in UTF-8 when it is in UTF-16 (Windows' « Unicode »); anything else as it is.</summary>
    public static byte[] Utf16AsUtf8(byte[] content)
    {
        if (content is not ([0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]) && !content.AsSpan().Contains((byte)0))
            return content;
        using var stream = new MemoryStream(content, writable: false);
        var found = Detect(stream);
        return found.Name is "utf-16le" or "utf-16be" ? Encoding.UTF8.GetBytes(found.Encoding.GetString(content.AsSpan(found.HasMark ? 2 : 0))) : content;
    }

    private static bool Decodes(Decoder decoder, ReadOnlySpan<byte> block, Span<char> chars, bool flush)
    {
        try
        {
            decoder.GetChars(block, chars, flush);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static TextEncoding OneByte(long[] counts)
    {
        var windows = French(Windows, counts);
        var (name, encoding, best) = ("windows-1252", Windows, (2 * windows) + 1);
        foreach (var (otherName, other) in (ReadOnlySpan<(string, Encoding)>)[("macintosh", Macintosh), ("IBM850", Dos)])
        {
            var score = French(other, counts);
            if (score > best)
                (name, encoding, best) = (otherName, other, score);
        }
        return new(name, encoding, false, counts['"']);
    }

    private static long French(Encoding encoding, long[] counts)
    {
        long score = 0;
        for (var b = 128; b < 256; b++)
        {
            if (counts[b] > 0 && FrenchLetters.Contains(encoding.GetChars([(byte)b])[0], StringComparison.Ordinal))
                score += counts[b];
        }
        return score;
    }
}
