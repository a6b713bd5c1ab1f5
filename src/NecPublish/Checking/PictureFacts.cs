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
        return Combine(source.Folder, Uri.UnescapeDataString(image.Target.Split('#', '?')[0])) is { } path && context.Publication.Files.TryGetValue(path, out var file) ? file.Photo : null;
    }

    /// <summary>"a/b" and "../c.png" make "a/c.png"; null when the path climbs out.</summary>
    private static string? Combine(string folder, string target)
    {
        var parts = new List<string>(target.StartsWith('/') ? [] : folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var part in target.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == ".")
                continue;
            if (part != "..")
                parts.Add(part);
            else if (parts.Count == 0)
                return null;
            else
                parts.RemoveAt(parts.Count - 1);
        }
        return string.Join('/', parts);
    }

    /// <summary>The alternative that readers get: the text's own, else the sidecar's.</summary>
    public static string Alternative(Image image, in RuleContext context)
    {
        var own = PlainText.Of(image.Content).Trim();
        return own.Length > 0 ? own : Of(image, context)?.Alt?.Trim() ?? "";
    }
}
