using System.Collections.Immutable;
using System.Globalization;
using NecPublish.Model.LesBases;

namespace NecPublish.Pushing.LesBases;

/// <summary>What a push would do, from the kit and the ledger alone: nothing is asked of the site.</summary>
internal static class LesBasesPlan
{
    public static PushPlan Of(LesBasesOptions options, ImmutableArray<ReadyDeposit> deposits, Ledger ledger)
    {
        var changes = deposits.Select(d => Of(d.Deposit, ledger.Resources.GetValueOrDefault(d.Deposit.Id), options.Publish));
        if (!options.Withdraw)
            return new PushPlan([.. changes]);
        var kept = deposits.Select(d => d.Deposit.Id).ToHashSet(StringComparer.Ordinal);
        var gone = ledger
            .Resources.Where(r => !kept.Contains(r.Key) && r.Value is { Id: not null, IsPublished: true, IsWithdrawn: false })
            .Where(r => options.Edition is null || r.Key.StartsWith(options.Edition + "/", StringComparison.Ordinal))
            .Select(r => new PlannedChange(PushAction.Withdraw, r.Key, r.Value.Title, ["Elle n’est plus dans l’archive : elle ne sera plus visible du public sur Les Bases."]));
        return new PushPlan([.. changes, .. gone]);
    }

    private static PlannedChange Of(Deposit deposit, LedgerEntry? entry, bool publish)
    {
        if (Violations.Of(deposit, publish) is { IsEmpty: false } problems)
            return Change(PushAction.Blocked, deposit, problems.Select(p => p.Message));
        if (entry?.Id is null)
            return Change(publish ? PushAction.Publish : PushAction.Create, deposit, Summary(deposit).Concat(deposit.Losses));
        var edits = Edits(deposit, entry).ToArray();
        if (publish && (!entry.IsPublished || entry.IsWithdrawn))
            return Change(PushAction.Publish, deposit, edits);
        if (edits.Length > 0 || entry is not { IsComplete: true, Pending: null })
            return Change(entry.IsPublished ? PushAction.Republish : PushAction.Edit, deposit, edits.Length > 0 ? edits : ["L’envoi précédent s’est arrêté en route : il reprend."]);
        return entry.NeedsRepublishing
            ? Change(PushAction.Republish, deposit, ["Des modifications déjà envoyées ne sont pas encore visibles du public."])
            : Change(PushAction.Leave, deposit, []);
    }

    private static PlannedChange Change(PushAction action, Deposit deposit, IEnumerable<string> details) => new(action, deposit.Id, deposit.Title, [.. details]);

    private static IEnumerable<string> Summary(Deposit deposit)
    {
        var files = deposit.Contents.OfType<FileContent>().Count();
        var images = deposit.Contents.OfType<ImageContent>().Count();
        yield return string.Create(CultureInfo.InvariantCulture, $"{deposit.Contents.Length} contenus, dont {images} image(s) et {files} fichier(s). Licence\u202F: {Licensing.LabelOf(deposit.Licence!)}.");
        if (!deposit.Suggested.IsEmpty)
            yield return "Classement proposé, à vérifier\u202F: " + string.Join(", ", deposit.Themes.Select(Vocabularies.Themes.LabelOf).Concat(deposit.ResourceTypes.Select(Vocabularies.Types.LabelOf))) + ".";
    }

    private static IEnumerable<string> Edits(Deposit deposit, LedgerEntry entry)
    {
        if (entry.Title != deposit.Title || entry.Description != deposit.Description)
            yield return "Titre ou description modifiés.";
        var diff = ContentDiff.Of(entry.Contents, deposit.Contents);
        var added = diff.Slots.Count(s => s.Id is null);
        var edited = diff.Slots.Count(s => s is { Id: not null, IsSame: false });
        if (!diff.IsEmpty)
            yield return string.Create(CultureInfo.InvariantCulture, $"Contenus\u202F: {added} à ajouter, {edited} à modifier, {diff.Removed.Length} à retirer{(diff.IsMoved ? ", ordre à revoir" : "")}.");
        if (entry.Cover != deposit.Cover?.Sha256)
            yield return "Image de couverture à changer.";
        if (entry.Licence != deposit.Licence)
            yield return $"Licence à changer\u202F: {Licensing.LabelOf(deposit.Licence!)}.";
        if (entry.Indexation is not null && entry.Indexation != IndexationOf(deposit))
            yield return "Classement à changer.";
    }

    /// <summary>What a ledger remembers of the words sent.</summary>
    public static string IndexationOf(Deposit deposit) =>
        Hashing.Of(string.Join(',', deposit.Themes), string.Join(',', deposit.ResourceTypes), string.Join(',', deposit.ProfessionalSectors), string.Join(',', deposit.Beneficiaries));
}
