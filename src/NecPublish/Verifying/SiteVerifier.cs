using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using NecPublish.Model;

namespace NecPublish.Verifying;

/// <summary>
/// Verifies a published site from what it tells harvesters: every resource of the JSON index has its page with its licence and
/// its files with their hashes, every withdrawn one has a page that says so, and the catalogue agrees.
/// </summary>
internal sealed partial class SiteVerifier
{
    public const string IndexPath = "api/v1/resources.json";
    private const int LongestPage = 16 << 20;
    private readonly ISiteReader _site;
    private readonly Findings _findings = new();
    private readonly CancellationToken _cancellation;
    private int _files;
    private long _bytes;
    private string _base = "";

    private SiteVerifier(ISiteReader site, CancellationToken cancellation)
    {
        _site = site;
        _cancellation = cancellation;
    }

    public static async Task<Verification> VerifyAsync(ISiteReader site, string name, CancellationToken cancellation)
    {
        var verifier = new SiteVerifier(site, cancellation);
        try
        {
            await verifier.RunAsync().ConfigureAwait(false);
        }
        catch (HttpRequestException e)
        {
            verifier._findings.Error("site-unreachable", name, $"Le site ne répond pas\u202F: {e.Message}");
        }
        return new(name, "site publié", verifier._files, verifier._bytes, verifier._findings.ToImmutable());
    }

    private async Task RunAsync()
    {
        var index = await ReadAsync(IndexPath).ConfigureAwait(false);
        if (index is null)
        {
            _findings.Error("site-index-missing", IndexPath, "L’index des ressources manque\u202F: ce n’est pas un site publié par NecPublish, ou il est incomplet.");
            return;
        }
        JsonElement[] entries;
        try
        {
            using var document = JsonDocument.Parse(index);
            var root = document.RootElement;
            // the schema's own address tells the site's, whatever host serves it now
            if (Text(root, "$schema") is { } schema && schema.IndexOf("/api/v1/", StringComparison.Ordinal) is > 0 and var end)
                _base = schema[..end];
            entries = [.. root.GetProperty("data").EnumerateArray().Select(e => e.Clone())];
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            _findings.Error("site-index-broken", IndexPath, "L’index des ressources est illisible.");
            return;
        }
        foreach (var twice in entries.Select(e => Text(e, "id")).GroupBy(i => i, StringComparer.Ordinal).Where(g => g.Count() > 1))
            _findings.Error("site-id-twice", twice.Key ?? "", "Deux ressources portent le même identifiant.");
        var catalogue = await CatalogueAsync().ConfigureAwait(false);
        foreach (var entry in entries)
        {
            _cancellation.ThrowIfCancellationRequested();
            if (Text(entry, "deleted") is null)
                await PublishedAsync(entry, catalogue).ConfigureAwait(false);
            else
                await WithdrawnAsync(entry, catalogue).ConfigureAwait(false);
        }
        foreach (var path in (string[])["index.html", "sitemap.xml", "flux.atom", "oai.xml"])
        {
            if (await ReadAsync(path).ConfigureAwait(false) is null)
                _findings.Error("site-file-missing", path, "Ce fichier manque au site.");
        }
    }

    private async Task<HashSet<string>?> CatalogueAsync()
    {
        if (await ReadAsync("catalogue.ttl", int.MaxValue).ConfigureAwait(false) is not { } bytes)
        {
            _findings.Error("site-catalogue-missing", "catalogue.ttl", "Le catalogue manque\u202F: data.gouv.fr ne peut rien moissonner.");
            return null;
        }
        return [.. Identifier().Matches(Encoding.UTF8.GetString(bytes)).Select(m => m.Groups["id"].Value.Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal))];
    }

    private async Task PublishedAsync(JsonElement entry, HashSet<string>? catalogue)
    {
        var id = Text(entry, "id") ?? "";
        if (Text(entry, "licence") is not { } licence)
            _findings.Error("site-licence-missing", id, "La ressource n’a pas de licence dans l’index.");
        else if (Licences.Parse(licence) is null)
            _findings.Warning("site-licence-unknown", id, $"La licence «\u202F{licence}\u202F» n’est pas connue.");
        if (catalogue is not null && !catalogue.Contains(id))
            _findings.Error("site-not-in-catalogue", id, "La ressource n’est pas dans le catalogue.");
        if (Path(entry) is { } path)
        {
            if (await ReadAsync(path).ConfigureAwait(false) is not { } page)
                _findings.Error("site-page-missing", path, "La page de la ressource manque.");
            else if (!HasLicence().IsMatch(Encoding.UTF8.GetString(page)))
                _findings.Error("site-page-licence", path, "La page ne porte pas de lien vers sa licence (rel=license).");
        }
        if (!entry.TryGetProperty("files", out var files) || files.ValueKind != JsonValueKind.Array)
            return;
        foreach (var file in files.EnumerateArray())
            await FileAsync(file).ConfigureAwait(false);
    }

    private async Task FileAsync(JsonElement file)
    {
        if (Path(file) is not { } path)
            return;
        var stream = await _site.OpenAsync(path, _cancellation).ConfigureAwait(false);
        if (stream is null)
        {
            _findings.Error("site-file-missing", path, "Le fichier annoncé manque.");
            return;
        }
        long length = 0;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using (stream.ConfigureAwait(false))
        {
            var buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
            for (int read; (read = await stream.ReadAsync(buffer, _cancellation).ConfigureAwait(false)) > 0; length += read)
                hash.AppendData(buffer, 0, read);
            ArrayPool<byte>.Shared.Return(buffer);
        }
        _files++;
        _bytes += length;
        if (Text(file, "sha256") != Convert.ToHexStringLower(hash.GetHashAndReset()))
            _findings.Error("site-checksum", path, "Le fichier ne correspond pas à son empreinte\u202F: il a été modifié ou abîmé depuis la publication.");
        if (file.TryGetProperty("bytes", out var bytes) && bytes.TryGetInt64(out var announced) && announced != length)
            _findings.Error("site-length", path, string.Create(CultureInfo.InvariantCulture, $"Le fichier fait {length} octets, l’index en annonce {announced}."));
        if (Text(file, "licence") is null)
            _findings.Error("site-licence-missing", path, "Le fichier n’a pas de licence dans l’index.");
    }

    private async Task WithdrawnAsync(JsonElement entry, HashSet<string>? catalogue)
    {
        var id = Text(entry, "id") ?? "";
        if (catalogue?.Contains(id) == true)
            _findings.Error("site-tombstone-catalogue", id, "La ressource est retirée, mais figure encore au catalogue.");
        // a host may answer 410 and no page: that says the same
        if (Path(entry) is { } path && await ReadAsync(path).ConfigureAwait(false) is { } page && !Encoding.UTF8.GetString(page).Contains("noindex", StringComparison.Ordinal))
            _findings.Error("site-tombstone-indexed", path, "La ressource est retirée, mais sa page se présente encore comme publiée.");
    }

    private async Task<byte[]?> ReadAsync(string path, int longest = LongestPage)
    {
        var stream = await _site.OpenAsync(path, _cancellation).ConfigureAwait(false);
        if (stream is null)
            return null;
        await using (stream.ConfigureAwait(false))
        {
            using var copy = new MemoryStream();
            var buffer = new byte[1 << 15];
            for (int read; copy.Length < longest && (read = await stream.ReadAsync(buffer, _cancellation).ConfigureAwait(false)) > 0;)
                copy.Write(buffer, 0, read);
            _files++;
            _bytes += copy.Length;
            return copy.ToArray();
        }
    }

    /// <summary>The path of an address inside the site; what leads to another site is not followed.</summary>
    private string? Path(JsonElement entry)
    {
        if (Text(entry, "url") is not { } url)
            return null;
        if (_base.Length > 0 && url.StartsWith(_base + "/", StringComparison.Ordinal))
            return url[(_base.Length + 1)..];
        _findings.Error("site-address-outside", url, "Cette adresse mène hors du site. Elle n’est pas suivie.");
        return null;
    }

    private static string? Text(JsonElement entry, string name) => entry.ValueKind == JsonValueKind.Object && entry.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    [GeneratedRegex("\\bdct:identifier \"(?<id>(?:[^\"\\\\]|\\\\.)*)\"", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Identifier();

    [GeneratedRegex("<(?:link|a)\\b[^>]*\\brel=[\"']?[^\"'>]*\\blicense\\b", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex HasLicence();
}
