using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using NecPublish.Imaging;
using NecPublish.Storage;

namespace NecPublish.Rendering.Pictures;

/// <summary>
/// The forms in which a picture is published: three widths in the formats that suit it, the last format being the one that every
/// browser reads; or one clean copy. Encoding is kept by the content's hash: an image that has not changed is not encoded again. Safe for
/// parallel use.
/// </summary>
internal sealed class PictureEncoder(ContentCache cache, bool hasDerivatives)
{
    /// <summary>Raise when the widths, the formats or the codec's settings change.</summary>
    private const string Version = "1";

    /// <summary>Drawings kept in memory, and the bytes of the longest.</summary>
    private const int MostDrawings = 256;
    private const int LongestKept = 1 << 16;

    private readonly ConcurrentDictionary<string, ImmutableArray<EncodedImage>> _drawings = new(StringComparer.Ordinal);

    private static readonly ImmutableArray<int> Widths = [480, 960, 1920];
    private static readonly ImmutableArray<string> Photo = ["avif", "webp", "jpeg"];
    private static readonly ImmutableArray<string> Drawing = ["webp", "png"];

    /// <summary>The encoded copies, widths first; empty when it is not a readable picture.</summary>
    /// <param name="extension">".svg" is a drawing to clean; anything else is told from its content.</param>
    public ImmutableArray<EncodedImage> Encode(ReadOnlyMemory<byte> source, string extension, CancellationToken cancellation)
    {
        if (IsDrawing(extension))
            return Clean(source);
        var key = $"picture/{Version}/{(hasDerivatives ? "all" : "one")}/{Convert.ToHexStringLower(SHA256.HashData(source.Span))}";
        if (cache.TryGet(key) is { } kept && Unpack(kept) is { } known)
            return known;
        if (ImageCodec.Identify(source) is not { } info)
            return [];
        var formats = info.MediaType is "image/png" or "image/gif" ? Drawing : Photo;
        var made = hasDerivatives ? ImageCodec.Derive(source, WidthsFor(info.Width), formats, cancellation) : ImageCodec.Derive(source, [Widths[^1]], [formats[^1]], cancellation);
        if (!made.IsEmpty)
            cache.Put(key, Pack(made));
        return made;
    }

    /// <summary>Those of a file of the content. A drawing that many pages show is read and cleaned once.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public ImmutableArray<EncodedImage> Encode(ISourceTree tree, string path, CancellationToken cancellation)
    {
        if (_drawings.TryGetValue(path, out var known))
            return known;
        var source = tree.ReadAllBytes(path);
        var made = Encode(source, Path.GetExtension(path), cancellation);
        if (IsDrawing(path) && source.Length <= LongestKept && _drawings.Count < MostDrawings)
            _drawings[path] = made;
        return made;
    }

    private static bool IsDrawing(string path) => path.EndsWith(".svg", StringComparison.OrdinalIgnoreCase);

    private static ImmutableArray<EncodedImage> Clean(ReadOnlyMemory<byte> source) =>
        SvgCleaner.Clean(source) is { } svg ? [new EncodedImage("image/svg+xml", ".svg", svg.Width, svg.Height, svg.Content)] : [];

    /// <summary>A width that saves little against the picture's own is not worth a file.</summary>
    private static ImmutableArray<int> WidthsFor(int width) => [.. Widths.Where(w => w * 5 < width * 4), System.Math.Min(width, Widths[^1])];

    private static byte[] Pack(ImmutableArray<EncodedImage> images)
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream))
        {
            writer.Write(images.Length);
            foreach (var image in images)
            {
                writer.Write(image.MediaType);
                writer.Write(image.Extension);
                writer.Write(image.Width);
                writer.Write(image.Height);
                writer.Write(image.Content.Length);
                writer.Write(image.Content.Span);
            }
        }
        return stream.ToArray();
    }

    private static ImmutableArray<EncodedImage>? Unpack(byte[] bytes)
    {
        try
        {
            using var reader = new BinaryReader(new MemoryStream(bytes, writable: false));
            var images = ImmutableArray.CreateBuilder<EncodedImage>();
            for (var left = reader.ReadInt32(); left > 0; left--)
                images.Add(new EncodedImage(reader.ReadString(), reader.ReadString(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadBytes(reader.ReadInt32())));
            return images.ToImmutable();
        }
        catch (Exception e) when (e is IOException or FormatException or ArgumentException)
        {
            return null;
        }
    }
}
