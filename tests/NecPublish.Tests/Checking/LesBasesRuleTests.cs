using System.Collections.Immutable;
using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking;

public sealed class LesBasesRuleTests
{
    private static readonly Place P = Place.None;
    private static readonly SourceChecker Checker = new([.. TypeScan.All<ISourceRule>().Where(r => r.Info.Id.StartsWith("lesbases-", StringComparison.Ordinal))]);

    [Fact]
    public void Has_nothing_to_say_of_what_fits() => Assert.Empty(Check(Resource()));

    [Theory]
    [InlineData(100, false)]
    [InlineData(101, true)]
    public void Counts_the_title_at_its_line(int length, bool isFound)
    {
        var found = Check(Resource() with { Title = new string('a', length) });
        Assert.Equal(isFound, found.Any(d => d.Rule.Id == "lesbases-title-too-long" && d.Place is SourceLocation.Text { Line: 2 } && d.Severity == Severity.Warning));
    }

    [Theory]
    [InlineData(560, false)]
    [InlineData(561, true)]
    public void Counts_the_summary_at_its_line(int length, bool isFound)
    {
        var found = Check(Resource() with { Summary = new string('a', length) });
        Assert.Equal(isFound, found.Any(d => d.Rule.Id == "lesbases-summary-too-long" && d.Place is SourceLocation.Text { Line: 3 }));
    }

    [Fact]
    public void Counts_sections_alternatives_and_captions()
    {
        var longText = new string('a', 281);
        var found = Check(
            Resource(),
            new Header(P, 2, Attr.Empty, [new Str(P, longText)]),
            new Header(P, 3, Attr.Empty, [new Str(P, longText)]),
            new Figure(P, Attr.Empty, [new Plain(P, [new Str(P, longText)])], [new Plain(P, [new Image(P, Attr.Empty, [new Str(P, longText)], "a.jpg", "")])])
        );
        Assert.Equal(["lesbases-alt-too-long", "lesbases-caption-too-long", "lesbases-section-too-long"], found.Select(d => d.Rule.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Proposes_the_nearest_word()
    {
        var found = Assert.Single(Check(Resource(m => m with { LesBases = m.LesBases.Add("themes", ["Sobriété numérique", "Comuns numeriques"]) })));
        Assert.Contains("Communs numériques", found.Message, StringComparison.Ordinal);
        Assert.Equal(new SourceLocation.Text(4, 1), found.Place! with { });
    }

    [Fact]
    public void Counts_the_words()
    {
        ImmutableArray<string> types = ["Article", "Annuaire", "Infographie", "Questionnaire", "Méthodologie"];
        Assert.Equal("lesbases-too-many-words", Assert.Single(Check(Resource(m => m with { LesBases = m.LesBases.Add("types", types) }))).Rule.Id);
    }

    [Fact]
    public void Tells_of_a_licence_that_the_site_lacks() => Assert.Equal(Severity.Advice, Assert.Single(Check(Resource() with { Licence = Licences.Odbl })).Severity);

    [Fact]
    public void Tells_of_a_film_that_is_too_heavy()
    {
        var resource = Resource();
        var found = Check(resource with { Kind = ResourceKind.Media, Source = resource.Source with { Path = "nec/seances/01/film.mp4", Length = 100_000_001 } });
        Assert.Equal("lesbases-file-too-large", Assert.Single(found).Rule.Id);
    }

    [Fact]
    public void Looks_at_no_page_of_the_site_itself() => Assert.Empty(Check(Resource() with { Edition = null, Title = new string('a', 200) }));

    private static ImmutableArray<Diagnostic> Check(Resource resource, params ImmutableArray<Block> blocks) =>
        Checker.Check(new Publication { Settings = new Settings { Licence = Licences.CcBySa4 } }, resource, new Document(PlaceKind.Text, blocks));

    private static Resource Resource(Func<Metadata, Metadata>? change = null)
    {
        var metadata = Metadata.Empty with { Lines = [("titre", 2), ("resume", 3), ("lesbases", 4)] };
        return new Resource("nec/01/note", ResourceKind.Note, "La note", "/nec/01/note/", new SourceFile("nec/seances/01/note.md", 10, SourceRole.Note) { Metadata = change?.Invoke(metadata) ?? metadata })
        {
            Licence = Licences.CcBySa4,
            Edition = new Edition("nec", "NEC") { Folder = "nec", Licence = Licences.CcBySa4 },
        };
    }
}
