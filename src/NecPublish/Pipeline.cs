using System.Collections.Immutable;
using NecPublish.Checking;
using NecPublish.Checking.Privacy;
using NecPublish.Continuing;
using NecPublish.Diagnostics;
using NecPublish.Discovering;
using NecPublish.Engines;
using NecPublish.Exporting;
using NecPublish.Importing;
using NecPublish.Model;
using NecPublish.Rendering;
using NecPublish.Rendering.Books;
using NecPublish.Stamping;
using NecPublish.Storage;

namespace NecPublish;

/// <summary>
/// The data's way, one direction: discover, describe, then source by source import, check, render and stamp; lists, exports and
/// the rules across pages last; the finished site is swapped in at once.
/// </summary>
public sealed class Pipeline
{
    private readonly ImmutableArray<IImporter> _importers = TypeScan.All<IImporter>();
    private readonly ImmutableArray<IExporter> _exporters = [.. TypeScan.All<IExporter>().OrderBy(e => e.Id, StringComparer.Ordinal)];
    private readonly SourceChecker _sourceChecker;
    private readonly PageChecker _pageChecker;
    private readonly SharedTexts _sharedTexts;
    private readonly ImmutableArray<RuleInfo> _rules;
    private readonly Stampers _stampers = new(TypeScan.All<IStamper>());

    public Pipeline()
    {
        var (sourceRules, pageRules) = (TypeScan.All<ISourceRule>(), TypeScan.All<IPageRule>());
        _sourceChecker = new(sourceRules);
        _pageChecker = new(pageRules);
        _sharedTexts = new(sourceRules);
        _rules = [.. sourceRules.Select(r => r.Info), .. pageRules.Select(r => r.Info)];
    }

    /// <summary>Builds a site into a folder. Nothing there changes unless the whole build succeeds.</summary>
    /// <exception cref="IOException">The output folder cannot be written.</exception>
    public BuildResult Build(
        ISourceTree source,
        string output,
        BuildOptions options,
        TimeProvider time,
        IProgress<BuildProgress>? progress = null,
        CancellationToken cancellation = default
    )
    {
        using var site = SiteFolder.Begin(output);
        using var kitFolder = options.MadeKit is { } folder ? SiteFolder.Begin(folder) : null;
        var kit = kitFolder is null ? null : new DepositKit();
        var result = RegisterBehind.Judge(Run(source, site, options, _exporters, kit, time, progress, cancellation), source, site);
        if (result.IsWithheld || options.IsStrict && result.HasErrors)
            return result;
        kit?.Write(result.Renditions, site, kitFolder!, cancellation);
        if (options.IsPrecompressed)
            Precompression.Write(site, cancellation);
        cancellation.ThrowIfCancellationRequested();
        var register = result.Register.Write();
        // killed between the two, a build leaves a site that is ahead of its register: the note of a register that is not kept holds nobody back
        var isKept = RegisterFile.IsKept(source, register.Span);
        var note = RegisterBehind.Note(register.Span);
        site.Publish(options.IsDraft ? "" : isKept ? note : RegisterBehind.NotKept);
        kitFolder?.Publish();
        result = result with { IsPublished = true, Written = site.State() + kitFolder?.State() };
        if (options.IsDraft || isKept)
            return result;
        result = RegisterFile.Keep(source, result, register.Span, out isKept);
        if (isKept)
            site.Annotate(note);
        return result;
    }

    /// <summary>Finds everything that a build would say, and keeps nothing of what it writes.</summary>
    public BuildResult Check(
        ISourceTree source,
        BuildOptions options,
        TimeProvider time,
        IProgress<BuildProgress>? progress = null,
        CancellationToken cancellation = default
    ) => Run(source, new DiscardingOutputTree(), options with { HasDerivatives = false }, [], null, time, progress, cancellation);

    /// <summary>Every stage, in order, into any output.</summary>
    public BuildResult Run(
        ISourceTree source,
        IOutputTree output,
        BuildOptions options,
        TimeProvider time,
        IProgress<BuildProgress>? progress = null,
        CancellationToken cancellation = default
    ) => Run(source, output, options, _exporters, null, time, progress, cancellation);

    private BuildResult Run(
        ISourceTree source,
        IOutputTree output,
        BuildOptions options,
        ImmutableArray<IExporter> exporters,
        DepositKit? kit,
        TimeProvider time,
        IProgress<BuildProgress>? progress,
        CancellationToken cancellation
    )
    {
        var now = BuildDate.Of(time);
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();

        // First pass: metadata only.
        progress?.Report(new("Lecture du dossier", 0, 0));
        var (discovery, publication, theme, described) = Describe(source, options, today, cancellation);
        diagnostics.AddRange(described);

        // Second pass: source by source, nothing kept of a body but its rendition.
        var unagreed = new UnagreedNames(publication.People);
        var watched = publication.IsDraft || unagreed.IsEmpty ? null : new NamesOutput(output, unagreed);
        watched?.Excuse(publication.FormerAddresses);
        var stamped = new StampedOutput(watched ?? output, _stampers);
        var engines = new EngineRunner(options is { HasEngines: true, HasDerivatives: true }) { TimeLimit = options.EngineTime };
        using var chapters = options.HasDerivatives && !exporters.IsEmpty ? new BookChapters() : null;
        var printer = new PdfPrinter(_stampers, engines, Cache(options));
        var pass = Bodies(source, stamped, discovery, theme, options, today, kit, exporters.IsEmpty ? null : engines, chapters, exporters.IsEmpty ? null : printer);
        var bodies = pass.Run(publication, progress, cancellation);
        diagnostics.AddRange(bodies.Diagnostics);
        publication = bodies.Publication;
        watched?.Excuse(publication.FormerAddresses);

        // Lists, exports, rules across pages.
        progress?.Report(new("Listes et catalogue", 0, 0));
        var books = chapters is null ? null : new EditionBooks(stamped, printer).Write(bodies.Renderer, publication, bodies.Renditions, options.Jobs, cancellation);
        var pages = bodies.Renderer.RenderLists(bodies.Renditions, books).AddRange(bodies.Renditions.Select(r => r.Page));
        pages = pages.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        var context = new ExportContext(publication, bodies.Renditions, pages, stamped, now, cancellation)
        {
            Engines = engines,
            Cache = Cache(options),
            Report = diagnostics.Add,
        };
        foreach (var exporter in exporters.Where(e => options.HasDerivatives || !e.IsDerivative))
        {
            cancellation.ThrowIfCancellationRequested();
            exporter.Export(context);
        }
        var files = output.List();
        var named = watched?.Findings(source, bodies.HeldBack.Select(r => r.Source.Path).ToHashSet(StringComparer.Ordinal), cancellation) ?? [];
        diagnostics.AddRange(named);
        diagnostics.AddRange(_pageChecker.Check(new SiteRecord(publication, pages, files.ToHashSet(StringComparer.Ordinal)) { HeldBack = bodies.HeldBackPages }));

        var used = pass.Answers.ToHashSet();
        var open = Suppressions.Apply(diagnostics.ToImmutable(), discovery.Decisions, answer => used.Add(answer)).AddRange(Suppressions.Stale(discovery.Decisions, used));

        return new(publication, bodies.Renditions, ReadingOrder.Of(open), bodies.HeldBack, IsPublished: false)
        {
            PageCount = pages.Length,
            FileCount = files.Count,
            IsWithheld = named.Length > 0 || !options.IsDraft && (open.Any(SharedTexts.Withholds) || !discovery.IsPeopleKnown || !discovery.Settings.State.MayGoOut()),
            Register = discovery.Register.Update(publication, discovery, today),
            KnownRegister = discovery.Register,
            IsRegisterKnown = discovery.IsRegisterKnown,
        };
    }

    /// <summary>The first pass: what the content is, and nothing of what it says.</summary>
    internal (Discovery Discovery, Publication Publication, SiteTheme Theme, ImmutableArray<Diagnostic> Diagnostics) Describe(
        ISourceTree source,
        BuildOptions options,
        DateOnly today,
        CancellationToken cancellation
    )
    {
        var discovery = Discoverer.Discover(source, cancellation);
        var (publication, described) = PublicationBuilder.Build(discovery, _importers, source, options, today);
        var theme = SiteTheme.Load(source);
        return (discovery, publication, theme, discovery.Diagnostics.AddRange(described).AddRange(_sharedTexts.Check(publication, source, cancellation)).AddRange(theme.Diagnostics));
    }

    internal BodyPass Bodies(ISourceTree source, IOutputTree output, Discovery discovery, SiteTheme theme, BuildOptions options, DateOnly today, DepositKit? kit = null, EngineRunner? engines = null, BookChapters? chapters = null, PdfPrinter? printer = null) =>
        new(source, output, _importers, _sourceChecker, discovery, theme, Cache(options), options, today, kit) { HasSearch = engines?.Find(Engine.Pagefind).IsFound == true, Chapters = chapters, Printer = printer, Rules = _rules };

    private static ContentCache Cache(BuildOptions options) => options.HasDerivatives ? new(options.Cache ?? ContentCache.DefaultFolder) : ContentCache.None;
}
