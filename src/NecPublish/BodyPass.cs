using System.Collections.Immutable;
using NecPublish.Checking;
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
            resources.Length,
            i =>
            {
                bodies[i] = Work(resources[i], publication, renderer, cancellation);
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
        renderer = Renderer(rest);
        var now = rest.Resources.ToDictionary(r => r.Id, StringComparer.Ordinal);
        var gone = held.Select(r => r.Address).ToHashSet(StringComparer.Ordinal);
        var again = Enumerable
            .Range(0, resources.Length)
            .Where(i => bodies[i].Rendition is { } r && (r.Page.Links.Any(l => l.Resolved is { } to && gone.Contains(to)) || !ReferenceEquals(now[r.Resource.Id], r.Resource)))
            .ToArray();
        InParallel(again.Length, k => bodies[again[k]] = Work(now[resources[again[k]].Id], rest, renderer, cancellation), cancellation);
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

    private void InParallel(int count, Action<int> work, CancellationToken cancellation) =>
        Parallel.For(
            0,
            count,
            new ParallelOptions
            {
                MaxDegreeOfParallelism = options.Jobs > 0 ? options.Jobs : Environment.ProcessorCount,
                CancellationToken = cancellation,
            },
            work
        );

    /// <summary>One resource, from its source to its page. The only catch-all: a bug in one source's work never takes the others' pages with it.</summary>
    public Body Work(Resource resource, Publication publication, SiteRenderer renderer, CancellationToken cancellation)
    {
        try
        {
            var (body, findings, isHeldBack) = Read(resource, publication, cancellation);
            if (body is null)
                return new(null, findings);
            body = body with { Document = ShownDocument.Of(body.Document, resource) };
            if (isHeldBack)
                return new(null, findings, Rehearsal(publication).Render(resource, body.Document, body.Pictures, [], cancellation).Page);
            var rendition = renderer.Render(resource, body.Document, body.Pictures, body.Files, cancellation);
            kit?.Add(publication, rendition, body.Document);
            return new(rendition with { Pictures = null }, findings);
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

    /// <summary>Imports and checks a resource; no body when there is nothing to show.</summary>
    private (Imported? Body, ImmutableArray<Diagnostic> Findings, bool IsHeldBack) Read(Resource resource, Publication publication, CancellationToken cancellation)
    {
        if (resource.Parts.IsEmpty)
            return ReadFile(resource, publication, cancellation);

        // A set shows what may be shown: a photo that is blocked leaves the others.
        var parts = resource.Parts.Select(part => ReadFile(resource with { Source = part, Parts = [] }, publication, cancellation)).ToList();
        var shown = parts.Where(p => p is { Body: not null, IsHeldBack: false }).Select(p => p.Body!).ToList();
        var findings = parts.SelectMany(p => p.Findings).ToImmutableArray();
        if (shown.Count == 0)
            return (null, findings, true);
        var document = Document.Empty with { Source = Sources.Image, Blocks = [.. shown.SelectMany(b => b.Document.Blocks)] };
        return (
            new Imported(document)
            {
                Pictures = shown.SelectMany(b => b.Pictures).ToImmutableDictionary(),
                Files = [.. shown.SelectMany(b => b.Files)],
            },
            findings,
            false
        );
    }

    private (Imported? Body, ImmutableArray<Diagnostic> Findings, bool IsHeldBack) ReadFile(Resource resource, Publication publication, CancellationToken cancellation)
    {
        var importer = importers.FirstOrDefault(i => i.Accepts(resource.Source));
        if (importer is null)
            return (null, [UnknownFormat.Of(resource.Source)], true);
        var body = importer.Import(resource.Source, new ImportContext(source, publication, cancellation) { Engines = _engines, Cache = _read });
        var findings = Suppressions.Apply(body.Diagnostics.AddRange(checker.Check(publication, resource, body.Document)), discovery.Decisions, answer => _answers[answer] = true);
        var isHeldBack = !options.IsDraft && (discovery.Blocked.Contains(resource.Source.Path) || findings.Any(d => d.Severity == Severity.Error));
        return (body, findings, isHeldBack);
    }
}
