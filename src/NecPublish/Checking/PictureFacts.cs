using System.Globalization;
using NecPublish.Model;

namespace NecPublish.Checking;

/// <summary>What photos.csv says of a picture that a text shows.</summary>
internal static class PictureFacts
{
    public static PhotoInfo? Of(Image image, in RuleContext context)
    {
        var source = context.Resource.Source;
        if (source.Photo is not null && (image.Target == source.Name || image.Target == source.Path))
            return source.Photo;
        return FileOf(image.Target, context)?.Photo;
    }

    /// <summary>
    /// The picture of the content that a text shows or links to, which is then published with it: what keeps that picture back keeps the
    /// text back too. Null for the picture that is the source itself.
    /// </summary>
    public static SourceFile? Shown(Node node, in RuleContext context) =>
        (node switch { Image image => image.Target, Link link => link.Target, _ => null }) is { } target && FileOf(target, context) is { Role: SourceRole.Photo or SourceRole.Picture } file && file.Path != context.Resource.Source.Path
            ? file
            : null;

    /// <summary>Follows the name of a picture in the subject of a question: another file under the same name is asked about again.</summary>
    public static string Version(Image image, in RuleContext context) => FileOf(image.Target, context) is { } file ? $" {file.Length.ToString(CultureInfo.InvariantCulture)}" : "";

    private static SourceFile? FileOf(string target, in RuleContext context) =>
        !target.Contains(':', StringComparison.Ordinal) && ContentPath.Combine(context.Resource.Source.Folder, Uri.UnescapeDataString(FileIn(target))) is { } path && context.Publication.Files.TryGetValue(path, out var file)
            ? file
            : null;

    private static string FileIn(string target) => target.AsSpan().IndexOfAny('#', '?') is var end and >= 0 ? target[..end] : target;

    /// <summary>The alternative that readers get: the text's own, else the sidecar's.</summary>
    public static string Alternative(Image image, in RuleContext context)
    {
        var own = PlainText.Of(image.Content).Trim();
        return own.Length > 0 ? own : Of(image, context)?.Alt?.Trim() ?? "";
    }
}
