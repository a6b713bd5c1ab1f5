using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NecPublish.Describing;
using NecPublish.Imaging;
using NecPublish.Model;
using NecPublish.Rendering.Html;
using NecPublish.Storage;

namespace NecPublish.Rendering.Pictures;

/// <summary>
/// The pictures of one page: each is cleaned, encoded in several formats and widths, written once into the page's own folder under
/// its credit, so that the folder can be carried away whole.
/// </summary>
internal sealed class PagePictures(Site site, Resource resource, ImmutableDictionary<string, ReadOnlyMemory<byte>> embedded, PictureEncoder encoder, FileNames names, CancellationToken cancellation)
{
    private readonly Dictionary<string, Published?> _published = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _byTarget = new(StringComparer.Ordinal);
    private readonly ImmutableArray<Asset>.Builder _assets = ImmutableArray.CreateBuilder<Asset>();

    private sealed record Published(ResolvedImage Image, Asset Main);

    /// <summary>Everything written, in the order of the text.</summary>
    public ImmutableArray<Asset> Assets => _assets.ToImmutable();

    /// <summary>How many pictures the page shows.</summary>
    public int Count => _published.Values.Count(p => p is not null);

    /// <summary>Bytes that the widest screen loads: the largest copy of each picture, in the first format.</summary>
    public long LoadedLength { get; private set; }

    public ResolvedImage? Resolve(Image image)
    {
        var alt = PlainText.Of(image.Content);
        var published =
            embedded.TryGetValue(image.Target, out var bytes) ? Once(image.Target, () => encoder.Encode(bytes, System.IO.Path.GetExtension(image.Target), cancellation), null, alt)
            : SourceOf(image.Target) is { } source ? OfContent(source, alt)
            : null;
        if (published is not null)
            _byTarget[image.Target] = published.Main.Path;
        return published?.Image;
    }

    /// <summary>The file to take away of each image of the text, by the target that the tree gives it.</summary>
    public IReadOnlyDictionary<string, string> ByTarget => _byTarget;

    /// <summary>Publishes a picture that a text links to; null when it cannot be read.</summary>
    public Asset? Publish(string source) => OfContent(source, "")?.Main;

    private Published? OfContent(string source, string alt) => Once(source, () => encoder.Encode(site.Tree, source, cancellation), site.Publication.Files.GetValueOrDefault(source)?.Photo, alt);

    private string? SourceOf(string target)
    {
        var path = target.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(target) : target;
        if (ContentPath.Combine(resource.Source.Folder, path) is { } source && site.Publication.Files.TryGetValue(source, out var file))
            return file.Path;
        // an importer of a lone picture names it by its path in the content folder
        return site.Publication.Files.GetValueOrDefault(path)?.Path;
    }

    private Published? Once(string name, Func<ImmutableArray<EncodedImage>> encode, PhotoInfo? photo, string alt)
    {
        if (_published.TryGetValue(name, out var known))
            return known;
        Published? made = null;
        try
        {
            made = Make(encode(), name, photo, alt);
        }
        catch (IOException)
        {
            // it was there at discovery and cannot be read now: the page goes without it, as it does for an unreadable one
        }
        _published[name] = made;
        return made;
    }

    private Published? Make(ImmutableArray<EncodedImage> encoded, string name, PhotoInfo? photo, string alt)
    {
        if (encoded.IsEmpty)
            return null;
        var slug = Folding.Slug(System.IO.Path.GetFileNameWithoutExtension(name)) is { Length: > 0 } s ? s : "image";
        var credit = PictureCredit.Of(site, resource, photo, FrenchTypography.Apply(photo?.Alt is { Length: > 0 } own ? own : alt, resource.Language));
        var sized = encoded.Select(e => (Image: e, Path: Write(e, slug, encoded.Length, credit))).ToList();
        // the last format is the one that every browser reads, its largest size the one to take away
        LoadedLength += sized.Where(e => e.Image.MediaType == encoded[0].MediaType).Max(e => (long)e.Image.Content.Length);
        var fallback = sized.Where(e => e.Image.MediaType == encoded[^1].MediaType).ToList();
        var main = fallback.MaxBy(e => e.Image.Width);
        var sources = sized
            .Where(e => e.Image.MediaType != encoded[^1].MediaType)
            .GroupBy(e => e.Image.MediaType, StringComparer.Ordinal)
            .Select(g => new ImageSource(g.Key, SrcSet(g)))
            .ToImmutableArray();
        var shown = fallback.Where(e => e.Image.Width <= 960).DefaultIfEmpty(fallback.MinBy(e => e.Image.Width)).MaxBy(e => e.Image.Width);
        return new Published(
            new ResolvedImage(Relative(shown.Path), main.Image.Width, main.Image.Height, sources, photo?.Alt)
            {
                SrcSet = fallback.Count > 1 ? SrcSet(fallback) : null,
                IsDecorative = photo?.IsDecorative == true,
                Caption = Caption(photo, credit.Licence),
            },
            Record(sized, main.Path, credit, photo)
        );
    }

    private string? Caption(PhotoInfo? photo, Licence licence)
    {
        if (photo is null)
            return null;
        var text = new StringBuilder(photo.Caption);
        if (photo.Author is { } author && !resource.Creators.Contains(author))
            Append($"Photo\u00A0: {author}");
        if (licence.Id != resource.Licence.Id)
            Append($"Licence\u00A0: {licence.Name}");
        return text.Length == 0 ? null : text.ToString();

        void Append(string more) => text.Append(text.Length == 0 || text[^1] is '.' or '!' or '?' ? text.Length == 0 ? "" : " " : ". ").Append(more);
    }

    private string Write(EncodedImage image, string slug, int count, Attribution credit)
    {
        var suffix = count > 1 ? "-" + image.Width.ToString(CultureInfo.InvariantCulture) : "";
        var path = $"{resource.Folder}/{names.Free(slug + suffix + image.Extension)}";
        var written = WrittenFile.Write(site.Output, path, image.Content, credit);
        _assets.Add(
            new Asset(path, image.MediaType, "Image", written.Length, written.Sha256)
            {
                Licence = credit.Licence,
                Creator = PictureCredit.CreatorBeside(resource, credit),
                Description = credit.Description.Length == 0 ? null : credit.Description,
                Width = image.Width,
                Height = image.Height,
                IsDistribution = false,
            }
        );
        return path;
    }

    /// <summary>Marks the copy to take away as a distribution, the others as its copies, and returns it.</summary>
    private Asset Record(List<(EncodedImage Image, string Path)> sized, string mainPath, Attribution credit, PhotoInfo? photo)
    {
        Asset? main = null;
        for (var i = _assets.Count - sized.Count; i < _assets.Count; i++)
        {
            if (_assets[i].Path == mainPath)
                main = _assets[i] = _assets[i] with { IsDistribution = true, Label = photo is null ? "Image" : "Photo", Description = credit.Description.Length == 0 ? photo?.Caption : credit.Description };
            else
                _assets[i] = _assets[i] with { CopyOf = mainPath };
        }
        return main ?? throw new InvalidOperationException("the main picture was not written");
    }

    private string SrcSet(IEnumerable<(EncodedImage Image, string Path)> images) =>
        string.Join(", ", images.OrderBy(i => i.Image.Width).Select(i => string.Create(CultureInfo.InvariantCulture, $"{Relative(i.Path)} {i.Image.Width}w")));

    private string Relative(string path) => SiteUrl.EncodePath(path[(resource.Folder.Length + 1)..]);
}
