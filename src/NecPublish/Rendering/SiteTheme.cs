using System.Collections.Immutable;
using Fluid;
using NecPublish.Diagnostics;
using NecPublish.Rendering.Html;
using NecPublish.Rendering.Models;
using NecPublish.Rendering.Theming;
using NecPublish.Storage;

namespace NecPublish.Rendering;

/// <summary>
/// Liquid templates and assets: the embedded theme, shadowed file by file by <c>content/theme/</c>. Immutable once loaded and safe
/// for parallel use. theme/README.md is its documentation.
/// </summary>
public sealed class SiteTheme
{
    private readonly ThemeFiles _files;
    private readonly Templates _templates;
    private readonly TemplateOptions _options;

    private SiteTheme(ThemeFiles files)
    {
        _files = files;
        _templates = new Templates(files);
        _options = new TemplateOptions
        {
            MemberAccessStrategy = new ModelAccess(),
            FileProvider = new Partials(_templates),
            TemplateCache = _templates,
            // a template that loops for ever must not hang a build; a plan du site of 10,000 pages takes some 300,000 steps
            MaxSteps = 20_000_000,
            MaxRecursion = 20,
            TimeZone = TimeZoneInfo.Utc,
            // the same input gives the same bytes: templates know no clock
            Now = static () => DateTimeOffset.UnixEpoch,
            ModelNamesComparer = StringComparer.Ordinal,
        };
        Diagnostics = [.. _templates.CompileShadows(), .. ThemeLint.Check(this)];
        Assets = [.. files.Paths.Where(p => p.StartsWith("assets/", StringComparison.Ordinal))];
    }

    /// <summary>Loads the theme of a content folder; null for the embedded theme alone.</summary>
    public static SiteTheme Load(ISourceTree? content) => new(new ThemeFiles(content));

    /// <summary>What is wrong in the theme of the content folder: what does not parse (the embedded template stands in), what lint finds.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Paths of the files to publish as they are: "assets/site.css".</summary>
    public ImmutableArray<string> Assets { get; }

    internal ThemeFiles Files => _files;

    internal Templates Templates => _templates;

    internal TemplateOptions Options => _options;

    /// <summary>The bytes of an asset.</summary>
    public byte[] ReadAsset(string path) => _files.Read(path) ?? throw new ArgumentException($"no asset at {path}", nameof(path));

    /// <summary>True when the theme has a layout for a kind of page.</summary>
    public bool Has(string kind) => _templates.Find($"layouts/{kind}.liquid") is not null;

    /// <summary>Renders a template of the theme with the variables of a model.</summary>
    /// <param name="path">"layouts/note.liquid".</param>
    internal string Render(string path, ITemplateModel model) => Require(path).Render(new TemplateContext(model, _options, allowModelMembers: true), MarkupEncoder.Instance, isolateContext: false);

    /// <summary>As <see cref="Render(string, ITemplateModel)"/>, into a writer.</summary>
    internal void Render(string path, ITemplateModel model, TextWriter output)
    {
        var task = Require(path).RenderAsync(output, MarkupEncoder.Instance, new TemplateContext(model, _options, allowModelMembers: true));
        // nothing in a template waits, so the task is done here
        if (!task.IsCompletedSuccessfully)
            task.AsTask().GetAwaiter().GetResult();
    }

    private IFluidTemplate Require(string path) => _templates.Find(path) ?? throw new InvalidOperationException($"the theme has no {path}");
}
