using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using NecPublish.Describing;
using NecPublish.Storage;

namespace NecPublish.Pushing.Sync;

/// <summary>
/// Keeps a copy of the site somewhere: only what changed is sent, what pages need before the pages, and what is gone is deleted
/// last, so that a visitor never meets a page without its files.
/// </summary>
public sealed class SyncTarget(ISourceTree site, ISyncStore store, AtomicFile ledgerFile) : IPushTarget
{
    /// <summary>Answers between two writings of the ledger: what was sent since is found again by its tag.</summary>
    private const int SaveEvery = 50;

    public string Id => store.Id;

    /// <summary>What may be forgotten though it is known there: a page that names someone who asked for it.</summary>
    public Func<PublishedResource, bool> MayForget { get; init; } = static _ => false;

    public async Task<PushPlan> PlanAsync(CancellationToken cancellation)
    {
        var ledger = SyncLedger.Read(ledgerFile, store.Name);
        var there = await store.ListAsync(cancellation);
        var changes = ImmutableArray.CreateBuilder<PlannedChange>();
        var kept = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in site.List(cancellation).OrderBy(e => Rank(e.Path)).ThenBy(e => e.Path, StringComparer.Ordinal))
        {
            kept.Add(entry.Path);
            var present = there.GetValueOrDefault(entry.Path);
            var action = present is null ? PushAction.Create : IsSame(entry, present, ledger) ? PushAction.Leave : PushAction.Edit;
            changes.Add(new PlannedChange(action, entry.Path, entry.Path, []));
        }
        foreach (var gone in ledger.Files.Keys.Where(p => !kept.Contains(p) && there.ContainsKey(p)))
            changes.Add(new PlannedChange(PushAction.Delete, gone, gone, []));
        if (changes.Any(c => c.Id == PublishedIndex.Path && c.Action == PushAction.Edit) && await IndexThere(cancellation) is { } told && Index() is { } next)
            ToldBefore.Demand(told with { Resources = told.Resources.RemoveAll(r => MayForget(r)) }, next, kept, store.Name);
        return new PushPlan(changes.ToImmutable());
    }

    private async Task<PublishedIndex?> IndexThere(CancellationToken cancellation)
    {
        await using var stream = await store.OpenAsync(PublishedIndex.Path, cancellation);
        return PublishedIndex.Read(stream);
    }

    private PublishedIndex? Index()
    {
        using var stream = site.Open(PublishedIndex.Path);
        return PublishedIndex.Read(stream);
    }

    public async Task<PushReport> PushAsync(PushPlan plan, IProgress<PushStep> progress, CancellationToken cancellation)
    {
        using var @lock = Lock();
        var ledger = SyncLedger.Read(ledgerFile, store.Name);
        var outcomes = ImmutableArray.CreateBuilder<PushOutcome>();
        var todo = plan.Changes.Where(c => c.Action != PushAction.Leave).ToArray();
        var lengths = site.List(cancellation).ToDictionary(e => e.Path, e => e.Length, StringComparer.Ordinal);
        try
        {
            for (var i = 0; i < todo.Length; i++)
            {
                cancellation.ThrowIfCancellationRequested();
                var change = todo[i];
                progress.Report(new PushStep(change.Subject, i, todo.Length));
                ledger = await ApplyAsync(change, lengths.GetValueOrDefault(change.Id), ledger, cancellation);
                outcomes.Add(new PushOutcome(change.Action, change.Id, change.Subject, null));
                if (i % SaveEvery == SaveEvery - 1)
                    ledger.Write(ledgerFile);
            }
        }
        finally
        {
            if (todo.Length > 0)
                ledger.Write(ledgerFile);
        }
        progress.Report(new PushStep("", todo.Length, todo.Length));
        return new PushReport(outcomes.ToImmutable());
    }

    private async Task<SyncLedger> ApplyAsync(PlannedChange change, long length, SyncLedger ledger, CancellationToken cancellation)
    {
        if (change.Action == PushAction.Delete)
        {
            await store.DeleteAsync(change.Id, cancellation);
            return ledger with { Files = ledger.Files.Remove(change.Id) };
        }
        var tag = await store.PutAsync(change.Id, () => site.Open(change.Id), length, cancellation);
        return ledger with { Files = ledger.Files.SetItem(change.Id, new SentFile(Hash(SHA256.Create(), change.Id), tag)) };
    }

    private IDisposable Lock()
    {
        try
        {
            return ledgerFile.Lock();
        }
        catch (OutputRefusedException e)
        {
            throw new PushException("Un autre envoi vers cette destination est en cours. Attendez qu’il se termine, puis recommencez.", e);
        }
    }

    /// <summary>Same when the store still has what the ledger says was sent, or says by an MD5 tag that it has these bytes.</summary>
    private bool IsSame(SourceEntry entry, StoredFile present, SyncLedger ledger)
    {
        if (present.Length != entry.Length)
            return false;
        if (ledger.Files.TryGetValue(entry.Path, out var sent) && sent.Tag == present.Tag)
            return sent.Sha256 == Hash(SHA256.Create(), entry.Path);
        // S3 tags what is put in one piece with its MD5: not a safeguard, a comparison
#pragma warning disable CA5351
        return present.Tag.Length == 32 && present.Tag == Hash(MD5.Create(), entry.Path);
#pragma warning restore CA5351
    }

    private string Hash(HashAlgorithm algorithm, string path)
    {
        using (algorithm)
        {
            using var stream = site.Open(path);
            return Convert.ToHexStringLower(algorithm.ComputeHash(stream));
        }
    }

    /// <summary>Files first, pages next, what points at all of them last.</summary>
    private static int Rank(string path) =>
        path is "index.html" or "sitemap.xml" or "catalogue.ttl" or "catalogue.rdf" or "catalogue.jsonld" or "flux.atom" or "oai.xml" ? 2
        : path.EndsWith(".html", StringComparison.Ordinal) ? 1
        : 0;

    /// <summary>A ledger's name for a destination: readable, and never the same for two.</summary>
    public static string LedgerName(string kind, string destination) =>
        string.Create(CultureInfo.InvariantCulture, $"depot-{kind}-{Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(destination)).AsSpan(0, 4))}.json");
}
