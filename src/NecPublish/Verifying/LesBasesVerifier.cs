using System.Collections.Immutable;
using System.Net;
using System.Text.Json;
using NecPublish.Model.LesBases;

namespace NecPublish.Verifying;

/// <summary>What Les Bases shows the public of one resource.</summary>
public enum Presence : byte
{
    Same,
    Different,

    /// <summary>Still a draft there: the public sees nothing.</summary>
    Draft,

    /// <summary>Never pushed, or no longer in the index.</summary>
    Missing,
}

/// <param name="Differences">French sentences; empty when it is the same.</param>
/// <param name="Since">When the site last changed, if it differs and says so.</param>
public sealed record LesBasesCheck(string Id, string Title, Presence Presence, ImmutableArray<string> Differences, DateTimeOffset? Since);

/// <summary>
/// Compares what Les Bases shows with the deposits, through its public addresses alone: no session. The licence is not shown
/// there, so a person has to look.
/// </summary>
public sealed class LesBasesVerifier(Uri site) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, AutomaticDecompression = DecompressionMethods.All })
    {
        BaseAddress = site,
        Timeout = TimeSpan.FromSeconds(60),
        MaxResponseContentBufferSize = 64_000_000,
    };

    /// <exception cref="IOException">The site does not answer, or answers something else than its index.</exception>
    public async Task<ImmutableArray<LesBasesCheck>> VerifyAsync(ImmutableArray<Deposit> deposits, Ledger ledger, CancellationToken cancellation)
    {
        var index = (await IndexAsync(cancellation)).ToDictionary(e => e.Id, StringComparer.Ordinal);
        var checks = ImmutableArray.CreateBuilder<LesBasesCheck>(deposits.Length);
        foreach (var deposit in deposits)
        {
            var entry = ledger.Resources.GetValueOrDefault(deposit.Id);
            checks.Add(await CheckAsync(deposit, entry, entry?.Id is { } id ? index.GetValueOrDefault(id) : null, cancellation));
        }
        return checks.MoveToImmutable();
    }

    private async Task<LesBasesCheck> CheckAsync(Deposit deposit, LedgerEntry? entry, IndexEntry? there, CancellationToken cancellation)
    {
        LesBasesCheck Found(Presence presence, params ImmutableArray<string> differences) => new(deposit.Id, deposit.Title, presence, differences, presence == Presence.Different ? there?.Updated : null);
        if (entry?.Id is null)
            return Found(Presence.Missing, "Cette ressource n’a pas encore été déposée.");
        if (there is null || there.IsDeleted)
            return Found(Presence.Missing, "Cette ressource n’est plus sur Les Bases : quelqu’un l’y a supprimée.");
        if (!there.IsPublic || !there.IsPublished)
            return Found(Presence.Draft, $"Cette ressource est encore un brouillon : {new Uri(site, $"ressources/{there.Slug}/editer")}");
        var markdown = await MarkdownAsync(there.Slug, cancellation);
        if (markdown is null)
            return Found(Presence.Different, "La page publique de cette ressource ne s’ouvre pas.");
        var differences = LesBasesComparison.Of(deposit, markdown, there.Title);
        return Found(differences.IsEmpty ? Presence.Same : Presence.Different, differences);
    }

    private async Task<ImmutableArray<IndexEntry>> IndexAsync(CancellationToken cancellation)
    {
        try
        {
            await using var stream = await _http.GetStreamAsync(new Uri(site, "api/v1/resources"), cancellation);
            using var json = await JsonDocument.ParseAsync(stream, default, cancellation);
            return PublicIndex.Read(json.RootElement) ?? throw new IOException($"L’index public de {site.Host} a changé de forme : la vérification n’est pas possible.");
        }
        catch (Exception e) when (e is HttpRequestException or JsonException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            throw new IOException($"{site.Host} ne répond pas, ou ne donne pas son index public. Recommencez plus tard.", e);
        }
    }

    private async Task<string?> MarkdownAsync(string slug, CancellationToken cancellation)
    {
        try
        {
            using var response = await _http.GetAsync(new Uri(site, $"ressources/{Uri.EscapeDataString(slug)}/markdown"), cancellation);
            return response.IsSuccessStatusCode ? await response.Content.ReadAsStringAsync(cancellation) : null;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            throw new IOException($"{site.Host} ne répond pas. Recommencez plus tard.", e);
        }
    }

    public void Dispose() => _http.Dispose();
}
