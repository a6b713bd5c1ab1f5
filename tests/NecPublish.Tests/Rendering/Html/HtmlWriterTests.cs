using NecPublish.Model;

namespace NecPublish.Rendering.Html;

/// <summary>What the writer does that a tree does not say.</summary>
public sealed class HtmlWriterTests
{
    private static readonly Place At = Place.None;

    [Fact]
    public void Each_table_without_a_caption_has_a_name_of_its_own() =>
        Assert.Equal(["Tableau", "Tableau 2"], Written(Grid("a"), Grid("b")).Split("aria-label=\"").Skip(1).Select(p => p[..p.IndexOf('"', StringComparison.Ordinal)]));

    [Fact]
    public void A_table_inside_another_scrolls_with_it() => Assert.Equal(2, Written(Grid("a", Grid("b"))).Split("role=\"region\"").Length);

    [Fact]
    public void The_corner_above_a_column_of_headers_heads_nothing() => Assert.Contains("<tr><td></td><th scope=\"col\">Nombre", Written(Grid("")), StringComparison.Ordinal);

    [Fact]
    public void An_empty_paragraph_is_not_written() => Assert.Equal("<p>Bas.</p>", Written(new Para(At, []), new Para(At, [new Str(At, " ")]), new Para(At, [new Str(At, "Bas.")])).Trim());

    private static string Written(params Block[] blocks) => HtmlWriter.Write(new Document(PlaceKind.Text, [.. blocks]), new NoAddresses()).Html.Text;

    private static Table Grid(string corner, Block? inside = null) =>
        new(At, Attr.Empty, [], [Alignment.Default, Alignment.Default], [new(At, [Cell(corner), Cell("Nombre")])], [new(At, [Cell("2024"), inside is null ? Cell("6") : new(At, Alignment.Default, 1, 1, [inside])])], []);

    private static Cell Cell(string text) => new(At, Alignment.Default, 1, 1, text.Length == 0 ? [] : [new Plain(At, [new Str(At, text)])]);

    private sealed class NoAddresses : IHtmlResolver
    {
        public ResolvedLink Link(string target) => new(target, null, IsInner: false, IsBroken: true);

        public ResolvedImage? Image(Image image) => null;
    }
}
