using System.Collections.Immutable;
using NecPublish.Checking;
using NecPublish.Continuing;
using NecPublish.Diagnostics;
using NecPublish.Discovering;
using NecPublish.Engines;
using NecPublish.Importing;
using NecPublish.Importing.Office;
using NecPublish.Model;
using NecPublish.Rendering;
using NecPublish.Storage;

namespace NecPublish;

/// <summary>
/// The second pass: each resource is imported, checked, rendered and stamped by itself, in parallel, and its body forgotten.
/// A resource with a blocking finding is held back; pages that pointed at one are written again without it.
/// </summary>
public sealed class BodyPass(
    ISourceTree source,
    IOutputTree output,
    ImmutableArray<IImporter> importers,
    SourceChecker checker,
    Discovery discovery,
    SiteTheme theme,
    ContentCache cache,
    BuildOptions options,
    DateOnly today,
    DepositKit? kit = null
)
{
    /// <summary>An index of the finished pages will be made: pages offer it.</summary>
    public bool HasSearch { get; init; }

    /// <summary>What contents are held to, for the page that says so.</summary>
    public ImmutableArray<RuleInfo> Rules { get; init; } = [];

    /// <summary>Takes the texts for the books of the editions; null for none.</summary>
    public Rendering.Books.BookChapters? Chapters { get; init; }

    /// <summary>Prints the PDFs of decks; null for none.</summary>
    internal PdfPrinter? Printer { get; init; }

    /// <summary>What the pass leaves: metadata, what is known of each page, findings.</summary>
    public sealed record Outcome(
        Publication Publication,
        SiteRenderer Renderer,
        ImmutableArray<Rendition> Renditions,
        ImmutableArray<Resource> HeldBack,
        ImmutableArray<Diagnostic> Diagnostics
    )
    {
        /// <summary>The pages that those held back would have.</summary>
        public ImmutableArray<PageRecord> HeldBackPages { get; init; } = [];
    }

    /// <summary>What is kept of one resource; no rendition when it is held back, only the page that it would have.</summary>
    public sealed record Body(Rendition? Rendition, ImmutableArray<Diagnostic> Diagnostics, PageRecord? HeldBackPage = null);

    private readonly System.Collections.Concurrent.ConcurrentDictionary<Decision, bool> _answers = new();

    /// <summary>Reading what people bring is no by-product: its engines and their cache stand when by-products are left out.</summary>
    private readonly EngineRunner _engines = new(options.HasEngines) { TimeLimit = options.EngineTime };
    private readonly ContentCache _read = new(options.Cache ?? ContentCache.DefaultFolder);

    /// <summary>The decisions that answered a finding of this pass.</summary>
    public IEnumerable<Decision> Answers => _answers.Keys;

    public Outcome Run(Publication publication, IProgress<BuildProgress>? progress, CancellationToken cancellation)
    {
        var renderer = Renderer(publication);
        var resources = publication.Resources;
        var bodies = new Body[resources.Length];
        var done = 0;
        new OfficeConversions(_engines, _read).Prepare(Conversions(resources), source, cancellation);
        InParallel(
            resources,
            publication,
            renderer,
            (i, body) =>
            {
                bodies[i] = body;
                var count = Interlocked.Increment(ref done);
                if (count % 50 == 0 || count == resources.Length)
                    progress?.Report(new("Pages", count, resources.Length));
            },
            cancellation
        );

        var held = resources.Where((_, i) => bodies[i].Rendition is null).ToImmutableArray();
        var diagnostics = bodies.SelectMany(b => b.Diagnostics).ToImmutableArray();
        if (held.Length == 0)
            return new(publication, renderer, [.. bodies.Select(b => b.Rendition!)], held, diagnostics);

        var rest = SessionVoices.Without(publication, held.Select(r => r.Id).ToHashSet(StringComparer.Ordinal));
        // a page that was public and waits now has left: its old addresses say so, and harvesters are told
        rest = rest with { FormerAddresses = Former.Of(rest, discovery, today) };
        renderer = Renderer(rest);
        var now = rest.Resources.ToDictionary(r => r.Id, StringComparer.Ordinal);
        var gone = held.Select(r => r.Address).ToHashSet(StringComparer.Ordinal);
        var again = Enumerable
            .Range(0, resources.Length)
            .Where(i => bodies[i].Rendition is { } r && (r.Page.Links.Any(l => l.Resolved is { } to && gone.Contains(to)) || !ReferenceEquals(now[r.Resource.Id], r.Resource)))
            .ToArray();
        InParallel([.. again.Select(i => now[resources[i].Id])], rest, renderer, (k, body) => bodies[again[k]] = body, cancellation);
        return new(rest, renderer, [.. bodies.Select(b => b.Rendition).OfType<Rendition>()], held, diagnostics)
        {
            HeldBackPages = [.. bodies.Select(b => b.HeldBackPage).OfType<PageRecord>()],
        };
    }

    private IEnumerable<(SourceFile File, string Format)> Conversions(ImmutableArray<Resource> resources) =>
        from resource in resources
        let format = importers.FirstOrDefault(i => i.Accepts(resource.Source))?.ConvertsTo(resource.Source)
        where format is not null
        select (resource.Source, format);

    public SiteRenderer Renderer(Publication publication) =>
        new(publication, theme, new RenderOptions { HasDerivatives = options.HasDerivatives, HasArchives = options.HasDerivatives, HasSearch = HasSearch, Chapters = Chapters, Rules = Rules, Print = Printer is null ? null : Printer.Print }, source, output, cache);

    /// <summary>Writes nowhere: for what the rules across pages want to know of a page that is held back.</summary>
    private SiteRenderer Rehearsal(Publication publication) => new(publication, theme, new RenderOptions { HasDerivatives = false }, source, new DiscardingOutputTree(), ContentCache.None);

    private void InParallel(ImmutableArray<Resource> resources, Publication publication, SiteRenderer renderer, Action<int, Body> keep, CancellationToken cancellation)
    {
        var jobs = options.Jobs > 0 ? options.Jobs : Environment.ProcessorCount;
        var groups = WorkGroups.Of(resources, jobs);
        Parallel.For(
            0,
            groups.Length,
            new ParallelOptions { MaxDegreeOfParallelism = jobs, CancellationToken = cancellation },
            g =>
            {
                var first = groups[g].Start.Value;
                var bodies = Work(resources[groups[g]], publication, renderer, cancellation);
                for (var i = 0; i < bodies.Length; i++)
                    keep(first + i, bodies[i]);
            }
        );
    }

    /// <summary>One resource, from its source to its page.</summary>
    public Body Work(Resource resource, Publication publication, SiteRenderer renderer, CancellationToken cancellation) => Work([resource], publication, renderer, cancellation)[0];

    /// <summary>A group's resources, each from its source to its page; each stage for all of them before the next one (<see cref="WorkGroups"/>).</summary>
    private Body[] Work(ImmutableArray<Resource> group, Publication publication, SiteRenderer renderer, CancellationToken cancellation)
    {
        var stages = group.Select(r => Stages(r, publication, renderer, cancellation).GetEnumerator()).ToArray();
        var bodies = new Body?[group.Length];
        while (bodies.Contains(null))
        {
            for (var i = 0; i < bodies.Length; i++)
                bodies[i] ??= Next(stages[i], group[i]);
        }
        return bodies!;
    }

    /// <summary>The only catch-all: a bug in one source's work never takes the others' pages with it.</summary>
    private Body? Next(IEnumerator<Body?> stages, Resource resource)
    {
        try
        {
            stages.MoveNext();
            return stages.Current;
        }
        catch (OperationCanceledException)
        {
            throw;
        }
        // a full disk stops the build: no other page could be written either
        catch (Exception error) when (!Disk.IsFull(error))
        {
            if (error is not IOException || error is OutputRefusedException)
                return new(null, [InternalError.In(resource.Source.Path, error)]);
            return new(null, discovery.Blocked.Contains(resource.Source.Path) ? [] : [ClosedEntries.Of(resource.Source.Path, error)]);
        }
    }

    /// <summary>What becomes of one resource, stage by stage: null after each, at last its body.</summary>
    private IEnumerable<Body?> Stages(Resource resource, Publication publication, SiteRenderer renderer, CancellationToken cancellation)
    {
        Read read;
        if (resource.Parts.IsEmpty)
        {
            var imported = Import(resource, publication, cancellation);
            yield return null;
            read = Check(resource, imported, publication);
        }
        else
            read = ReadSet(resource, publication, cancellation);

        var (body, findings, isHeldBack) = read;
        if (body is null)
        {
            yield return new(null, findings);
            yield break;
        }
        yield return null;
        var document = ShownDocument.Of(body.Document, resource);
        if (isHeldBack)
        {
            yield return new(null, findings, Rehearsal(publication).Render(resource, document, body.Pictures, [], cancellation).Page);
            yield break;
        }
        var draft = renderer.Draft(resource, document, body.Pictures, cancellation);
        yield return null;
        var rendition = renderer.Finish(draft, body.Files, cancellation);
        kit?.Add(publication, rendition, document);
        yield return new(rendition with { Pictures = null }, findings);
    }

    /// <summary>A source, imported and checked; no body when there is nothing to show.</summary>
    private readonly record struct Read(Imported? Body, ImmutableArray<Diagnostic> Findings, bool IsHeldBack);

    /// <summary>A set shows what may be shown: a photo that is blocked leaves the others.</summary>
    private Read ReadSet(Resource set, Publication publication, CancellationToken cancellation)
    {
        var parts = set
            .Parts.Select(part => set with { Source = part, Parts = [] })
            .Select(part => Check(part, Import(part, publication, cancellation), publication))
            .ToList();
        var shown = parts.Where(p => p is { Body: not null, IsHeldBack: false }).Select(p => p.Body!).ToList();
        var findings = parts.SelectMany(p => p.Findings).ToImmutableArray();
        if (shown.Count == 0)
            return new(null, findings, true);
        var document = Document.Empty with { Source = Sources.Image, Blocks = [.. shown.SelectMany(b => b.Document.Blocks)] };
        return new(
            new Imported(document)
            {
                Pictures = shown.SelectMany(b => b.Pictures).ToImmutableDictionary(),
                Files = [.. shown.SelectMany(b => b.Files)],
            },
            findings,
            false
        );
    }

    /// <summary>Null when nothing reads this format.</summary>
    private Imported? Import(Resource resource, Publication publication, CancellationToken cancellation) =>
        importers.FirstOrDefault(i => i.Accepts(resource.Source))?.Import(resource.Source, new ImportContext(source, publication, cancellation) { Engines = _engines, Cache = _read });

    private Read Check(Resource resource, Imported? imported, Publication publication)
    {
        if (imported is null)
            return new(null, [UnknownFormat.Of(resource.Source)], true);
        var findings = Suppressions.Apply(imported.Diagnostics.AddRange(checker.Check(publication, resource, imported.Document)), discovery.Decisions, answer => _answers[answer] = true);
        var isHeldBack = !options.IsDraft && (discovery.Blocked.Contains(resource.Source.Path) || findings.Any(d => d.Severity == Severity.Error));
        return new(imported, findings, isHeldBack);
    }
}
