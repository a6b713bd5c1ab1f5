using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NecPublish.Model.LesBases;

namespace NecPublish.Pushing.LesBases;

/// <summary>
/// Brings one resource of the site to what its deposit says, call after call, never two at once: its sequence numbers are read,
/// then written. Whatever call is the last to be answered, the next run goes on from there.
/// </summary>
internal sealed partial class ResourcePush(LesBasesApi api, LedgerStore store, ReadyDeposit ready, TimeProvider time, Action step)
{
    private readonly Deposit _deposit = ready.Deposit;
    private LedgerEntry _entry = store.Find(ready.Deposit.Id) ?? new LedgerEntry();

    public LedgerEntry Entry => _entry;

    /// <param name="index">The public index, as read when the run began.</param>
    /// <param name="baseId">Null for no base.</param>
    public async Task RunAsync(ImmutableArray<IndexEntry> index, string? baseId, bool publish, CancellationToken cancellation)
    {
        if (_entry.Id is null)
            await CreateAsync(index, baseId, cancellation);
        if (_entry.Pending?.Call == "Publish")
            LookWhetherPublished(index);

        var isCertain = _entry is { IsComplete: true, Pending: null } && ContentDiff.Of(_entry.Contents, _deposit.Contents).IsEmpty;
        if (!isCertain || _entry.Title != _deposit.Title || _entry.Description != _deposit.Description)
            await EditTitleAsync(cancellation);
        await SendContentsAsync(cancellation);
        await SendCoverAsync(cancellation);
        if (_entry.Base != baseId)
            await ChangeAsync("ChangeBase", new JsonObject { ["baseId"] = baseId }, e => e with { Base = baseId }, isLive: true, cancellation);
        if (_entry.Licence != _deposit.Licence)
            await ChangeLicenceAsync(cancellation);
        if (_entry.Indexation != IndexationHash && !_deposit.Themes.IsEmpty)
            await ChangeAsync("ChangeIndexation", Indexation(), e => e with { Indexation = IndexationHash }, isLive: true, cancellation);
        if (!_entry.IsComplete)
            Save(_entry with { IsComplete = true, Pushed = time.GetUtcNow() });

        if (publish && _entry.IsWithdrawn)
            await ChangeAsync("ChangeVisibility", new JsonObject { ["isPublic"] = true }, e => e with { IsWithdrawn = false }, isLive: true, cancellation);
        if (publish && !_entry.IsPublished)
            await PublishAsync(cancellation);
        else if (_entry is { IsPublished: true, NeedsRepublishing: true })
            await ChangeAsync("Republish", [], e => e with { NeedsRepublishing = false, Pushed = time.GetUtcNow() }, isLive: true, cancellation);
    }

    private async Task CreateAsync(ImmutableArray<IndexEntry> index, string? baseId, CancellationToken cancellation)
    {
        var family = Slugs.Family(_deposit.Title, index).Where(e => !e.IsDeleted).ToArray();
        if (_entry.Pending is { Call: "create" } pending)
        {
            // the answer to our last attempt was lost: what has appeared since under this address, and is nobody's in our ledger, is ours
            var known = pending.Known.Concat(store.KnownIds).ToHashSet(StringComparer.Ordinal);
            var found = family.Where(e => !known.Contains(e.Id)).ToArray();
            if (found.Length > 1)
                throw new PushException($"Plusieurs ressources nommées « {_deposit.Title} » sont apparues sur Les Bases. Supprimez sur le site celles qui sont de trop, puis recommencez.");
            if (found is [var ours])
            {
                Save(_entry with { Id = ours.Id, Slug = ours.Slug, Base = baseId, Created = time.GetUtcNow(), IsPublished = ours.IsPublished });
                return;
            }
        }
        Save(new LedgerEntry { Pending = new Pending("create", null, time.GetUtcNow(), [.. family.Select(e => e.Id)]) });
        var created = await api.CreateAsync(_deposit.Title, _deposit.Description, baseId, cancellation);
        Save(
            new LedgerEntry
            {
                Id = created.Id,
                Slug = created.Slug,
                Title = _deposit.Title,
                Description = _deposit.Description,
                Base = baseId,
                Licence = created.Licence,
                Created = time.GetUtcNow(),
            }
        );
        step();
        // nothing is there yet: what follows needs no reading back
        _isRead = true;
    }

    /// <summary>Harmless when nothing changed, and its answer shows the resource: this is how a resumed push learns where it stands.</summary>
    private async Task EditTitleAsync(CancellationToken cancellation)
    {
        if (_isRead)
            return;
        var isSame = _entry.Title == _deposit.Title && _entry.Description == _deposit.Description;
        var answer = await ChangeAsync(
            "EditTitleAndDescription",
            new JsonObject { ["title"] = _deposit.Title, ["description"] = _deposit.Description },
            e => e with { Title = _deposit.Title, Description = _deposit.Description },
            isLive: isSame,
            cancellation
        );
        Reconcile(answer);
        _isRead = true;
    }

    private bool _isRead;

    private async Task ChangeLicenceAsync(CancellationToken cancellation)
    {
        var answer = await ChangeAsync("ChangeLicence", new JsonObject { ["licence"] = _deposit.Licence }, e => e, isLive: true, cancellation);
        if (answer.Licence != _deposit.Licence)
            throw new LesBasesException(
                CallFailure.Changed,
                $"Les Bases montre la licence « {answer.Licence ?? "inconnue"} » au lieu de « {_deposit.Licence} ». La ressource reste en brouillon : choisissez la licence sur le site."
            );
        Save(_entry with { Licence = answer.Licence });
    }

    private async Task PublishAsync(CancellationToken cancellation)
    {
        // said again just before, and read in the answer: without it the site publishes under its default licence
        await ChangeLicenceAsync(cancellation);
        var payload = Indexation();
        payload["isPublic"] = true;
        Save(_entry with { Pending = new Pending("Publish", null, time.GetUtcNow(), []) });
        var answer = await ChangeAsync("Publish", payload, e => e with { IsPublished = true, NeedsRepublishing = false, Indexation = IndexationHash, Pushed = time.GetUtcNow() }, isLive: true, cancellation);
        if (answer.Licence is { } shown && shown != _deposit.Licence)
            throw new LesBasesException(CallFailure.Changed, $"La ressource est publiée sous « {shown} » : choisissez la bonne licence sur le site dès maintenant.");
    }

    private void LookWhetherPublished(ImmutableArray<IndexEntry> index)
    {
        var there = index.FirstOrDefault(e => e.Id == _entry.Id);
        Save(_entry with { Pending = null, IsPublished = there is { IsPublished: true }, Slug = there?.Slug ?? _entry.Slug });
    }

    private string IndexationHash => LesBasesPlan.IndexationOf(_deposit);

    private JsonObject Indexation() =>
        new()
        {
            ["themes"] = Words(_deposit.Themes),
            ["resourceTypes"] = Words(_deposit.ResourceTypes),
            ["beneficiaries"] = Words(_deposit.Beneficiaries),
            ["professionalSectors"] = Words(_deposit.ProfessionalSectors),
        };

    private static JsonArray Words(ImmutableArray<string> codes) => [.. codes.Select(c => (JsonNode)c)];

    /// <param name="isLive">False for what a published resource shows only after Republish.</param>
    private async Task<RemoteResource> ChangeAsync(string name, JsonObject payload, Func<LedgerEntry, LedgerEntry> done, bool isLive, CancellationToken cancellation, Action<RemoteResource>? inspect = null)
    {
        if (!isLive && _entry is { IsPublished: true, NeedsRepublishing: false })
            Save(_entry with { NeedsRepublishing = true });
        payload["resourceId"] = _entry.Id;
        var answer = await api.MutateAsync(name, payload, cancellation);
        if (answer.Id != _entry.Id)
            throw LesBasesException.SiteHasChanged(name);
        inspect?.Invoke(answer);
        // another call's intent stays written until the answer has been compared with it (Reconcile)
        var pending = _entry.Pending?.Call == name ? null : _entry.Pending;
        Save(done(_entry) with { Pending = pending, Slug = answer.Slug ?? _entry.Slug });
        step();
        return answer;
    }

    private void Save(LedgerEntry entry)
    {
        _entry = entry;
        store.Save(_deposit.Id, entry);
    }
}
