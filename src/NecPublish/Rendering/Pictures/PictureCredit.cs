using NecPublish.Model;

namespace NecPublish.Rendering.Pictures;

/// <summary>Whose a picture is, and under which licence: what photos.csv says of it, else what its page has.</summary>
internal static class PictureCredit
{
    /// <param name="alt">Its alternative, typeset.</param>
    public static Attribution Of(Site site, Resource resource, PhotoInfo? photo, string alt) =>
        new(
            photo?.Caption ?? resource.Title,
            photo?.Author is { } author ? [author] : resource.Creators,
            (photo?.Licence is { } declared ? Licences.Parse(declared) : null) ?? resource.Licence,
            site.Absolute(resource.Address),
            photo?.IsDecorative == true ? "" : alt,
            resource.Language
        );

    /// <summary>Its authors, when they are not its page's; null when they are.</summary>
    public static string? CreatorBeside(Resource resource, Attribution credit) => credit.Creators.SequenceEqual(resource.Creators) ? null : French.Join(credit.Creators);
}
