using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NecPublish.Checking.Privacy;
using NecPublish.Describing;
using NecPublish.Diagnostics;
using NecPublish.Discovering;
using NecPublish.Storage;

namespace NecPublish;

/// <summary>
/// A register that was deleted, emptied or taken from an old copy, while the site of the last build still tells what it held. Built from
/// it, the site would give harvesters other identifiers and days, and let withdrawn pages and redirections die: the site that is there, which
/// is then the only one to know, is not replaced. A site is no input: where none is left, there is nothing to compare with.
/// </summary>
internal static class RegisterBehind
{
    public static readonly RuleInfo Rule = new(
        "register-behind",
        Severity.Error,
        Sources.Site,
        "Registre des adresses plus ancien que le site",
        "Le site construit la dernière fois connaît des pages, des retraits ou des changements que content/registre/adresses.json ne connaît pas\u00A0: ce fichier a été supprimé, vidé, ou repris d’une ancienne copie. Construit ainsi, le site perdrait des identifiants, des dates et des redirections, et les moissonneurs (data.gouv.fr, l’ANCT) ne retrouveraient plus ses documents.",
        "Remettez le dernier registre\u00A0: depuis git (git log -- content/registre/adresses.json, puis git checkout), une sauvegarde, ou l’ordinateur de qui a publié la dernière fois\u00A0; puis construisez de nouveau. S’il n’en reste aucune copie, ou si ce qui manque n’a jamais été mis en ligne, supprimez le dossier du site construit\u00A0: la construction suivante repartira du registre tel qu’il est, et le reste sera oublié."
    );

    /// <summary>Pages named in the message.</summary>
    private const int Shown = 3;

    /// <summary>What a site keeps of the register that was written with it: equal notes, nothing to compare.</summary>
    public static string Note(ReadOnlySpan<byte> register) => Convert.ToHexStringLower(SHA256.HashData(register));

    /// <summary>The note of a site whose register could not be written beside its content: the next build finds an older one, and who reads its findings knows.</summary>
    public const string NotKept = "-";

    /// <summary>The build as it may go out: withheld, with what to do, when the site that it would replace knows more than the register did.</summary>
    public static BuildResult Judge(BuildResult result, ISourceTree source, SiteFolder site)
    {
        // what names no host, publisher and address was never to be put on line
        if (result.Publication.IsDraft || !result.Publication.Settings.IsComplete || site.PreviousNote is not { } note || note == NotKept)
            return result;
        if (source.Exists(AddressRegister.Path) && note == Note(source.ReadAllBytes(AddressRegister.Path)))
            return result;
        if (Told(site) is not { } told || told.BaseUrl != result.Publication.Settings.BaseUrl && !result.KnownRegister.Sites.Contains(told.BaseUrl, StringComparer.Ordinal))
            return result;
        // who asked to be forgotten may have been taken out by hand
        var unagreed = new UnagreedNames(result.Publication.People);
        var lost = Lost(told, result.KnownRegister).RemoveAll(r => unagreed.InAny(r.Address, r.Id, r.Title));
        if (lost.IsEmpty)
            return result;
        var shown = lost.Take(Shown).Select(r => $"«\u202F{r.Title}\u202F» ({told.BaseUrl}{r.Address})");
        var count = lost.Length == 1 ? "Une page du site n’est pas dans le registre, ou y est plus ancienne" : string.Create(CultureInfo.InvariantCulture, $"{lost.Length} pages du site ne sont pas dans le registre, ou y sont plus anciennes");
        var message = $"{count}\u00A0: {string.Join(", ", shown)}{(lost.Length > Shown ? "…" : "")}. {Rule.Why}";
        return result with { IsWithheld = true, Diagnostics = result.Diagnostics.Add(new(Rule, Rule.Severity, AddressRegister.Path, null, message, Rule.Fix, AddressRegister.Path)) };
    }

    /// <summary>Whether that is why a build is withheld.</summary>
    public static bool Withholds(BuildResult result) => result.Diagnostics.Any(d => d.Rule == Rule);

    /// <summary>What the site's index tells that the register does not: an address that it has not, or a later day.</summary>
    internal static ImmutableArray<PublishedResource> Lost(PublishedIndex told, AddressRegister register)
    {
        var latest = new Dictionary<string, DateOnly>(StringComparer.Ordinal);
        foreach (var entry in register.Entries.Values)
        {
            var day = entry.Deleted is { } deleted && deleted > entry.Modified ? deleted : entry.Modified;
            if (!latest.TryGetValue(entry.Id, out var before) || before < day)
                latest[entry.Id] = day;
        }
        return [.. told.Resources.Where(r => !(register.Entries.TryGetValue(r.Address, out var entry) && latest[entry.Id] >= r.Day))];
    }

    /// <summary>Null for a draft's, which tells of what was never public, and for one that cannot be read.</summary>
    private static PublishedIndex? Told(SiteFolder site)
    {
        try
        {
            using var robots = site.OpenPrevious("robots.txt");
            if (robots is null || new StreamReader(robots, Encoding.UTF8).ReadToEnd().Contains("Disallow: /\n", StringComparison.Ordinal))
                return null;
            using var index = site.OpenPrevious(PublishedIndex.Path);
            return index is null ? null : PublishedIndex.Read(index);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
