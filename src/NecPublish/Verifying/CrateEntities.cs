using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace NecPublish.Verifying;

/// <summary>RO-Crate 1.2: data entities (files, folders) and contextual entities (people, licences).</summary>
internal static partial class CrateEntities
{
    private const string Data = "Data Entities";
    private const string Contextual = "Contextual Entities";

    public static readonly ImmutableArray<CrateCheck> Checks =
    [
        new("crate-part-unknown", Data, "{0} est annoncé (hasPart) mais n’est pas décrit.", c => c.Entities.SelectMany(e => Crate.References(e, "hasPart")).Distinct(StringComparer.Ordinal).Where(p => c.Find(p) is null)),
        new("crate-file-unreached", Data, "Le fichier {0} n’est relié à la racine par aucun hasPart.", c => Unreached(c, "File")),
        new("crate-folder-unreached", Data, "Le dossier {0} n’est relié à la racine par aucun hasPart.", c => Unreached(c, "Dataset")),
        new("crate-part-not-data", Data, "{0} est annoncé (hasPart) mais n’est ni un fichier, ni un dossier, ni une œuvre.", c => c.Entities.SelectMany(e => Crate.References(e, "hasPart")).Distinct(StringComparer.Ordinal).Where(p => c.Find(p) is { } e && (Crate.IsA(e, "Person") || Crate.IsA(e, "Organization") || Crate.IsA(e, "Place")))),
        new("crate-file-slash", Data, "{0} est un fichier\u202F: son identifiant ne finit pas par une barre oblique.", c => c.Entities.Where(e => Crate.IsA(e, "File")).Select(Crate.IdOf).OfType<string>().Where(i => i.EndsWith('/'))),
        new("crate-file-fragment", Data, "{0} est un fichier\u202F: son identifiant est son chemin, pas un repère (#).", c => c.Entities.Where(e => Crate.IsA(e, "File")).Select(Crate.IdOf).OfType<string>().Where(i => i.StartsWith('#'))),
        new("crate-folder-slash", Data, "{0} est un dossier\u202F: son identifiant doit finir par une barre oblique.", c => Folders(c).Where(i => !i.EndsWith('/'))),
        new("crate-file-missing", Data, "{0} est décrit mais n’est pas dans l’archive.", c => c.LocalFiles.Select(e => Crate.IdOf(e)!).Where(i => !i.EndsWith('/') && !c.Files.ContainsKey(Crate.PathOf(i)))),
        new("crate-folder-missing", Data, "Le dossier {0} est décrit mais n’est pas dans l’archive.", c => Folders(c).Where(i => i != "./" && i.EndsWith('/') && !c.Files.Keys.Any(f => f.StartsWith(Crate.PathOf(i), StringComparison.Ordinal)))),
        new("crate-file-undescribed", Data, "Le fichier {0} est dans l’archive mais n’est pas décrit.", Undescribed),
        Missing("crate-file-name", "{0} n’a pas de nom (name).", "name"),
        Missing("crate-file-format", "{0} n’a pas de format (encodingFormat).", "encodingFormat"),
        new("crate-file-format-wrong", Data, "{0} a un format qui n’est pas un type de média («\u202Ftext/csv\u202F»).", c => c.LocalFiles.Where(e => Crate.Text(e, "encodingFormat") is { } f && !MediaType().IsMatch(f)).Select(e => Crate.IdOf(e)!)),
        Missing("crate-file-size", "{0} n’a pas de taille (contentSize).", "contentSize"),
        new("crate-file-size-type", Data, "{0} a une taille qui n’est pas un texte fait de chiffres.", c => c.LocalFiles.Where(e => e.TryGetProperty("contentSize", out var s) && (s.ValueKind != JsonValueKind.String || !s.GetString()!.All(char.IsAsciiDigit) || s.GetString()!.Length == 0)).Select(e => Crate.IdOf(e)!)),
        new("crate-file-size-wrong", Data, "{0} n’a pas la taille annoncée.", c => Compared(c, "contentSize", (text, facts) => text.All(char.IsAsciiDigit) && text != facts.Length.ToString(CultureInfo.InvariantCulture))),
        Missing("crate-file-hash", "{0} n’a pas d’empreinte (sha256).", "sha256"),
        new("crate-file-hash-shape", Data, "{0} a une empreinte qui n’est pas faite de 64 chiffres hexadécimaux.", c => c.LocalFiles.Where(e => Crate.Text(e, "sha256") is { } h && !Hash().IsMatch(h)).Select(e => Crate.IdOf(e)!)),
        new("crate-file-hash-wrong", Data, "{0} ne correspond pas à son empreinte\u202F: il a été modifié ou abîmé.", c => Compared(c, "sha256", (text, facts) => Hash().IsMatch(text) && !text.Equals(facts.Hashes["sha256"], StringComparison.OrdinalIgnoreCase))),
        new("crate-file-license", Data, "{0} n’a pas de licence.", c => c.LocalFiles.Where(e => !Crate.References(e, "license").Any()).Select(e => Crate.IdOf(e)!)),
        new("crate-file-author", Data, "{0} n’a pas d’auteur.", c => c.LocalFiles.Where(e => !Crate.References(e, "author").Any() && !Crate.References(e, "creator").Any()).Select(e => Crate.IdOf(e)!)),
        new("crate-date-wrong", Data, "{0} a une date qui n’est pas ISO 8601.", c => c.Entities.Where(e => ((string[])["dateModified", "dateCreated", "startDate", "endDate"]).Any(p => Crate.Text(e, p) is { } d && !Date().IsMatch(d))).Select(e => Crate.IdOf(e) ?? "")),
        new("crate-reference-unknown", Contextual, "{0} est cité mais n’est pas décrit.", c => c.Entities.SelectMany(e => ((string[])["author", "creator", "publisher", "license", "about", "location", "contributor", "funder"]).SelectMany(p => Crate.References(e, p))).Distinct(StringComparer.Ordinal).Where(i => c.Find(i) is null && i != "./")),
        new("crate-contextual-id", Contextual, "{0} n’est ni une adresse, ni un repère (#…).", c => c.Entities.Where(e => Crate.IsA(e, "Person") || Crate.IsA(e, "Organization") || Crate.IsA(e, "Place") || Crate.IsA(e, "Event")).Select(Crate.IdOf).OfType<string>().Where(Crate.IsLocal)),
        new("crate-agent-name", Contextual, "{0} est une personne ou une organisation sans nom.", c => c.Entities.Where(e => (Crate.IsA(e, "Person") || Crate.IsA(e, "Organization")) && Crate.Text(e, "name") is null).Select(e => Crate.IdOf(e)!)),
        new("crate-license-name", Contextual, "La licence {0} n’a pas de nom.", c => Licences(c).Where(l => Crate.Text(l, "name") is null).Select(l => Crate.IdOf(l)!)),
        new("crate-license-description", Contextual, "La licence {0} n’a pas de description.", c => Licences(c).Where(l => Crate.Text(l, "description") is null).Select(l => Crate.IdOf(l)!)),
        new("crate-license-local", Contextual, "La licence {0} n’est pas une adresse.", c => Licences(c).Select(l => Crate.IdOf(l)!).Where(i => !Uri.TryCreate(i, UriKind.Absolute, out _) && !c.Files.ContainsKey(Crate.PathOf(i)))),
    ];

    private static CrateCheck Missing(string id, string message, string property) => new(id, Data, message, c => c.LocalFiles.Where(e => !e.TryGetProperty(property, out _)).Select(e => Crate.IdOf(e)!));

    private static IEnumerable<string> Folders(Crate crate) => crate.Entities.Where(e => Crate.IsA(e, "Dataset")).Select(Crate.IdOf).OfType<string>().Where(i => Crate.IsLocal(i));

    private static IEnumerable<string> Unreached(Crate crate, string type)
    {
        var reached = crate.Reached();
        var root = crate.Root is { } r ? Crate.IdOf(r) : null;
        return crate.Entities.Where(e => Crate.IsA(e, type)).Select(Crate.IdOf).OfType<string>().Where(i => i != root && !reached.Contains(i));
    }

    private static IEnumerable<string> Undescribed(Crate crate)
    {
        var described = crate.LocalFiles.Select(e => Crate.PathOf(Crate.IdOf(e)!)).ToHashSet(StringComparer.Ordinal);
        return crate.Files.Keys.Where(f => !described.Contains(f) && !f.StartsWith("ro-crate-", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Compared(Crate crate, string property, Func<string, FileFacts, bool> differs) =>
        from entity in crate.LocalFiles
        let id = Crate.IdOf(entity)!
        let text = Crate.Text(entity, property)
        where text is not null && crate.Files.TryGetValue(Crate.PathOf(id), out var facts) && differs(text, facts)
        select id;

    private static IEnumerable<JsonElement> Licences(Crate crate) =>
        crate.Entities.SelectMany(e => Crate.References(e, "license")).Distinct(StringComparer.Ordinal).Select(crate.Find).OfType<JsonElement>();

    [GeneratedRegex(@"^[a-z]+/[A-Za-z0-9][A-Za-z0-9.+\-_]*(?:;.*)?$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex MediaType();

    [GeneratedRegex("^[0-9A-Fa-f]{64}$", RegexOptions.NonBacktracking)]
    private static partial Regex Hash();

    [GeneratedRegex(@"^\d{4}(?:-\d{2}(?:-\d{2}(?:T.*)?)?)?$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Date();
}
