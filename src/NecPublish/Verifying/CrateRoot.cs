using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace NecPublish.Verifying;

/// <summary>RO-Crate 1.2: the root data entity and the preview.</summary>
internal static partial class CrateRoot
{
    private const string Root = "Root Data Entity";
    private const string Preview = "RO-Crate Website";

    public static readonly ImmutableArray<CrateCheck> Checks =
    [
        On("crate-root-type", "La racine doit être de type Dataset.", r => !Crate.IsA(r, "Dataset")),
        On("crate-root-id", "L’identifiant de la racine doit être «\u202F./\u202F» ou une adresse, et finir par une barre oblique.", r => Crate.IdOf(r) is { } id && id != "./" && !(Uri.TryCreate(id, UriKind.Absolute, out _) && id.EndsWith('/'))),
        On("crate-root-name", "La racine n’a pas de nom (name).", r => Crate.Text(r, "name") is null),
        On("crate-root-description", "La racine n’a pas de description (description).", r => Crate.Text(r, "description") is null),
        On("crate-root-date", "La racine n’a pas de date de publication (datePublished).", r => !Crate.Values(r, "datePublished").Any()),
        On("crate-root-date-many", "La racine a plusieurs dates de publication.", r => Crate.Values(r, "datePublished").Count() > 1),
        On("crate-root-date-wrong", "La date de publication de la racine n’est pas une date ISO 8601, au jour près.", r => Crate.Values(r, "datePublished").Any(v => v.ValueKind != JsonValueKind.String || !Day().IsMatch(v.GetString()!))),
        On("crate-root-license", "La racine n’a pas de licence (license).", r => !Crate.Values(r, "license").Any(v => Crate.IdOf(v) is not null || v.ValueKind == JsonValueKind.String)),
        new("crate-root-license-unknown", Root, "La licence {0} de la racine n’est pas décrite.", c => c.Root is { } r ? Crate.References(r, "license").Where(l => c.Find(l) is null) : []),
        On("crate-root-parts", "La racine ne contient rien (hasPart).", r => !Crate.References(r, "hasPart").Any()),
        On("crate-root-own-part", "La racine se contient elle-même, ou contient son propre descripteur.", r => Crate.References(r, "hasPart").Any(p => p == Crate.IdOf(r) || p == "ro-crate-metadata.json")),
        On("crate-root-url", "L’adresse (url) de la racine n’en est pas une.", r => Crate.Values(r, "url").Any(v => !Uri.TryCreate(v.ValueKind == JsonValueKind.String ? v.GetString() : Crate.IdOf(v), UriKind.Absolute, out _))),
        new("crate-preview-doctype", Preview, "La page d’aperçu (ro-crate-preview.html) n’est pas du HTML5\u202F: elle ne commence pas par <!DOCTYPE html>.", c => c.Preview is { } html && !html.AsSpan().TrimStart().StartsWith("<!DOCTYPE html>", StringComparison.OrdinalIgnoreCase) ? [""] : []),
        new("crate-preview-silent", Preview, "La page d’aperçu ne nomme pas ce que l’archive contient.", c => c is { Preview: { } html, Root: { } r } && Crate.Text(r, "name") is { } name && !System.Net.WebUtility.HtmlDecode(html).Contains(name, StringComparison.Ordinal) ? [""] : []),
        new("crate-preview-missing", Preview, "La page d’aperçu (ro-crate-preview.html) manque.", c => c.Preview is null ? [""] : []) { IsAdvice = true },
    ];

    private static CrateCheck On(string id, string message, Func<JsonElement, bool> isBroken) => CrateCheck.Must(id, Root, message, c => c.Root is { } root && isBroken(root));

    [GeneratedRegex(@"^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:T.*)?$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Day();
}
