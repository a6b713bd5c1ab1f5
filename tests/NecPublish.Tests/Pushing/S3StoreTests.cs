using System.Net;
using System.Net.Sockets;
using NecPublish.Pushing.S3;

namespace NecPublish.Pushing;

/// <summary>A store that answers otherwise than it should: the person is told, in French; nothing else comes out.</summary>
public sealed class S3StoreTests
{
    [Theory]
    [InlineData(400, "<Error><Code>InvalidRequest</Code><Message>no</Message></Error>", "reprendra")]
    [InlineData(405, "", "reprendra")]
    [InlineData(200, "<html>no store", "reprendra")]
    [InlineData(403, "", "AWS_ACCESS_KEY_ID")]
    [InlineData(404, "", "n’existe pas")]
    public async Task An_answer_that_is_none_is_told_to_the_person(int status, string body, string told)
    {
        var refused = await Assert.ThrowsAsync<PushException>(() => Ask(status, body, store => store.ListAsync(CancellationToken.None)));

        Assert.Contains(told, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_web_page_in_place_of_a_store_takes_nothing()
    {
        var refused = await Assert.ThrowsAsync<PushException>(() => Ask(200, "<html></html>", store => store.PutAsync("index.html", () => new MemoryStream([1]), 1, CancellationToken.None)));
        Assert.Contains("reprendra", refused.Message, StringComparison.Ordinal);
    }

    /// <summary>Asks a server that answers the same to everything.</summary>
    private static async Task Ask(int status, string body, Func<S3Store, Task> ask)
    {
        using var server = new HttpListener();
        var address = new Uri($"http://127.0.0.1:{FreePort()}/");
        server.Prefixes.Add(address.AbsoluteUri);
        server.Start();
        var answering = Answer(server, status, body);
        try
        {
            using var store = new S3Store(new S3Place(address, "archive", "site", "fr-par"), "key", "secret");
            await ask(store);
        }
        finally
        {
            // not Stop, then Dispose: the second would take the port again, which another test may have by now
            server.Close();
            await answering;
        }
    }

    private static async Task Answer(HttpListener server, int status, string body)
    {
        try
        {
            while (true)
            {
                var exchange = await server.GetContextAsync();
                exchange.Response.StatusCode = status;
                await exchange.Response.OutputStream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(body));
                exchange.Response.Close();
            }
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
        {
            // stopped
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
