using System.Buffers;
using System.Text.Encodings.Web;

namespace NecPublish.Rendering.Html;

/// <summary>
/// Escapes what HTML reserves, in text (HTML Standard, 13.1.3) as in attributes in quotes of either kind (13.1.2.3), and leaves the rest
/// as it is. The framework's encoders also write every no-break space as a reference of six to eight letters, which no setting changes:
/// French has thirty of them on a page. Controls, which neither may hold, become U+FFFD.
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
