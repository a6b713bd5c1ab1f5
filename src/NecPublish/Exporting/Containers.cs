namespace NecPublish.Exporting;

/// <summary>Which files a zip gains nothing by deflating again.</summary>
internal static class Containers
{
    public static bool IsPacked(string name) =>
        Path.GetExtension(name).ToLowerInvariant() is ".jpg" or ".jpeg" or ".png" or ".webp" or ".avif" or ".gif" or ".pdf" or ".zip" or ".epub" or ".odt" or ".ods" or ".odp"
            or ".docx" or ".xlsx" or ".pptx" or ".mp3" or ".mp4" or ".ogg" or ".webm" or ".opus" or ".gz" or ".br";
}
