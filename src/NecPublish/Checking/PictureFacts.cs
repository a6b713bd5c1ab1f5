using NecPublish.Model;

namespace NecPublish.Checking;

/// <summary>What photos.csv says of a picture that a text shows.</summary>
internal static class PictureFacts
{
    public static PhotoInfo? Of(Image image, in RuleContext context)
    {
        if (image.Target.Contains(':', StringComparison.Ordinal))
            return null;
        var source = context.Resource.Source;
        if (source.Photo is not null && (image.Target == source.Name || image.Target == source.Path))
            return source.Photo;
        return ContentPath.Combine(source.Folder, Uri.UnescapeDataString(image.Target.Split('#', '?')[0])) is { } path && context.Publication.Files.TryGetValue(path, out var file) ? file.Photo : null;
    }

    /// <summary>The alternative that readers get: the text's own, else the sidecar's.</summary>
    public static string Alternative(Image image, in RuleContext context)
    {
        var own = PlainText.Of(image.Content).Trim();
        return own.Length > 0 ? own : Of(image, context)?.Alt?.Trim() ?? "";
    }
}
