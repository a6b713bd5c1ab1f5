using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using NecPublish.Model.LesBases;

namespace NecPublish.Pushing.LesBases;

/// <summary>
/// The site's own calls, one at a time. They carry no promise of stability: an answer of an unknown shape stops the push.
/// </summary>
internal sealed class LesBasesApi(HttpClient http, Uri site, SessionToken session)
{
    private static readonly JsonSerializerOptions Written = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Changes that give the same state when they are made twice, and may therefore be made again.</summary>
    private static readonly ImmutableHashSet<string> Repeatable =
    [
        "EditTitleAndDescription",
        "EditContent",
        "EditImage",
        "ChangeBase",
        "ChangeLicence",
        "ChangeIndexation",
        "ChangeVisibility",
        "ReorderContent",
        "Republish",
    ];

    public async Task<Whoami> WhoamiAsync(CancellationToken cancellation)
    {
        var answer = await GetAsync("api/auth/session", "session", withSession: true, cancellation);
        return Answers.Whoami(answer) ?? throw new LesBasesException(CallFailure.Unauthorized, "Cette session n’est pas, ou plus, connectée à Les Bases. Reconnectez-vous sur le site, puis recommencez.");
    }

    public Task<ImmutableArray<IndexEntry>> ResourcesAsync(CancellationToken cancellation) => IndexAsync("resources", cancellation);

    public Task<ImmutableArray<IndexEntry>> BasesAsync(CancellationToken cancellation) => IndexAsync("bases", cancellation);

    public async Task<RemoteResource> CreateAsync(string title, string description, string? baseId, CancellationToken cancellation)
    {
        var payload = new JsonObject
        {
            ["title"] = title,
            ["description"] = description,
            ["baseId"] = baseId,
        };
        var answer = await CallAsync("resource.create", Command("CreateResource", payload), mayRepeat: false, cancellation);
        return Answers.Resource(answer) is { Slug: not null } resource ? resource : throw LesBasesException.SiteHasChanged("resource.create");
    }

    public async Task<RemoteResource> MutateAsync(string name, JsonObject payload, CancellationToken cancellation)
    {
        var answer = await CallAsync("resource.mutate", Command(name, payload), Repeatable.Contains(name), cancellation, name);
        return Answers.Resource(answer) ?? throw LesBasesException.SiteHasChanged(name);
    }

    /// <summary>Sends a file and registers it as an image or as a download.</summary>
    public async Task<LedgerFile> UploadAsync(DepositFile file, bool asImage, Func<Stream> open, CancellationToken cancellation)
    {
        var place = await CallAsync("upload.generateUploadUrl", new JsonObject { ["filename"] = file.Name, ["mimeType"] = file.MediaType }, mayRepeat: true, cancellation);
        if (Answers.Text(place, "key") is not { } key || !Uri.TryCreate(Answers.Text(place, "url"), UriKind.Absolute, out var url))
            throw LesBasesException.SiteHasChanged("upload.generateUploadUrl");
        await PutAsync(url, file, open, cancellation);

        var description = new JsonObject
        {
            ["key"] = key,
            ["name"] = file.Name,
            ["mimeType"] = file.MediaType,
            ["size"] = file.Length,
        };
        if (!asImage)
        {
            await CallAsync("upload.create", new JsonObject { ["file"] = description }, mayRepeat: false, cancellation);
            return new LedgerFile(key, null);
        }
        var image = await CallAsync("image.create", new JsonObject { ["file"] = description, ["altText"] = "" }, mayRepeat: false, cancellation);
        return new LedgerFile(key, Answers.Text(image, "id") ?? throw LesBasesException.SiteHasChanged("image.create"));
    }

    private async Task PutAsync(Uri url, DepositFile file, Func<Stream> open, CancellationToken cancellation)
    {
        await using var stream = open();
        using var content = new StreamContent(stream);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(file.MediaType);
        content.Headers.ContentLength = file.Length;
        // the storage's address carries its own permission: the session does not go there
        using var request = new HttpRequestMessage(HttpMethod.Put, url) { Content = content };
        request.Headers.TryAddWithoutValidation("x-amz-acl", "public-read");
        request.Repeating(true);
        if (file.Length > 1_000_000)
            request.Within(TimeSpan.FromSeconds(60 + file.Length / 50_000));
        using var response = await SendAsync(request, "envoi de " + file.Name, cancellation);
        if (!response.IsSuccessStatusCode)
            throw new LesBasesException(
                response.StatusCode == HttpStatusCode.Forbidden ? CallFailure.Refused : CallFailure.Lost,
                string.Create(CultureInfo.InvariantCulture, $"Le stockage de Les Bases a refusé « {file.Name} » ({(int)response.StatusCode}). Recommencez plus tard : la suite reprendra ici.")
            );
    }

    private async Task<ImmutableArray<IndexEntry>> IndexAsync(string name, CancellationToken cancellation) =>
        PublicIndex.Read(await GetAsync("api/v1/" + name, name, withSession: false, cancellation)) ?? throw LesBasesException.SiteHasChanged("api/v1/" + name);

    private static JsonObject Command(string name, JsonObject payload) => new() { ["name"] = name, ["payload"] = payload };

    private async Task<JsonElement> GetAsync(string path, string call, bool withSession, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(site, path)).Repeating(true);
        if (withSession)
            request.Headers.TryAddWithoutValidation("Cookie", session.CookieFor(site));
        using var response = await SendAsync(request, call, cancellation);
        var body = await ReadAsync(response, call, cancellation);
        return response.IsSuccessStatusCode && body is { } json ? json : throw CallErrors.From(response.StatusCode, body, call);
    }

    private async Task<JsonElement> CallAsync(string procedure, JsonObject input, bool mayRepeat, CancellationToken cancellation, string? command = null)
    {
        var call = command ?? procedure;
        var body = new JsonObject { ["json"] = input }.ToJsonString(Written);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(site, "api/trpc/" + procedure)) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("Cookie", session.CookieFor(site));
        request.Repeating(mayRepeat);
        using var response = await SendAsync(request, call, cancellation);
        var answer = await ReadAsync(response, call, cancellation);
        if (!response.IsSuccessStatusCode || answer is not { } json)
            throw CallErrors.From(response.StatusCode, answer, call);
        return Answers.Payload(json) ?? throw LesBasesException.SiteHasChanged(call);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, string call, CancellationToken cancellation)
    {
        try
        {
            return await http.SendAsync(request, cancellation);
        }
        catch (Exception e) when (LesBasesHttp.IsLoss(e) && !cancellation.IsCancellationRequested)
        {
            throw CallErrors.NoAnswer(call, e);
        }
    }

    /// <summary>The answer as JSON; null when it is not JSON, or was cut short: what it would have said is unknown.</summary>
    private static async Task<JsonElement?> ReadAsync(HttpResponseMessage response, string call, CancellationToken cancellation)
    {
        try
        {
            var bytes = await response.Content.ReadAsByteArrayAsync(cancellation);
            using var document = JsonDocument.Parse(bytes);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
        catch (Exception e) when (LesBasesHttp.IsLoss(e) && !cancellation.IsCancellationRequested)
        {
            throw CallErrors.NoAnswer(call, e);
        }
    }
}
