using System.Text;
using AngleSharp.Dom;
using NecPublish.Model;
using NecPublish.Storage;

namespace NecPublish.Importing.Html;

/// <summary>The style sheets that a page was saved with, in the folder beside it. Nothing outside the content is read, and nothing is fetched.</summary>
/// <param name="page">The page's path.</param>
internal sealed class LinkedSheets(string page, ISourceTree tree)
{
    /// <summary>Bytes of all the sheets of a page.</summary>
    private const int MostBytes = 2 << 20;
    private const int MostSheets = 50;

    private int _left = MostBytes;
    private int _sheets;

    /// <summary>A sheet that applies was not read: what the page looks like is not known.</summary>
    public bool HasUnread { get; private set; }

    /// <summary>Null for a link to something else, for a sheet that applies to paper alone, and for one that is not there.</summary>
    public string? Read(IElement link)
    {
        if (link.GetAttribute("rel")?.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is not { } kinds || !kinds.Contains("stylesheet", StringComparer.Ordinal) || kinds.Contains("alternate", StringComparer.Ordinal) || link.HasAttribute("disabled"))
            return null;
        if (link.GetAttribute("media")?.Trim().ToLowerInvariant() is { Length: > 0 } media && !media.Contains("all", StringComparison.Ordinal) && !media.Contains("screen", StringComparison.Ordinal))
            return null;
        var css = PathOf(link.GetAttribute("href") ?? "") is { } path && ++_sheets <= MostSheets ? Content(path) : null;
        HasUnread |= css is null;
        return css;
    }

    private string? PathOf(string href)
    {
        var end = href.AsSpan().IndexOfAny('?', '#');
        var path = Uri.UnescapeDataString(end < 0 ? href : href[..end]).Trim();
        return path.Length == 0 || path[0] is '/' or '\\' || path.Contains(':', StringComparison.Ordinal) ? null : ContentPath.Combine(page[..(page.LastIndexOf('/') + 1)], path);
    }

    private string? Content(string path)
    {
        try
        {
            if (_left <= 0 || !tree.Exists(path))
                return null;
            using var stream = tree.Open(path);
            var bytes = new byte[_left];
            var read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            _left -= read;
            return Encoding.UTF8.GetString(bytes, 0, read);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
