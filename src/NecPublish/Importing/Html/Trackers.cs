namespace NecPublish.Importing.Html;

/// <summary>Links that Google Docs sends through an address of its own, which would learn who follows them.</summary>
internal static class Trackers
{
    public static string Without(string target)
    {
        if (!Uri.TryCreate(target, UriKind.Absolute, out var uri) || uri.Host is not ("www.google.com" or "google.com") || uri.AbsolutePath != "/url")
            return target;
        var query = uri.Query.TrimStart('?').Split('&').Select(p => p.Split('=', 2)).FirstOrDefault(p => p is ["q" or "url", _]);
        return query is null ? target : Uri.UnescapeDataString(query[1]);
    }
}
