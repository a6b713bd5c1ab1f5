using System.Text;

namespace NecPublish.Discovering;

/// <summary>The YAML header between two lines of dashes at the top of a text.</summary>
public static class HeadText
{
    private const int MaxHeader = 64 * 1024;

    /// <summary>The header's text, without its dashes; null when the file has none. It starts on line 2.</summary>
    public static string? Of(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith("\uFEFF"u8))
            content = content[3..];
        if (!content.StartsWith("---"u8) || content.IndexOf((byte)'\n') is not (> 0 and var first) || content[3..first].IndexOfAnyExcept(" \t\r"u8) >= 0)
            return null;
        var head = content[..System.Math.Min(content.Length, MaxHeader)];
        var start = head.IndexOf((byte)'\n') + 1;
        for (var at = start; at < head.Length; )
        {
            var end = head[at..].IndexOf((byte)'\n');
            var line = (end < 0 ? head[at..] : head.Slice(at, end)).TrimEnd("\r \t"u8);
            if (line.SequenceEqual("---"u8) || line.SequenceEqual("..."u8))
                return Decode(head[start..at]);
            if (end < 0)
                break;
            at += end + 1;
        }
        return null;
    }

    private static string Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes);
        }
    }

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);
}
