using System.Collections.Concurrent;
using System.Collections.Immutable;
using NecPublish.Imaging;
using NecPublish.Model;
using NecPublish.Model.Html;
using NecPublish.Storage;

namespace NecPublish;

/// <summary>The picture files beside foreign pages, each read once. Safe for parallel use.</summary>
internal sealed class PictureFiles(ISourceTree tree)
{
    private readonly ConcurrentDictionary<string, PagePicture?> _known = new(StringComparer.Ordinal);

    /// <summary>Those that a page shows, by the address that it writes.</summary>
    public ImmutableDictionary<string, PagePicture> Of(string path, HtmlPage page)
    {
        var found = ImmutableDictionary.CreateBuilder<string, PagePicture>(StringComparer.Ordinal);
        foreach (var image in page.Named("img"))
        {
            if (image.Value("src") is { Length: > 0 } address && !found.ContainsKey(address) && Place(path, address) is { } place && _known.GetOrAdd(place, Read) is { } picture)
                found.Add(address, picture);
        }
        return found.ToImmutable();
    }

    /// <summary>Null for what is of another site, or written into the page itself.</summary>
    private static string? Place(string path, string address)
    {
        if (address.Contains(':', StringComparison.Ordinal) || address.StartsWith("//", StringComparison.Ordinal))
            return null;
        var own = address.AsSpan(0, address.AsSpan().IndexOfAny('?', '#') is >= 0 and var end ? end : address.Length).ToString();
        return ContentPath.Combine(path[..(path.LastIndexOf('/') + 1)], Uri.UnescapeDataString(own));
    }

    private PagePicture? Read(string place)
    {
        try
        {
            if (!tree.Exists(place))
                return null;
            var content = tree.ReadAllBytes(place);
            return ImageCodec.Identify(content) is { } info ? new(info.MediaType, info.Width, content.Length, info is { Frames: > 1, MediaType: not "image/tiff" }) : null;
        }
        catch (IOException)
        {
            // it cannot be opened: as good as absent
            return null;
        }
    }
}
