using System.Collections.Concurrent;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace NecPublish.Rendering.Theming;

/// <summary>
/// Where <c>{% render 'crumbs' %}</c> looks: partials/crumbs.liquid. Fluid asks whether the file is there, then takes the compiled
/// template from <see cref="Templates"/>; a partial that the theme has not is written as nothing (an empty file).
/// </summary>
internal sealed class Partials(Templates templates) : IFileProvider
{
    public const string Folder = "partials/";

    private readonly ConcurrentDictionary<string, Entry> _known = new(StringComparer.Ordinal);

    /// <summary>Asked anew each time that a template takes a partial in, on every page.</summary>
    public IFileInfo GetFileInfo(string subpath) => _known.GetOrAdd(subpath, static (name, all) => new Entry(name, all.Find(Folder + name) is not null), templates);

    public IDirectoryContents GetDirectoryContents(string subpath) => NotFoundDirectoryContents.Singleton;

    public IChangeToken Watch(string filter) => NullChangeToken.Singleton;

    private sealed class Entry(string name, bool exists) : IFileInfo
    {
        public bool Exists => exists;
        public long Length => 0;
        public string? PhysicalPath => null;
        public string Name => name;
        public DateTimeOffset LastModified => DateTimeOffset.UnixEpoch;
        public bool IsDirectory => false;

        public Stream CreateReadStream() => new MemoryStream([], writable: false);
    }
}
