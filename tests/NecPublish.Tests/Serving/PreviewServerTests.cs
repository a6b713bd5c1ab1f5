using System.Net;
using System.Text;
using NecPublish.Diagnostics;

namespace NecPublish.Serving;

public sealed class PreviewServerTests : IAsyncLifetime, IDisposable
{
    private static readonly RuleInfo Rule = new("r", Severity.Error, Sources.All, "t", "w", "f");
    private readonly Dictionary<string, PreviewedFile> _files = new(StringComparer.Ordinal);
    private readonly PreviewServer _server;
    private readonly HttpClient _browser = new(new HttpClientHandler { AllowAutoRedirect = false });

    public PreviewServerTests() => _server = new PreviewServer((path, _) => _files.GetValueOrDefault(path), 0);

    public async Task InitializeAsync()
    {
        await _server.Start(CancellationToken.None);
        _browser.BaseAddress = _server.Address;
        Put("index.html", "<!DOCTYPE html><html><head></head><body class=\"a\"><p>Accueil</p></body></html>");
        Put("a/b/index.html", "<body>b</body>", new Diagnostic(Rule, Severity.Error, "a/<b>.md", new SourceLocation.Text(3, 1), "Faux <b>.", "Vrai.", "s"));
        Put("a/data.csv", "é");
        Put("404.html", "<body>perdu</body>");
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    public void Dispose() => _browser.Dispose();

    [Fact]
    public void It_listens_to_this_computer_only() => Assert.True(IPAddress.IsLoopback(IPAddress.Parse(_server.Address.Host)));

    [Fact]
    public async Task A_page_comes_with_its_findings_and_what_reloads_it()
    {
        var home = await _browser.GetStringAsync("/");
        Assert.Contains("<body class=\"a\"><link rel=\"stylesheet\" href=\"/_apercu/recharge.css\"><script src=\"/_apercu/recharge.js\" defer></script>", home, StringComparison.Ordinal);
        Assert.DoesNotContain("<details", home, StringComparison.Ordinal);

        var page = await _browser.GetStringAsync("/a/b/");
        Assert.Contains("Erreur (a/&lt;b&gt;.md, ligne 3)\u202f: Faux &lt;b&gt;.", page, StringComparison.Ordinal);
        Assert.Contains("EventSource", await _browser.GetStringAsync("/_apercu/recharge.js"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_have_their_types_folders_redirect_and_the_lost_are_told()
    {
        using var csv = await _browser.GetAsync("/a/data.csv");
        Assert.Equal("text/csv; charset=utf-8", csv.Content.Headers.ContentType!.ToString());
        Assert.Equal("é", await csv.Content.ReadAsStringAsync());

        using var folder = await _browser.GetAsync("/a/b");
        Assert.Equal((HttpStatusCode.Redirect, "/a/b/"), (folder.StatusCode, folder.Headers.Location!.ToString()));

        using var lost = await _browser.GetAsync("/absent/");
        Assert.Equal(HttpStatusCode.NotFound, lost.StatusCode);
        Assert.Contains("perdu", await lost.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET", "evil.example", HttpStatusCode.Forbidden)]
    [InlineData("GET", "localhost", HttpStatusCode.OK)]
    [InlineData("POST", "127.0.0.1", HttpStatusCode.MethodNotAllowed)]
    public async Task Strangers_are_refused(string method, string host, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/") { Headers = { Host = host } };
        using var answer = await _browser.SendAsync(request);
        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task Open_pages_hear_of_changes()
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await using var stream = await _browser.GetStreamAsync("/_apercu/evenements", stop.Token);
        using var lines = new StreamReader(stream);
        var first = await lines.ReadLineAsync(stop.Token);
        await lines.ReadLineAsync(stop.Token);

        _server.Changed();

        var second = await lines.ReadLineAsync(stop.Token);
        Assert.StartsWith("data: ", first, StringComparison.Ordinal);
        Assert.NotEqual(first, second);
    }

    private void Put(string path, string text, params Diagnostic[] findings) => _files[path] = new PreviewedFile(Encoding.UTF8.GetBytes(text), [.. findings]);
}
