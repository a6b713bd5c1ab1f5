using System.Net;
using System.Text;
using CsCheck;

namespace NecPublish.Rendering.Html;

/// <summary>No text reaches a page as markup, and French reaches it as it was typed.</summary>
public sealed class MarkupEncoderTests
{
    [Theory]
    [InlineData("L’an 2024\u00A0: «\u202Foui\u202F», été + « 1 » = 🙂", "L’an 2024\u00A0: «\u202Foui\u202F», été + « 1 » = 🙂")]
    [InlineData("<script>alert(\"l'un & l'autre\")</script>", "&lt;script&gt;alert(&quot;l&#x27;un &amp; l&#x27;autre&quot;)&lt;/script&gt;")]
    [InlineData("a\0b\u0007c\td\ne", "a\uFFFDb\uFFFDc\td\ne")]
    public void Only_what_html_reserves_is_escaped(string text, string expected) => Assert.Equal(expected, MarkupEncoder.Instance.Encode(text));

    [Fact]
    public void A_text_with_nothing_to_escape_is_not_copied()
    {
        const string text = "Rien\u00A0: à changer.";

        Assert.Same(text, MarkupEncoder.Instance.Encode(text));
    }

    [Fact]
    public void Any_text_is_read_again_as_it_was() =>
        Gen.String[Gen.Frequency((3, Gen.Char["&<>\"'#x;amp \u00A0é"]), (1, Gen.Char))]
            .Sample(text =>
            {
                var encoded = MarkupEncoder.Instance.Encode(text);
                Assert.DoesNotContain(encoded, c => c is '<' or '>' or '"' or '\'' or '\0');
                Assert.Equal(Shown(text), Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(WebUtility.HtmlDecode(encoded))));
            });

    /// <summary>As UTF-8 keeps it, without the controls that no page may hold.</summary>
    private static string Shown(string text) =>
        string.Concat(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Select(c => c is '\u007F' || (c < ' ' && c is not ('\t' or '\n' or '\f' or '\r')) ? '\uFFFD' : c));
}
