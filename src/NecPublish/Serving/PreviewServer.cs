using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace NecPublish.Serving;

/// <summary>
/// Shows a site to this computer only. Files are asked for as the browser asks for them; open pages reload when
/// <see cref="Changed"/> is called.
/// </summary>
public sealed class PreviewServer : IAsyncDisposable
{
    private static readonly FileExtensionContentTypeProvider Types = MediaTypes();

    private readonly WebApplication _application;
    private readonly Func<string, CancellationToken, PreviewedFile?> _read;
    private readonly Lock _lock = new();
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _version = Environment.TickCount64;

    /// <param name="read">From a path of the output ("a/b/index.html") to the file; null when there is none.</param>
    /// <param name="port">0 for a free one.</param>
    public PreviewServer(Func<string, CancellationToken, PreviewedFile?> read, int port)
    {
        _read = read;
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        builder.Services.AddRoutingCore();
        builder.Services.Configure<KestrelServerOptions>(o =>
        {
            o.AddServerHeader = false;
            o.Listen(IPAddress.Loopback, port);
        });
        builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.FromSeconds(1));
        _application = builder.Build();
        _application.Run(Answer);
    }

    /// <summary>Where the site is shown, once started: "http://127.0.0.1:5080/".</summary>
    public Uri Address => new(_application.Urls.First());

    /// <exception cref="IOException">The port is taken.</exception>
    public Task Start(CancellationToken cancellation) => _application.StartAsync(cancellation);

    /// <summary>Tells every open page to reload.</summary>
    public void Changed()
    {
        lock (_lock)
        {
            _version++;
            _next.SetResult();
            _next = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private Task Answer(HttpContext context)
    {
        // another name for this machine may come from a page somewhere that wants to read drafts
        if (!IPAddress.TryParse(context.Request.Host.Host, out var ip) ? context.Request.Host.Host != "localhost" : !IPAddress.IsLoopback(ip))
            return Refuse(context, StatusCodes.Status403Forbidden);
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
            return Refuse(context, StatusCodes.Status405MethodNotAllowed);
        return context.Request.Path.Value switch
        {
            Overlay.EventsPath => Stream(context),
            Overlay.ScriptPath => Send(context, Encoding.UTF8.GetBytes(Overlay.Script), "text/javascript; charset=utf-8"),
            Overlay.StylePath => Send(context, Encoding.UTF8.GetBytes(Overlay.Style), "text/css; charset=utf-8"),
            var path => File(context, path ?? "/"),
        };
    }

    private Task File(HttpContext context, string asked)
    {
        var path = asked.TrimStart('/');
        if (path.Length == 0 || path.EndsWith('/'))
            path += "index.html";
        var file = _read(path, context.RequestAborted);
        if (file is null && !Path.HasExtension(path) && _read(path + "/index.html", context.RequestAborted) is not null)
        {
            context.Response.Redirect(asked + "/");
            return Task.CompletedTask;
        }
        if (file is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            file = _read("404.html", context.RequestAborted);
            path = "404.html";
        }
        if (file is null)
            return Refuse(context, StatusCodes.Status404NotFound);
        var type = Types.TryGetContentType(path, out var found) ? found : "application/octet-stream";
        var isPage = type == "text/html";
        return Send(context, isPage ? Overlay.On(file) : file.Content, isPage || type.StartsWith("text/", StringComparison.Ordinal) ? type + "; charset=utf-8" : type);
    }

    private async Task Stream(HttpContext context)
    {
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _application.Lifetime.ApplicationStopping);
        try
        {
            while (true)
            {
                Task next;
                long version;
                lock (_lock)
                    (next, version) = (_next.Task, _version);
                await context.Response.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"data: {version}\n\n"), stop.Token).ConfigureAwait(false);
                await context.Response.Body.FlushAsync(stop.Token).ConfigureAwait(false);
                await next.WaitAsync(stop.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // the page was closed, or the preview stops
        }
    }

    private static Task Send(HttpContext context, ReadOnlyMemory<byte> content, string type)
    {
        context.Response.ContentType = type;
        context.Response.ContentLength = content.Length;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.Body.WriteAsync(content, context.RequestAborted).AsTask();
    }

    private static Task Refuse(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private static FileExtensionContentTypeProvider MediaTypes()
    {
        var types = new FileExtensionContentTypeProvider();
        foreach (var (extension, type) in (ReadOnlySpan<(string, string)>)[(".md", "text/markdown"), (".avif", "image/avif"), (".webp", "image/webp"), (".jsonld", "application/ld+json"), (".ttl", "text/turtle"), (".rdf", "application/rdf+xml"), (".atom", "application/atom+xml"), (".geojson", "application/geo+json"), (".epub", "application/epub+zip"), (".csv", "text/csv")])
            types.Mappings[extension] = type;
        return types;
    }
}
