using System.Buffers;
using NecPublish.Model;

namespace NecPublish.Describing;

/// <summary>Absolute addresses of what the site publishes, percent-encoded (RFC 3986).</summary>
public static class SiteUrl
{
    /// <summary>Of a page: "/a/b/" → "https://host/a/b/".</summary>
    public static string Page(Settings settings, string address) => settings.BaseUrl + (IsPlain(address) ? address : Encode(address));

    /// <summary>Of a file: "a/b/x.csv" → "https://host/a/b/x.csv".</summary>
    public static string File(Settings settings, string path) => settings.BaseUrl + "/" + EncodePath(path);

    /// <summary>A path fit for a URI reference, its slashes kept.</summary>
    public static string EncodePath(string path) => IsPlain(path) ? path : Encode(path);

    private static string Encode(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    private static bool IsPlain(string path) => !path.AsSpan().ContainsAnyExcept(Plain);

    private static readonly SearchValues<char> Plain = SearchValues.Create("/-._0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
}
