using System.Collections.Immutable;
using System.Globalization;
using AngleSharp.Dom;
using NecPublish.Model;
using Attr = NecPublish.Model.Attr;

namespace NecPublish.Importing.Html;

/// <summary>Pictures of a page; those written inside it (RFC 2397) become files.</summary>
internal sealed class EmbeddedPictures
{
    private readonly ImmutableDictionary<string, ReadOnlyMemory<byte>>.Builder _all = ImmutableDictionary.CreateBuilder<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);

    public ImmutableDictionary<string, ReadOnlyMemory<byte>> All => _all.ToImmutable();

    /// <param name="hasMadeUpAlternatives">An empty alternative is the tool's, not the author's.</param>
    public Image? Read(IElement element, Place at, bool hasMadeUpAlternatives)
    {
        if (element.GetAttribute("src")?.Trim() is not { Length: > 0 } source)
            return null;
        var alt = element.GetAttribute("alt");
        var isDecorative = string.IsNullOrWhiteSpace(alt) && (element.GetAttribute("role") is "presentation" or "none" || element.GetAttribute("aria-hidden") == "true" || alt is not null && !hasMadeUpAlternatives);
        return new Image(at, isDecorative ? new("", ["decorative"], []) : Attr.Empty, string.IsNullOrWhiteSpace(alt) ? [] : [new Str(at, PageText.Squeeze(alt).Trim())], Target(source), "");
    }

    private string Target(string source)
    {
        if (!source.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
            return source;
        if (_known.TryGetValue(source, out var known))
            return known;
        var comma = source.IndexOf(',', StringComparison.Ordinal);
        var head = comma < 0 ? "" : source[5..comma].ToLowerInvariant();
        var name = string.Create(CultureInfo.InvariantCulture, $"data:image-{_known.Count + 1}{Extension(head)}");
        if (comma >= 0 && Bytes(source[(comma + 1)..], head.EndsWith(";base64", StringComparison.Ordinal)) is { } content)
            _all[name] = content;
        return _known[source] = name;
    }

    private static byte[]? Bytes(string data, bool isBase64)
    {
        data = Uri.UnescapeDataString(data);
        if (!isBase64)
            return System.Text.Encoding.UTF8.GetBytes(data);
        var bytes = new byte[data.Length];
        return Convert.TryFromBase64String(data, bytes, out var length) ? bytes[..length] : null;
    }

    private static string Extension(string type) =>
        type.Split(';')[0] switch
        {
            "image/png" => ".png",
            "image/jpeg" or "image/jpg" => ".jpg",
            "image/gif" => ".gif",
            "image/webp" => ".webp",
            "image/svg+xml" => ".svg",
            _ => ".bin",
        };
}
