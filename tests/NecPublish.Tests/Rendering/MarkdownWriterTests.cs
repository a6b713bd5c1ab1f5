using System.Collections.Immutable;
using System.Text;
using CsCheck;
using NecPublish.Model;

namespace NecPublish.Rendering;

public class MarkdownWriterTests
{
    private static readonly Place At = Place.None;

    [Theory]
    [InlineData("# pas un titre", "\\# pas un titre")]
    [InlineData("- pas une liste", "\\- pas une liste")]
    [InlineData("12. pas une liste", "12\\. pas une liste")]
    [InlineData("2024 est une année", "2024 est une année")]
    [InlineData("un *mot* [x] <b>", "un \\*mot\\* \\[x\\] \\<b>")]
    [InlineData("nom_de_fichier.csv", "nom_de_fichier.csv")]
    [InlineData("_souligné_", "\\_souligné\\_")]
    [InlineData("a == b et c = d", "a \\== b et c = d")]
    [InlineData("45 $ et ~10", "45 \\$ et \\~10")]
    public void Text_that_would_be_markup_is_escaped(string text, string expected) => Assert.Equal(expected + "\n", Write(new Para(At, [new Str(At, text)])));

    [Fact]
    public void Blocks_nest()
    {
        var list = new BulletList(At, [[new Para(At, [new Str(At, "un")]), new CodeBlock(At, Attr.Empty, "a\nb")], [new Para(At, [new Str(At, "deux")])]]);
        Assert.Equal("> - un\n>\n>   ```\n>   a\n>   b\n>   ```\n>\n> - deux\n", Write(new BlockQuote(At, [list])));
    }

    [Fact]
    public void A_link_to_nowhere_keeps_its_words_and_a_missing_picture_leaves()
    {
        var para = new Para(At, [new Link(At, Attr.Empty, [new Str(At, "ici")], "perdu.md", ""), new Image(At, Attr.Empty, [new Str(At, "alt")], "x.png", "")]);
        Assert.Equal("ici\n", Write(para));
    }

    [Fact]
    public void A_note_is_cited_twice_and_written_once()
    {
        var note = new Note(At, "1", [new Para(At, [new Str(At, "La source.")])]);
        Assert.Equal("a[^1] b[^1]\n\n[^1]: La source.\n", Write(new Para(At, [new Str(At, "a"), note, new Str(At, " b"), note])));
    }

    [Fact]
    public void Any_text_survives_a_table_cell_on_one_line() =>
        Gen.String.Sample(text =>
        {
            var cell = new Cell(At, Alignment.Default, 1, 1, [new Plain(At, [new Str(At, text.ReplaceLineEndings(" ").Replace('\u000b', ' ').Replace('\f', ' '))])]);
            var table = new Table(At, Attr.Empty, [], [Alignment.Default], [new Row(At, [cell])], [], []);
            return Write(table).Count(c => c == '\n') == 2;
        });

    private static string Write(Block block)
    {
        var text = new StringBuilder();
        new MarkdownWriter(text, _ => null, _ => null).Write([block]);
        return text.ToString();
    }
}
