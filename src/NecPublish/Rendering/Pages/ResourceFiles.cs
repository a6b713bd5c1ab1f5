using System.Collections.Immutable;
using NecPublish.Model;
using NecPublish.Rendering.Models;
using NecPublish.Rendering.Pictures;
using NecPublish.Storage;

namespace NecPublish.Rendering.Pages;

/// <summary>The files that a resource's page offers: written once, then listed.</summary>
internal static class ResourceFiles
{
    /// <summary>Writes the open-format files of a resource into its page's folder.</summary>
    public static ImmutableArray<Asset> Write(Site site, Resource resource, ImmutableArray<OpenFile> files, FileNames names)
    {
        if (files.IsDefaultOrEmpty)
            return [];
        var common = new Attribution(resource.Title, resource.Creators, resource.Licence, site.Absolute(resource.Address), resource.Summary ?? "", resource.Language);
        var assets = ImmutableArray.CreateBuilder<Asset>(files.Length);
        foreach (var file in files)
        {
            var path = $"{resource.Folder}/{names.Free(file.Name)}";
            var credit = file.Photo is { } photo ? PictureCredit.Of(site, resource, photo, FrenchTypography.Apply(photo.Alt ?? "", resource.Language)) : common;
            var written = file.Writing is { } writing ? WrittenFile.Write(site.Output, path, writing) : WrittenFile.Write(site.Output, path, file.Content, credit);
            assets.Add(
                new Asset(path, file.MediaType, file.Label, written.Length, written.Sha256)
                {
                    Licence = credit.Licence,
                    Creator = PictureCredit.CreatorBeside(resource, credit),
                    Description = credit.Description.Length == 0 ? resource.Summary : credit.Description,
                }
            );
        }
        return assets.MoveToImmutable();
    }

    /// <summary>How a page shows what can be taken away from it.</summary>
    public static ImmutableArray<FileModel> List(IEnumerable<Asset> assets, string folder, Licence licence) =>
        [.. assets.Where(a => a.IsDistribution).Select(a => Of(a, folder, licence))];

    public static FileModel Of(Asset asset, string folder, Licence licence) =>
        new()
        {
            Title = asset.Label is "Image" or "Photo" && asset.Description is { Length: > 0 } alt ? $"{asset.Label}\u00A0: {alt}" : asset.Label,
            Href = Addresses.Relative(folder, "/" + asset.Path),
            Format = Words.Format(asset.MediaType, asset.Path),
            Size = French.Size(asset.Length),
            MediaType = asset.MediaType,
            Sha256 = asset.Sha256.ToString(),
            Licence = asset.Licence.Id == licence.Id ? null : SiteModels.Of(asset.Licence),
        };
}
