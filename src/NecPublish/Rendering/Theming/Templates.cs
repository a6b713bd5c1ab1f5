using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Fluid;
using NecPublish.Diagnostics;

namespace NecPublish.Rendering.Theming;

#pragma warning disable FLUID001 // the cache's interface may change with Fluid's version, which is pinned

/// <summary>The compiled templates of a theme. A template of the content folder that does not parse gives way to the embedded one.</summary>
internal sealed partial class Templates(ThemeFiles files) : ITemplateCache
{
    // the grammar is built once and shared: it holds no state
    private readonly FluidParser _parser = new();
    private readonly HashSet<string> _broken = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IFluidTemplate?> _compiled = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, IFluidTemplate?> _partials = new(StringComparer.Ordinal);

    /// <summary>The text of a template as it is in force: a broken one gives way to the embedded one. Null when there is none.</summary>
    public string? SourceOf(string path) =>
        (_broken.Contains(path) ? files.ReadEmbedded(path) : files.Read(path)) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;

    /// <summary>The template at a path of the theme ("layouts/note.liquid"); null when the theme has none.</summary>
    public IFluidTemplate? Find(string path) => _compiled.GetOrAdd(path, static (p, self) => self.Compile(p), this);

    /// <summary>Compiles what the content folder gives and tells what does not parse.</summary>
    public ImmutableArray<Diagnostic> CompileShadows()
    {
        var findings = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var path in files.Shadows.Where(p => p.EndsWith(".liquid", StringComparison.Ordinal)))
        {
            // as its author wrote it, so that the place is right
            if (!_parser.TryParse(Encoding.UTF8.GetString(files.Read(path)!), out _, out var error))
            {
                _broken.Add(path);
                findings.Add(ThemeRules.Broken($"theme/{path}", PlaceOf(error), error, files.IsEmbedded(path)));
            }
        }
        return findings.ToImmutable();
    }

    private IFluidTemplate? Compile(string path)
    {
        if (files.IsShadowed(path) && _parser.TryParse(Source(files.Read(path)!), out var shadow, out _))
            return shadow;
        return files.ReadEmbedded(path) is { } bytes ? _parser.Parse(Source(bytes)) : null;
    }

    /// <summary>What is compiled: a partial that is the same everywhere (an icon, an empty hook) is taken in once, not looked for and entered on every page.</summary>
    private string Source(byte[] bytes)
    {
        var template = Text(bytes);
        // between raw and endraw, a tag is text
        return template.Contains("endraw", StringComparison.Ordinal) ? template : WholeRender().Replace(template, m => Constant(m.Groups["name"].Value) ?? m.Value);
    }

    /// <summary>The text of a partial without tags; null for any other.</summary>
    private string? Constant(string partial) =>
        files.Read($"{Partials.Folder}{partial}.liquid") is { } bytes && Text(bytes) is var text && !text.Contains('{', StringComparison.Ordinal) ? text : null;

    /// <summary>The indentation and the blank lines of a template are for its author, not for the page.</summary>
    private static string Text(byte[] bytes) => Indentation().Replace(Encoding.UTF8.GetString(bytes), "\n");

    private static SourceLocation? PlaceOf(string error) =>
        Position().Match(error) is { Success: true } match
            ? new SourceLocation.Text(
                int.Parse(match.Groups["line"].ValueSpan, CultureInfo.InvariantCulture),
                int.Parse(match.Groups["column"].ValueSpan, CultureInfo.InvariantCulture)
            )
            : null;

    /// <summary>Fluid ends its messages in "at (line:column)".</summary>
    [GeneratedRegex(@"\((?<line>\d+):(?<column>\d+)\)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Position();

    /// <summary>"{% render 'icon-copy' %}", that is given nothing.</summary>
    [GeneratedRegex(@"\{% render ['""](?<name>[\w-]+)['""] %\}", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex WholeRender();

    [GeneratedRegex(@"\n\s*\n|\n[ \t]+", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Indentation();

    bool ITemplateCache.TryGetTemplate(string subpath, DateTimeOffset lastModified, out IFluidTemplate template)
    {
        template = _partials.GetOrAdd(subpath, static (name, self) => self.Find(Partials.Folder + name), this)!;
        return template is not null;
    }

    void ITemplateCache.SetTemplate(string subpath, DateTimeOffset lastModified, IFluidTemplate template) { }
}
