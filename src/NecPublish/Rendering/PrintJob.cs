using System.Collections.Immutable;
using NecPublish.Model;
using NecPublish.Storage;

namespace NecPublish.Rendering;

/// <summary>A page of our own HTML to print as a PDF.</summary>
/// <param name="Html">Complete in itself but for its pictures. Who prints knows nothing of the rest: title, licence and credit stand in it.</param>
/// <param name="Files">Its pictures, by the path that it gives them.</param>
/// <param name="Modified">The day that the PDF says it is of.</param>
public sealed record PrintJob(string Html, ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> Files, DateOnly Modified, Attribution Credit)
{
    /// <summary>Pictures of the site, by their output paths; those that are not there are left out.</summary>
    public static ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> Pictures(IOutputTree output, IEnumerable<string> paths) =>
        paths
            .Distinct(StringComparer.Ordinal)
            .Select(path => (path, Content: Read(output, path)))
            .Where(p => p.Content is not null)
            .ToImmutableSortedDictionary(p => p.path, p => new ReadOnlyMemory<byte>(p.Content), StringComparer.Ordinal);

    /// <summary>A file of the site; null when it is not there.</summary>
    public static byte[]? Read(IOutputTree output, string path)
    {
        if (!output.Exists(path))
            return null;
        using var stream = output.Open(path);
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        return buffer.ToArray();
    }
}
