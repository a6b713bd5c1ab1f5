using System.Collections.Immutable;
using System.Text;
using NecPublish.Model;
using NecPublish.Model.LesBases;

namespace NecPublish.Pushing.LesBases;

/// <summary>The files that go along with a resource: its own downloads, and those of its session's decks, datasets and photos.</summary>
internal static class Attachments
{
    /// <summary>Of a resource of its own: the data, the slides, or the editable text.</summary>
    public static IEnumerable<DepositContent> Of(Resource resource, ImmutableArray<Asset> assets) =>
        Chosen(resource.Kind, assets).Select(a => (DepositContent)Download(a, resource.Title, resource.Summary, resource.Licence, a.Licence));

    /// <summary>Of a companion, credited where its licence or its makers differ.</summary>
    /// <param name="site">Absolute address of our site.</param>
    public static IEnumerable<DepositContent> Of(Rendition companion, Resource main, string site)
    {
        var contents = FilesOf(companion, main).ToArray();
        // slides that are a page and no file are still shown the way to
        return contents.Length > 0 ? contents : [new LinkContent(site + companion.Resource.Address, Limits.Shorten(companion.Resource.Title, Limits.ContentTitle), Limits.Shorten(companion.Resource.Summary ?? companion.Resource.Title, Limits.Caption), false)];
    }

    private static IEnumerable<DepositContent> FilesOf(Rendition companion, Resource main)
    {
        var resource = companion.Resource;
        if (resource.Kind == ResourceKind.PhotoSet)
        {
            return companion
                .Assets.Where(a => Limits.AcceptsImage(a.MediaType) && a.IsDistribution && !string.IsNullOrWhiteSpace(a.Description))
                .Select(a => Picture(a, a.Description!, null, main));
        }
        return Chosen(resource.Kind, companion.Assets).Select(a => Download(a, resource.Title, resource.Summary, main.Licence, a.Licence));
    }

    /// <summary>A picture; its maker and licence are said in the caption when they are not the resource's.</summary>
    public static ImageContent Picture(Asset asset, string alternative, string? caption, Resource main)
    {
        var credit = Credit(asset, main.Licence);
        var text = string.Join(" ", new[] { caption?.Trim(), credit }.Where(t => !string.IsNullOrEmpty(t)));
        return new ImageContent(FileOf(asset), null, alternative.Trim(), text.Length > 0 ? text : null);
    }

    private static FileContent Download(Asset asset, string title, string? summary, Licence main, Licence own)
    {
        var caption = new StringBuilder(Limits.Shorten(summary ?? title, 180));
        if (own.Id != main.Id)
            caption.Append(caption[^1] is '.' or '…' ? " " : ". ").Append("Licence de ce fichier\u202F: ").Append(own.Name).Append('.');
        return new FileContent(FileOf(asset), Limits.Shorten(title, Limits.ContentTitle), Limits.Shorten(caption.ToString(), Limits.Caption));
    }

    private static string? Credit(Asset asset, Licence main)
    {
        if (asset.Licence.Id == main.Id)
            return asset.Creator is null ? null : $"Crédit\u202F: {asset.Creator}.";
        return asset.Creator is null ? $"Licence de cette image\u202F: {asset.Licence.Name}." : $"Crédit\u202F: {asset.Creator}, {asset.Licence.Name}.";
    }

    /// <summary>One file per use: data in each open form, slides as PDF and editable, a text as its editable copy.</summary>
    private static IEnumerable<Asset> Chosen(ResourceKind kind, ImmutableArray<Asset> assets)
    {
        string[] extensions = kind switch
        {
            ResourceKind.Dataset => [".csv", ".ods", ".json", ".geojson"],
            ResourceKind.Deck => [".pdf", ".odp", ".pptx"],
            ResourceKind.Note => [".odt"],
            ResourceKind.Media => [".pdf", ".mp3", ".mp4", ".ogg", ".webm"],
            _ => [],
        };
        return assets
            .Where(a => a.IsDistribution && !a.Path.EndsWith("datapackage.json", StringComparison.Ordinal))
            .Select(a => (Asset: a, Rank: Array.IndexOf(extensions, Path.GetExtension(a.Path))))
            .Where(x => x.Rank >= 0)
            .OrderBy(x => x.Rank)
            .ThenBy(x => x.Asset.Path, StringComparer.Ordinal)
            .Select(x => x.Asset);
    }

    private static DepositFile FileOf(Asset asset)
    {
        var name = SafeName(Path.GetFileName(asset.Path));
        return new DepositFile("fichiers/" + name, name, asset.MediaType, asset.Length, asset.Sha256.ToString()) { Output = asset.Path };
    }

    private static string SafeName(string name) =>
        name.Normalize(NormalizationForm.FormC).Replace("#", "", StringComparison.Ordinal).Replace("“", "", StringComparison.Ordinal).Replace("”", "", StringComparison.Ordinal);
}
