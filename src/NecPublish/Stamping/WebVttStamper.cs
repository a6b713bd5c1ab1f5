using System.Text;
using NecPublish.Model;

namespace NecPublish.Stamping;

/// <summary>Subtitles carry their licence in a comment after the header (WebVTT, section 4.1: a NOTE block), which players do not show.</summary>
public sealed class WebVttStamper : IStamper
{
    private static readonly byte[] Header = "WEBVTT\n\n"u8.ToArray();
    private static readonly byte[] Note = "NOTE Licence\n"u8.ToArray();

    public IReadOnlyList<string> Extensions { get; } = [".vtt"];

    public ReadOnlyMemory<byte> Stamp(ReadOnlyMemory<byte> content, Attribution credit)
    {
        var bytes = content.Span;
        if (!bytes.StartsWith(Header))
            return content;
        var rest = bytes[Header.Length..];
        // an earlier stamp goes: twice is once
        if (rest.StartsWith(Note) && rest.IndexOf("\n\n"u8) is var end and >= 0)
            rest = rest[(end + 2)..];
        // « --> » would end the comment, and so would an empty line
        var words = AttributionLines.TextOf(credit).Replace("-->", "→", StringComparison.Ordinal).Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        var line = string.Join(' ', words);
        return (byte[])[.. Header, .. Note, .. Encoding.UTF8.GetBytes(line), (byte)'\n', (byte)'\n', .. rest];
    }
}
