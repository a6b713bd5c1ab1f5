using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NecPublish.Model.LesBases;

namespace NecPublish.Pushing.LesBases;

/// <content>Contents, files and cover.</content>
internal sealed partial class ResourcePush
{
    /// <summary>What a content whose hash nobody knows is compared with: nothing.</summary>
    private const string UnknownHash = "?";

    /// <summary>Everything on the site, ours or not, in its order; what moves are computed on.</summary>
    private List<string> _shown = [.. store.Find(ready.Deposit.Id)?.Contents.Select(c => c.Id) ?? []];

    /// <summary>
    /// Makes the ledger's list what the answer shows. A content that a lost answer made is recognised: it is the one of the pending
    /// type that the ledger does not know.
    /// </summary>
    private void Reconcile(RemoteResource answer)
    {
        var pending = _entry.Pending;
        if (answer.Contents is not { } remote)
        {
            if (pending is not null)
                throw new LesBasesException(
                    CallFailure.Changed,
                    $"Un envoi est resté sans réponse, et Les Bases ne montre pas ce que contient « {_deposit.Title} ». Comparez la ressource sur le site avec la fiche du kit de dépôt."
                );
            return;
        }
        _shown = [.. remote.Select(c => c.Id)];
        var known = _entry.Contents.ToDictionary(c => c.Id, StringComparer.Ordinal);
        var added = pending is { Call: "AddContent" } ? remote.LastOrDefault(r => !known.ContainsKey(r.Id) && r.Type == pending.Type)?.Id : null;
        var contents = ImmutableArray.CreateBuilder<LedgerContent>();
        foreach (var content in remote)
        {
            if (known.TryGetValue(content.Id, out var ours))
                contents.Add(ours);
            else if (content.Id == added)
                contents.Add(new LedgerContent(content.Id, content.Type, pending!.Hash!));
            else if (pending is { Call: "adopt" })
                contents.Add(new LedgerContent(content.Id, content.Type, UnknownHash));
        }
        Save(_entry with { Contents = contents.ToImmutable(), Pending = null });
    }

    private async Task SendContentsAsync(CancellationToken cancellation)
    {
        var diff = ContentDiff.Of(_entry.Contents, _deposit.Contents);
        if (diff.IsEmpty)
            return;
        Save(_entry with { IsComplete = false });
        foreach (var gone in diff.Removed)
            await RemoveAsync(gone, cancellation);
        var ids = new List<string>();
        foreach (var slot in diff.Slots)
            ids.Add(await PlaceAsync(slot, cancellation));
        foreach (var (id, position) in ContentDiff.Moves(_shown, ids).ToArray())
            await MoveAsync(id, position, cancellation);
        Save(_entry with { Contents = [.. ids.Select(id => _entry.Contents.First(c => c.Id == id))] });
    }

    private async Task<string> PlaceAsync(Slot slot, CancellationToken cancellation)
    {
        if (slot is { IsSame: true, Id: not null })
            return slot.Id;
        var payload = await PayloadAsync(slot.Content, cancellation);
        if (slot.Id is not null)
        {
            payload["id"] = slot.Id;
            await ChangeAsync("EditContent", payload, e => e with { Contents = [.. e.Contents.Select(c => c.Id == slot.Id ? c with { Hash = slot.Content.Hash } : c)] }, isLive: false, cancellation);
            return slot.Id;
        }
        payload["order"] = _shown.Count + 1;
        var before = _shown.ToHashSet(StringComparer.Ordinal);
        Save(_entry with { Pending = new Pending("AddContent", slot.Content.Hash, time.GetUtcNow(), []) { Type = slot.Content.Type } });
        string? added = null;
        await ChangeAsync(
            "AddContent",
            payload,
            e => e with { Contents = e.Contents.Add(new LedgerContent(added!, slot.Content.Type, slot.Content.Hash)) },
            isLive: false,
            cancellation,
            answer => added = answer.EventContentId ?? answer.Contents?.Select(c => c.Id).LastOrDefault(id => !before.Contains(id)) ?? throw LesBasesException.SiteHasChanged("AddContent")
        );
        _shown.Add(added!);
        return added!;
    }

    private async Task RemoveAsync(LedgerContent gone, CancellationToken cancellation)
    {
        Save(_entry with { Pending = new Pending("RemoveContent", gone.Hash, time.GetUtcNow(), []) });
        await ChangeAsync("RemoveContent", new JsonObject { ["id"] = gone.Id }, e => e with { Contents = e.Contents.RemoveAll(c => c.Id == gone.Id) }, isLive: false, cancellation);
        _shown.Remove(gone.Id);
    }

    private async Task MoveAsync(string id, int position, CancellationToken cancellation)
    {
        // the site counts from 1
        var answer = await ChangeAsync("ReorderContent", new JsonObject { ["id"] = id, ["order"] = position + 1 }, e => e, isLive: false, cancellation);
        _shown.Remove(id);
        _shown.Insert(position, id);
        if (answer.Contents is { } remote && !remote.Select(c => c.Id).SequenceEqual(_shown, StringComparer.Ordinal))
            throw LesBasesException.SiteHasChanged("ReorderContent");
    }

    private async Task SendCoverAsync(CancellationToken cancellation)
    {
        if (_entry.Cover == _deposit.Cover?.Sha256)
            return;
        var imageId = _deposit.Cover is { } cover ? (await UploadedAsync(cover, asImage: true, cancellation)).ImageId : null;
        await ChangeAsync("EditImage", new JsonObject { ["imageId"] = imageId }, e => e with { Cover = _deposit.Cover?.Sha256 }, isLive: false, cancellation);
    }

    private async Task<JsonObject> PayloadAsync(DepositContent content, CancellationToken cancellation)
    {
        var payload = new JsonObject { ["type"] = content.Type };
        switch (content)
        {
            case SectionContent s:
                payload["title"] = s.Title;
                break;
            case TextContent t:
                payload["text"] = t.Text;
                break;
            case ImageContent i:
                payload["imageId"] = (await UploadedAsync(i.File, asImage: true, cancellation)).ImageId;
                payload["title"] = i.Title;
                payload["imageAltText"] = i.Alternative;
                payload["caption"] = i.Caption;
                break;
            case FileContent f:
                payload["fileKey"] = (await UploadedAsync(f.File, asImage: false, cancellation)).Key;
                payload["title"] = f.Title;
                payload["caption"] = f.Caption;
                break;
            case LinkContent l:
                payload["url"] = l.Url;
                payload["title"] = l.Title;
                payload["caption"] = l.Caption;
                payload["showPreview"] = l.ShowPreview;
                break;
        }
        return payload;
    }

    private async Task<LedgerFile> UploadedAsync(DepositFile file, bool asImage, CancellationToken cancellation)
    {
        // a picture may be offered as a download too: the site registers the two apart
        var key = file.Sha256 + (asImage ? ":image" : ":" + file.Name);
        if (_entry.Files.TryGetValue(key, out var known))
            return known;
        var sent = await api.UploadAsync(file, asImage, () => ready.Open(file), cancellation);
        Save(_entry with { Files = _entry.Files.SetItem(key, sent) });
        step();
        return sent;
    }
}
