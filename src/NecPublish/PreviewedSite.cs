using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Rendering;
using NecPublish.Serving;
using NecPublish.Storage;

namespace NecPublish;

/// <summary>The site as the content stood at one moment. A page is made when it is asked for; lists when one of them is.</summary>
internal sealed class PreviewedSite
{
    private readonly Publication _publication;
    private readonly ImmutableArray<Diagnostic> _described;
    private readonly MemoryOutputTree _output = new();
    private readonly BodyPass _bodies;
    private readonly SiteRenderer _renderer;
    private readonly FrozenDictionary<string, Resource> _byFolder;
    private readonly ConcurrentDictionary<string, Lazy<BodyPass.Body>> _made = new(StringComparer.Ordinal);
    private Lazy<ImmutableArray<PageRecord>> _lists;

    public PreviewedSite(Pipeline pipeline, ISourceTree source, BuildOptions options, DateOnly today, CancellationToken cancellation)
    {
        (var discovery, _publication, var theme, _described) = pipeline.Describe(source, options, today, cancellation);
        _bodies = pipeline.Bodies(source, _output, discovery, theme, options, today);
        _renderer = _bodies.Renderer(_publication);
        _byFolder = _publication.Resources.ToFrozenDictionary(r => r.Folder, StringComparer.Ordinal);
        _lists = new(Lists);
    }

    /// <summary>A file of the site; null when the site has none of that path.</summary>
    public PreviewedFile? Read(string path)
    {
        var resource = Owner(path);
        var body = resource is null ? null : Body(resource);
        if (!_output.Exists(path))
            _ = _lists.Value;
        if (!_output.Exists(path))
            return null;
        var isPage = path.EndsWith(".html", StringComparison.Ordinal);
        return new PreviewedFile(_output.Read(path), isPage ? FindingsOn(path, resource, body) : []);
    }

    /// <summary>Forgets the pages made from some sources, whose words changed; false when one is not the source of a page.</summary>
    public bool Forget(IReadOnlySet<string> paths)
    {
        foreach (var path in paths)
        {
            if (!_publication.BySource.TryGetValue(path, out var resource))
                return false;
            _made.TryRemove(resource.Id, out _);
        }
        _lists = new(Lists);
        return true;
    }

    private BodyPass.Body Body(Resource resource) =>
        _made.GetOrAdd(resource.Id, _ => new Lazy<BodyPass.Body>(() => _bodies.Work(resource, _publication, _renderer, CancellationToken.None))).Value;

    private ImmutableArray<PageRecord> Lists()
    {
        var bodies = new BodyPass.Body[_publication.Resources.Length];
        Parallel.For(0, bodies.Length, i => bodies[i] = Body(_publication.Resources[i]));
        return _renderer.RenderLists([.. bodies.Select(b => b.Rendition).OfType<Rendition>()]);
    }

    /// <summary>The resource whose folder a file stands in, or under.</summary>
    private Resource? Owner(string path)
    {
        for (var end = path.LastIndexOf('/'); end > 0; end = path.LastIndexOf('/', end - 1))
        {
            if (_byFolder.TryGetValue(path[..end], out var resource))
                return resource;
        }
        return null;
    }

    /// <summary>A page's own findings; on the home page, those of what belongs to no page.</summary>
    private ImmutableArray<Diagnostic> FindingsOn(string path, Resource? resource, BodyPass.Body? body) =>
        resource is not null && path == $"{resource.Folder}/index.html" ? [.. _described.Where(d => d.File == resource.Source.Path), .. body!.Diagnostics]
        : path == "index.html" ? [.. _described.Where(d => !_publication.BySource.ContainsKey(d.File))]
        : [];
}
