using System.Collections.Immutable;

namespace NecPublish.Discovering;

/// <summary>Where this site is, and where it was: the first part of its pages' full addresses.</summary>
public sealed class OwnSites(IEnumerable<string> sites)
{
    private readonly ImmutableArray<Uri> _sites = [.. sites.Select(s => new Uri(s + "/", UriKind.Absolute))];

    /// <summary>"https://site/archive/nec/a/" → "/nec/a/"; null for an address of another site. http or https: a host that moved to the second keeps its pages.</summary>
    public string? PathOf(Uri address)
    {
        foreach (var site in _sites)
        {
            if (address.IdnHost == site.IdnHost && PortOf(address) == PortOf(site) && address.AbsolutePath.StartsWith(site.AbsolutePath, StringComparison.Ordinal))
                return address.AbsolutePath[(site.AbsolutePath.Length - 1)..];
        }
        return null;
    }

    /// <summary>-1 for that of the scheme.</summary>
    private static int PortOf(Uri address) => address.IsDefaultPort ? -1 : address.Port;
}
