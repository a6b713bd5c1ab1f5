using System.Text;
using System.Text.RegularExpressions;

namespace NecPublish.Importing.Html;

/// <summary>The text of a page: UTF-8 unless it says otherwise, or cannot be.</summary>
public static partial class PageEncoding
{
    /// <summary>Where a page may say how it is encoded: HTML, "Determining the character encoding".</summary>
    private const int Prescan = 1024;

    public static string Decode(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith("\uFEFF"u8))
            content = content[3..];
        else if (content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return Encoding.Unicode.GetString(content[2..]);
        var head = Encoding.Latin1.GetString(content[..System.Math.Min(content.Length, Prescan)]);
        var said = Charset().Match(head);
        if (said.Success && Known(said.Groups[1].Value) is { } encoding)
            return encoding.GetString(content);
        var text = Encoding.UTF8.GetString(content);
        return text.Contains('\uFFFD', StringComparison.Ordinal) ? Known("windows-1252")!.GetString(content) : text;
    }

    private static Encoding? Known(string name)
    {
        try
        {
            // the web reads Latin-1 as Windows does (Encoding standard)
            return name.Equals("utf-8", StringComparison.OrdinalIgnoreCase) ? null
                : name.Contains("8859-1", StringComparison.Ordinal) ? CodePagesEncodingProvider.Instance.GetEncoding(1252)
                : CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex("""<meta[^>]{0,200}?charset\s*=\s*["']?([\w-]{3,30})""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Charset();
}
