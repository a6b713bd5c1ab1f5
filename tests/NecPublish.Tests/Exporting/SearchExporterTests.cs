using NecPublish.Diagnostics;
using NecPublish.Engines;
using NecPublish.Pipelines;

namespace NecPublish.Exporting;

public sealed class SearchExporterTests
{
    private static readonly (string, string)[] Content =
    [
        ("nec-2024/edition.yml", "titre: NEC 2024\nlieu:\n  commune: Vire\n"),
        ("nec-2024/seances/01-ouverture/compte-rendu.md", "---\ntitre: L’ouverture\nthemes: [communs]\n---\n\nMesurer l’empreinte d’un site.\n"),
    ];

    [Fact]
    public void Without_the_engine_the_list_stays_and_one_advice_is_given()
    {
        var site = Build(new EngineRunner(searchPath: "/nowhere"));
        Assert.Equal("search-index-missing", Assert.Single(site.Said).Rule.Id);
        Assert.DoesNotContain(site.Files, p => p.StartsWith("pagefind/", StringComparison.Ordinal));
    }

    [Fact]
    public void A_build_that_was_asked_to_do_without_engines_says_nothing() => Assert.Empty(Build(new EngineRunner(isEnabled: false)).Said);

    [Fact]
    public void What_is_indexed_is_the_text_with_its_filters()
    {
        var site = Site.Build(Content);
        var pages = SearchPages.Of(Context(site, new EngineRunner(isEnabled: false), []));
        Assert.Equal(["site/nec-2024/01-ouverture/compte-rendu/index.html", "site/nec-2024/index.html"], pages.Keys);
        var note = System.Text.Encoding.UTF8.GetString(pages["site/nec-2024/01-ouverture/compte-rendu/index.html"].Span);
        Assert.Contains("data-pagefind-filter=\"edition[content]\" content=\"NEC 2024\"", note, StringComparison.Ordinal);
        Assert.Contains("data-pagefind-filter=\"territoire[content]\" content=\"Vire\"", note, StringComparison.Ordinal);
        Assert.Contains("l’ empreinte", note, StringComparison.Ordinal);
        Assert.DoesNotContain("<footer", note, StringComparison.Ordinal);
    }

    private static (List<Diagnostic> Said, IReadOnlyList<string> Files) Build(EngineRunner engines)
    {
        var site = Site.Build(Content);
        var said = new List<Diagnostic>();
        new SearchExporter().Export(Context(site, engines, said));
        return (said, site.Output.List());
    }

    private static ExportContext Context(Site site, EngineRunner engines, List<Diagnostic> said) =>
        new(
            site.Result.Publication,
            site.Result.Renditions,
            [.. site.Pages.Select(p => new NecPublish.Model.PageRecord(p, p, null))],
            site.Output,
            DateTimeOffset.UnixEpoch,
            default
        )
        {
            Engines = engines,
            Report = said.Add,
        };
}
