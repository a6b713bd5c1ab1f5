using System.Buffers;
using System.Text.Encodings.Web;

namespace NecPublish.Rendering.Html;

/// <summary>
/// Escapes what HTML reserves, in text as in attributes in quotes of either kind, and leaves the rest as it is (HTML Standard, 13.3
/// « Serializing HTML fragments »). The framework's encoders also write every no-break space as a reference of seven letters, which
/// nothing can undo: French has thirty of them on a page. What no HTML page may hold (Standard, 13.1.4: controls) becomes U+FFFD.
/// </summary>
internal sealed unsafe class MarkupEncoder : HtmlEncoder
{
    public static readonly MarkupEncoder Instance = new();

    private static readonly SearchValues<char> Reserved = SearchValues.Create(
        [.. "&<>\"'\u007F", .. Enumerable.Range(0, ' ').Select(c => (char)c).Where(c => c is not ('\t' or '\n' or '\f' or '\r'))]
    );

    private MarkupEncoder() { }

    public override int MaxOutputCharactersPerInputCharacter => 6;

    public override bool WillEncode(int unicodeScalar) => unicodeScalar <= '\u007F' && Reserved.Contains((char)unicodeScalar);

    public override int FindFirstCharacterToEncode(char* text, int textLength) => new ReadOnlySpan<char>(text, textLength).IndexOfAny(Reserved);

    public override bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        var written = unicodeScalar switch
        {
            '&' => "&amp;",
            '<' => "&lt;",
            '>' => "&gt;",
            '"' => "&quot;",
            '\'' => "&#x27;",
            _ => WillEncode(unicodeScalar) ? "\uFFFD" : char.ConvertFromUtf32(unicodeScalar),
        };
        var fits = written.TryCopyTo(new Span<char>(buffer, bufferLength));
        numberOfCharactersWritten = fits ? written.Length : 0;
        return fits;
    }
}
