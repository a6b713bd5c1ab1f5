namespace NecPublish.Pushing.S3;

/// <summary>The headers that a store keeps with each file, since no web server adds them there.</summary>
internal static class MediaTypes
{
    public static string Of(string path) =>
        Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".html" => "text/html; charset=utf-8",
            ".css" => "text/css; charset=utf-8",
            ".js" or ".mjs" => "text/javascript; charset=utf-8",
            ".md" => "text/markdown; charset=utf-8",
            ".csv" => "text/csv; charset=utf-8",
            ".txt" => "text/plain; charset=utf-8",
            ".ttl" => "text/turtle; charset=utf-8",
            ".json" => "application/json",
            ".jsonld" => "application/ld+json",
            ".geojson" => "application/geo+json",
            ".rdf" => "application/rdf+xml",
            ".atom" => "application/atom+xml; charset=utf-8",
            ".xml" => "application/xml",
            ".ics" => "text/calendar; charset=utf-8",
            ".svg" => "image/svg+xml",
            ".png" => "image/png",
            ".jpg" or ".jpeg" => "image/jpeg",
            ".webp" => "image/webp",
            ".avif" => "image/avif",
            ".gif" => "image/gif",
            ".ico" => "image/x-icon",
            ".woff2" => "font/woff2",
            ".wasm" => "application/wasm",
            ".pdf" => "application/pdf",
            ".epub" => "application/epub+zip",
            ".zip" => "application/zip",
            ".odt" => "application/vnd.oasis.opendocument.text",
            ".odp" => "application/vnd.oasis.opendocument.presentation",
            ".ods" => "application/vnd.oasis.opendocument.spreadsheet",
            ".docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            ".pptx" => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            ".xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            ".mp3" => "audio/mpeg",
            ".ogg" => "audio/ogg",
            ".mp4" => "video/mp4",
            ".webm" => "video/webm",
            _ => "application/octet-stream",
        };

    /// <summary>Pages and feeds are asked for again soon, so that a withdrawal shows; files and pictures live a day.</summary>
    public static string CacheOf(string path) =>
        path.StartsWith("assets/", StringComparison.Ordinal) || path.StartsWith("archives/", StringComparison.Ordinal) || Of(path).StartsWith("image/", StringComparison.Ordinal)
            ? "public, max-age=86400"
            : "public, max-age=300";
}
