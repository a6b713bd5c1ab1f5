using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace NecPublish.Pushing.Contract;

/// <summary>
/// A server on the loopback that behaves as Les Bases does, and refuses what a careful client never does: batches, other content
/// types, a session where none belongs. Faults strike where a plan says.
/// </summary>
public sealed partial class LesBasesServer : IAsyncDisposable
{
    public const string Session = "s3ss10n-SECRET-0f-a-test-7f1c2a";

    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, string> _places = new(StringComparer.Ordinal);
    private int _requests = -1;

    private LesBasesServer(WebApplication app) => _app = app;

    public LesBasesStore Store { get; set; } = new();
    public FaultPlan? Plan { get; set; }

    /// <summary>Names of the calls received since the last <see cref="Restart"/>, in order.</summary>
    public ConcurrentQueue<string> Calls { get; private set; } = [];
    public Uri Site { get; private set; } = new("http://127.0.0.1");
    /// <summary>Before each request is carried out, and again before it is answered.</summary>
    public TimeSpan Delay { get; set; }
    public bool IsSignedIn { get; set; } = true;

    public IEnumerable<string> Mutations => Calls.Where(c => !c.StartsWith("GET ", StringComparison.Ordinal));

    /// <summary>Counts requests from zero again, with another plan; what is stored stays.</summary>
    public void Restart(FaultPlan? plan)
    {
        (Plan, Calls, _requests) = (plan, [], -1);
    }

    public static async Task<LesBasesServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k =>
        {
            k.Listen(IPAddress.Loopback, 0, l => l.Protocols = HttpProtocols.Http1);
            k.Limits.MaxRequestBodySize = 200_000_000;
        });
        var app = builder.Build();
        var server = new LesBasesServer(app);
        app.Run(server.HandleAsync);
        await app.StartAsync();
        server.Site = new Uri(app.Urls.First());
        return server;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task HandleAsync(HttpContext http)
    {
        var number = Interlocked.Increment(ref _requests);
        var body = await ReadAsync(http.Request);
        Calls.Enqueue(NameOf(http.Request, body));
        var fault = Plan is { } plan && plan.Strikes(number) ? plan.Fault : (Fault?)null;
        switch (fault)
        {
            case Fault.ResetBefore:
                http.Abort();
                return;
            case Fault.Error500Before:
                await Error(http, 500, "INTERNAL_SERVER_ERROR", "boom");
                return;
            case Fault.Unavailable503:
                http.Response.StatusCode = 503;
                await http.Response.WriteAsync("upstream unavailable");
                return;
            case Fault.TooMany429:
                http.Response.StatusCode = 429;
                http.Response.Headers.RetryAfter = "0";
                return;
            case Fault.HtmlBefore:
                await Html(http);
                return;
            case Fault.Unauthorized401:
                await Error(http, 401, "UNAUTHORIZED", "UNAUTHORIZED");
                return;
            case Fault.Forbidden403:
                await Error(http, 403, "FORBIDDEN", "FORBIDDEN");
                return;
        }

        if (Delay > TimeSpan.Zero)
            await Task.Delay(Delay);
        var (status, type, answer) = Answer(http.Request, body);
        if (Delay > TimeSpan.Zero)
            await Task.Delay(Delay);
        switch (fault)
        {
            case Fault.ResetAfter:
                http.Abort();
                return;
            case Fault.Error500After:
                await Error(http, 500, "INTERNAL_SERVER_ERROR", "boom");
                return;
            case Fault.HtmlAfter:
                await Html(http);
                return;
            case Fault.Slow:
                await Task.Delay(TimeSpan.FromSeconds(20), http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
                http.Abort();
                return;
            case Fault.TruncatedJson:
                answer = answer[..(answer.Length / 2)];
                break;
        }
        http.Response.StatusCode = status;
        http.Response.ContentType = type;
        await http.Response.Body.WriteAsync(answer);
    }

    private (int Status, string Type, byte[] Body) Answer(HttpRequest request, byte[] body)
    {
        try
        {
            var path = request.Path.Value!;
            if (request.Method == "PUT" && path.StartsWith("/storage/", StringComparison.Ordinal))
                return Put(request, path["/storage/".Length..], body);
            if (request.Method == "GET")
                return Get(request, path);
            if (request.Method == "POST" && path.StartsWith("/api/trpc/", StringComparison.Ordinal))
                return Json(200, new JsonObject { ["result"] = new JsonObject { ["data"] = new JsonObject { ["json"] = Call(request, path["/api/trpc/".Length..], body) } } });
            return (404, "text/html", "<!doctype html><p>404</p>"u8.ToArray());
        }
        catch (ZodException e)
        {
            return Failure(400, "BAD_REQUEST", e.Message);
        }
        catch (TrpcException e)
        {
            return Failure(e.Status, e.Code, e.Message);
        }
    }

    private JsonObject Call(HttpRequest request, string procedure, byte[] body)
    {
        if (request.Query.ContainsKey("batch") || procedure.Contains(',', StringComparison.Ordinal))
        {
            Store.Misuses.Enqueue("a batch");
            throw new TrpcException(400, "BAD_REQUEST", "batches are refused");
        }
        if (request.ContentType?.Split(';')[0] != "application/json")
        {
            Store.Misuses.Enqueue("content type " + request.ContentType);
            throw new TrpcException(415, "UNSUPPORTED_MEDIA_TYPE", "Unsupported content-type");
        }
        if (!IsAuthenticated(request))
            throw new TrpcException(401, "UNAUTHORIZED", "UNAUTHORIZED");
        using var document = JsonDocument.Parse(body);
        var input = document.RootElement.GetProperty("json");
        return procedure switch
        {
            "resource.create" => Store.Create(input),
            "resource.mutate" => Store.Mutate(input),
            "image.create" => Store.CreateImage(input),
            "upload.create" => Store.CreateUpload(input),
            "upload.generateUploadUrl" => UploadUrl(input),
            _ => throw new TrpcException(404, "NOT_FOUND", $"No procedure found on path \"{procedure}\""),
        };
    }

    private JsonObject UploadUrl(JsonElement input)
    {
        var zod = new Zod(input);
        var (name, type) = (zod.Text("filename", 1, 255), zod.Text("mimeType", 1, 255));
        zod.Throw();
        var key = $"user/{LesBasesStore.OwnerId}/{Guid.NewGuid():N}_{name}";
        _places[key] = type;
        return new JsonObject { ["key"] = key, ["url"] = new Uri(Site, $"storage/{Uri.EscapeDataString(key)}?X-Amz-Expires=3600&X-Amz-Signature=abc").AbsoluteUri };
    }

    private (int, string, byte[]) Put(HttpRequest request, string escaped, byte[] body)
    {
        var key = Uri.UnescapeDataString(escaped);
        if (request.Headers.Cookie.Count > 0)
            Store.Misuses.Enqueue("the session was sent to the storage");
        if (!_places.TryGetValue(key, out var type) || request.ContentType != type || request.Headers["x-amz-acl"] != "public-read" || !request.Query.ContainsKey("X-Amz-Signature"))
            return (403, "application/xml", "<Error><Code>SignatureDoesNotMatch</Code></Error>"u8.ToArray());
        Store.Objects[key] = (body, type);
        return (200, "text/plain", []);
    }

    private (int, string, byte[]) Get(HttpRequest request, string path)
    {
        if (path == "/api/auth/session")
            return Json(200, IsAuthenticated(request) ? new JsonObject { ["user"] = new JsonObject { ["id"] = LesBasesStore.OwnerId, ["name"] = "Compte de test", ["email"] = "compte@example.org" } } : []);
        if (path == "/api/auth/callback/email")
            return MagicLink(request);
        if (path == "/api/v1/bases")
            return Json(200, Index([Entry(LesBasesStore.BaseId, "numerique-en-communs", "Numérique en Commun[s]", true), Entry(LesBasesStore.ForeignBaseId, "autre-base", "Autre base", true)]));
        if (path == "/api/v1/resources")
            return Json(200, Index(Store.Resources.Select(Entry)));
        if (MarkdownPath().Match(path) is { Success: true } match)
        {
            var found = Store.Alive.FirstOrDefault(r => r.Slug == match.Groups["slug"].Value && r.IsPublic == true && r.Live is not null);
            return found is null ? (404, "text/html", "<!doctype html><p>404</p>"u8.ToArray()) : (200, "text/markdown; charset=utf-8", Encoding.UTF8.GetBytes(Markdown.Of(found)));
        }
        return (404, "text/html", "<!doctype html><p>404</p>"u8.ToArray());
    }

    private (int, string, byte[]) MagicLink(HttpRequest request)
    {
        if (request.Query["token"] != "magic")
            return (302, "text/html", []);
        request.HttpContext.Response.Headers.SetCookie = $"next-auth.session-token={Session}; Path=/; HttpOnly; SameSite=Lax";
        request.HttpContext.Response.Headers.Location = "/";
        return (302, "text/html", []);
    }

    private bool IsAuthenticated(HttpRequest request) => IsSignedIn && request.Headers.Cookie.ToString() == "next-auth.session-token=" + Session;

    private static JsonObject Entry(StoredResource r) =>
        new()
        {
            ["id"] = r.Id,
            ["slug"] = r.Slug,
            ["title"] = r.IsPublic == true ? r.Live?.Title : null,
            ["created"] = r.Created.ToString("O", CultureInfo.InvariantCulture),
            ["updated"] = r.Updated.ToString("O", CultureInfo.InvariantCulture),
            ["deleted"] = r.Deleted?.ToString("O", CultureInfo.InvariantCulture),
            ["is_public"] = r.IsPublic == true,
            ["published"] = r.Published?.ToString("O", CultureInfo.InvariantCulture),
            ["url"] = r.IsPublic == true ? "/ressources/" + r.Slug : null,
        };

    private static JsonObject Entry(string id, string slug, string title, bool isPublic) =>
        new() { ["id"] = id, ["slug"] = slug, ["title"] = title, ["created"] = "2024-01-01T00:00:00Z", ["updated"] = "2024-01-01T00:00:00Z", ["deleted"] = null, ["is_public"] = isPublic, ["published"] = null, ["url"] = null };

    private static JsonObject Index(IEnumerable<JsonObject> entries) => new() { ["data"] = new JsonArray([.. entries]) };

    private static (int, string, byte[]) Json(int status, JsonNode body) => (status, "application/json", Encoding.UTF8.GetBytes(body.ToJsonString()));

    private static (int, string, byte[]) Failure(int status, string code, string message) =>
        Json(status, new JsonObject { ["error"] = new JsonObject { ["json"] = new JsonObject { ["message"] = message, ["code"] = -32600, ["data"] = new JsonObject { ["code"] = code, ["httpStatus"] = status, ["path"] = "" } } } });

    private static async Task Error(HttpContext http, int status, string code, string message)
    {
        var (_, type, body) = Failure(status, code, message);
        http.Response.StatusCode = status;
        http.Response.ContentType = type;
        await http.Response.Body.WriteAsync(body);
    }

    private static async Task Html(HttpContext http)
    {
        http.Response.ContentType = "text/html";
        await http.Response.WriteAsync("<!doctype html><title>Maintenance</title><p>Nous revenons bientôt.</p>");
    }

    private static async Task<byte[]> ReadAsync(HttpRequest request)
    {
        using var buffer = new MemoryStream();
        await request.Body.CopyToAsync(buffer);
        return buffer.ToArray();
    }

    private static string NameOf(HttpRequest request, byte[] body)
    {
        var path = request.Path.Value!;
        if (request.Method == "PUT")
            return "PUT";
        if (request.Method == "GET")
            return "GET " + path;
        if (path != "/api/trpc/resource.mutate")
            return path["/api/trpc/".Length..];
        using var document = JsonDocument.Parse(body);
        return document.RootElement.GetProperty("json").GetProperty("name").GetString()!;
    }

    [GeneratedRegex("^/ressources/(?<slug>[^/]+)/markdown$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MarkdownPath();
}
