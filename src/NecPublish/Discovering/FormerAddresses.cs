using System.Collections.Immutable;
using NecPublish.Model;

namespace NecPublish.Discovering;

/// <summary>anciennes_adresses: the pages that lead here now.</summary>
internal static class FormerAddresses
{
    public static ImmutableArray<string> Read(Fields fields, OwnSites sites)
    {
        var addresses = ImmutableArray.CreateBuilder<string>();
        foreach (var written in fields.Words("anciennes_adresses"))
        {
            if (Clean(written, sites) is { } address)
                addresses.Add(address);
            else
                fields.Tell(MetadataRules.InvalidValue, "anciennes_adresses", written, "Écrivez l’ancienne adresse d’une page de ce site, comme /nec-martinique-2024/01-ouverture/compte-rendu/.");
        }
        return addresses.DrainToImmutable();
    }

    /// <summary>"nec/ancienne", "https://site/nec/ancienne/index.html" → "/nec/ancienne/"; null for what is no address of a page of this site.</summary>
    private static string? Clean(string written, OwnSites sites)
    {
        var path = Uri.TryCreate(written, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? sites.PathOf(uri) : written;
        if (path is null)
            return null;
        path = path.EndsWith("index.html", StringComparison.Ordinal) ? path[..^10] : path;
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 0 || parts.Any(p => p is "." or ".." || Folding.Slug(p) != p) ? null : $"/{string.Join('/', parts)}/";
    }
}
