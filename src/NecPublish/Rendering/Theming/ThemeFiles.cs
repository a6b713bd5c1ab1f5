using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using NecPublish.Storage;

namespace NecPublish.Rendering.Theming;

/// <summary>
/// The files of a theme by their path inside it ("layouts/note.liquid"): those of <c>content/theme/</c>, then, for each file
/// that is not there, the one embedded in the program.
/// </summary>
internal sealed class ThemeFiles
{
    private const string Prefix = "theme/";
    private readonly ISourceTree? _content;
    private readonly FrozenSet<string> _shadows;
    private readonly FrozenSet<string> _embedded;

    public ThemeFiles(ISourceTree? content)
    {
        _content = content;
        _shadows =
            content is null
                ? []
                : content.List().Where(e => e.Path.StartsWith(Prefix, StringComparison.Ordinal) && !e.IsClosed).Select(e => e.Path[Prefix.Length..]).ToFrozenSet();
        _embedded = Assembly
            .GetExecutingAssembly()
            .GetManifestResourceNames()
            .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(n => n[Prefix.Length..].Replace('\\', '/'))
            .ToFrozenSet();
    }

    /// <summary>Every path, ordinal order.</summary>
    public ImmutableArray<string> Paths => [.. _embedded.Union(_shadows).Order(StringComparer.Ordinal)];

    /// <summary>Paths given by the content folder, ordinal order.</summary>
    public ImmutableArray<string> Shadows => [.. _shadows.Order(StringComparer.Ordinal)];

    public bool IsEmbedded(string path) => _embedded.Contains(path);

    public bool IsShadowed(string path) => _shadows.Contains(path);

    /// <summary>The bytes of a file of the theme in force; null when there is none.</summary>
    public byte[]? Read(string path) => _shadows.Contains(path) ? _content!.ReadAllBytes(Prefix + path) : ReadEmbedded(path);

    public byte[]? ReadEmbedded(string path)
    {
        if (!_embedded.Contains(path))
            return null;
        var assembly = Assembly.GetExecutingAssembly();
        using var stream = assembly.GetManifestResourceStream(Prefix + path) ?? assembly.GetManifestResourceStream(Prefix + path.Replace('/', '\\'));
        if (stream is null)
            return null;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
