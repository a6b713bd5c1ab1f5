using System.Net;
using NecPublish.Storage;

namespace NecPublish.Verifying;

/// <summary>A published site as a visitor has it: paths from its root, no slash at their head.</summary>
internal interface ISiteReader
{
    /// <summary>Null when the site has no such file.</summary>
    Task<Stream?> OpenAsync(string path, CancellationToken cancellation);
}

/// <summary>A site in a folder, before it is put on line.</summary>
internal sealed class FolderSite(ISourceTree tree) : ISiteReader
{
    public Task<Stream?> OpenAsync(string path, CancellationToken cancellation)
    {
        var file = Uri.UnescapeDataString(path);
        if (file.Length == 0 || file.EndsWith('/'))
            file += "index.html";
        return Task.FromResult(tree.Exists(file) ? tree.Open(file) : null);
    }
}

/// <summary>A site on line.</summary>
internal sealed class HttpSite(HttpClient client, Uri address) : ISiteReader
{
    private readonly Uri _root = address.AbsoluteUri.EndsWith('/') ? address : new Uri(address.AbsoluteUri + "/");

    public async Task<Stream?> OpenAsync(string path, CancellationToken cancellation)
    {
        var response = await client.GetAsync(new Uri(_root, path), HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
        if (response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone)
        {
            response.Dispose();
            return null;
        }
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
    }
}
