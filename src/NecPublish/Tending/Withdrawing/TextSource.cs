using System.Text;
using NecPublish.Tables;

namespace NecPublish.Tending.Withdrawing;

/// <summary>A file of text in whatever encoding, searched and written again in the same one.</summary>
internal sealed class TextSource
{
    private readonly TextEncoding _encoding;

    private TextSource(TextEncoding encoding, string text)
    {
        _encoding = encoding;
        Text = text;
    }

    public string Text { get; }

    /// <summary>Where the body begins: after a Markdown text's header; the end of the file when all is YAML.</summary>
    public int BodyAt { get; private init; }

    public static bool Is(string path) => Path.GetExtension(path).ToLowerInvariant() is ".md" or ".markdown" or ".txt" or ".csv" or ".tsv" or ".yml" or ".yaml" or ".json" or ".geojson" or ".html" or ".htm" or ".svg" or ".vtt" or ".srt";

    public static TextSource Open(string path, byte[] content)
    {
        var encoding = TextEncoding.Detect(new MemoryStream(content, writable: false));
        var text = encoding.Encoding.GetString(content);
        return new(encoding, text) { BodyAt = path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) ? text.Length : HeaderLength(text) };
    }

    /// <summary>The bytes of another text in this file's encoding.</summary>
    public byte[] Encode(string text) => _encoding.Encoding.GetBytes(text);

    /// <summary>Line and excerpt of a place.</summary>
    public (int Line, string Excerpt) Around(int start, int length)
    {
        var line = Text.AsSpan(0, start).Count('\n') + 1;
        return (line, Excerpt(Text, start, length));
    }

    /// <summary>The words around a place, on one line.</summary>
    public static string Excerpt(string text, int start, int length)
    {
        const int around = 40;
        var from = System.Math.Max(0, start - around);
        var to = System.Math.Min(text.Length, start + length + around);
        var before = text.LastIndexOf('\n', System.Math.Max(0, start - 1), System.Math.Max(0, start - from));
        var after = text.IndexOf('\n', start + length, to - start - length);
        var shown = text[(before < 0 ? from : before + 1)..(after < 0 ? to : after)];
        return new StringBuilder(shown).Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' ').ToString().Trim();
    }

    private static int HeaderLength(string text)
    {
        var start = text.StartsWith('\uFEFF') ? 1 : 0;
        if (!text.AsSpan(start).StartsWith("---\n") && !text.AsSpan(start).StartsWith("---\r\n"))
            return 0;
        var end = text.IndexOf("\n---", start + 3, StringComparison.Ordinal);
        return end < 0 ? 0 : end + 1;
    }
}
