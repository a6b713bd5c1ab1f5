using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using NecPublish.Discovering;
using NecPublish.Importing;
using NecPublish.Model;
using NecPublish.Rendering;
using NecPublish.Storage;
using Xunit.Abstractions;

namespace NecPublish.Checking;

/// <summary>Checking a note stays beside the cost of rendering it.</summary>
[Collection("alone")]
public sealed class CheckingSpeedTests(ITestOutputHelper output)
{
    private const int Notes = 1000;

    [Fact]
    public void Checking_a_thousand_notes_stays_within_the_cost_of_rendering_them()
    {
        var tree = new MemorySourceTree(Enumerable.Range(0, Notes).Select(i => KeyValuePair.Create($"pages/note-{i}.md", Encoding.UTF8.GetBytes(Note(i)))));
        var importers = TypeScan.All<IImporter>();
        var (publication, _) = PublicationBuilder.Build(Discoverer.Discover(tree), importers, tree, new BuildOptions(), new DateOnly(2026, 1, 2));
        var bodies = publication
            .Resources.Select(r => (Resource: r, importers.First(i => i.Accepts(r.Source)).Import(r.Source, new ImportContext(tree, publication, CancellationToken.None)).Document))
            .ToImmutableArray();
        var checker = new SourceChecker(TypeScan.All<ISourceRule>());
        var renderer = new SiteRenderer(publication, SiteTheme.Load(tree), new RenderOptions { HasDerivatives = false }, tree, new MemoryOutputTree(), ContentCache.None);

        var (check, render) = (double.MaxValue, double.MaxValue);
        // the best of twenty of each, in turn: the first pay for compiling, and threads of the runtime work beside
        for (var round = 0; round < 20; round++)
        {
            check = System.Math.Min(check, Milliseconds(() => bodies.Sum(b => checker.Check(publication, b.Resource, b.Document).Length)));
            render = System.Math.Min(render, Milliseconds(() => bodies.Sum(b => renderer.Render(b.Resource, b.Document, ImmutableDictionary<string, ReadOnlyMemory<byte>>.Empty, [], CancellationToken.None).WordCount)));
        }
        var figures = string.Create(CultureInfo.InvariantCulture, $"{bodies.Length} notes: checking {check:0} ms of CPU, rendering {render:0} ms, ratio {check / render:0.00}");
        output.WriteLine(figures);
        // the goal; the program is optimised in every configuration (its project file)
        Assert.True(check <= render, figures);
    }

    private static double Milliseconds(Func<int> work)
    {
        // the processor's time, not the clock's: other programs may run beside
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        Assert.True(work() >= 0);
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalMilliseconds;
    }

    /// <summary>About 500 words of demonstration, with headings, a list, a table, links and a quotation.</summary>
    private static string Note(int i)
    {
        var text = new StringBuilder($"---\ntitre: Note {i}\n---\n\n");
        for (var part = 0; part < 4; part++)
        {
            text.Append(CultureInfo.InvariantCulture, $"## Ce que dit le groupe {part}\n\n");
            for (var p = 0; p < 3; p++)
                text.Append("On parle des outils que l’on utilise tous les jours, et de ceux que l’on aimerait comprendre ; **personne** ne repart sans avoir essayé. Chaque table choisit un sujet, puis raconte aux autres ce qui a marché.\n\n");
            text.Append(CultureInfo.InvariantCulture, $"- un point avec [la note voisine](note-{(i + 1) % Notes}.md)\n- un point sans lien\n- un dernier\n\n");
        }
        return text.Append("| Année | Ateliers |\n| --- | ---: |\n| 2023 | 4 |\n| 2024 | 6 |\n\n> On partage ce que l’on sait faire.\n").ToString();
    }
}
