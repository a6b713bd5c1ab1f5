using System.Collections.Immutable;
using NecPublish.Model;
using NecPublish.Storage;

namespace NecPublish.Discovering;

/// <summary>organisations.csv.</summary>
public static class OrganisationsReader
{
    public static ImmutableArray<Organisation> Read(ISourceTree tree, string path, Findings findings) =>
        [
            .. SidecarTable
                .Read(tree, path, findings, "id", "nom", "siret", "url", "type")
                .Where(l => l["nom"] is not null)
                .Select(l => new Organisation(Folding.Slug(l["id"] ?? l["nom"]!), FrenchTypography.Apply(l["nom"]!))
                {
                    Siret = l["siret"] is { } siret ? string.Concat(siret.Where(char.IsAsciiDigit)) is { Length: 14 } digits ? digits : null : null,
                    Url = WebAddress(l["url"]),
                    IsListed = true,
                    Kind = l["type"] is { } kind ? SettingsReader.Kinds.GetValueOrDefault(Folding.Slug(kind)) : OrganisationKind.Other,
                }),
        ];

    internal static string? WebAddress(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri.AbsoluteUri : null;
}
