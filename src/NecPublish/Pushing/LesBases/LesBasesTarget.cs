using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NecPublish.Model.LesBases;

namespace NecPublish.Pushing.LesBases;

/// <summary>What a person asked of a push.</summary>
public sealed record LesBasesOptions(Uri Site)
{
    public const string DefaultSite = "https://lesbases.anct.gouv.fr";
    public const string DefaultBase = "numerique-en-communs";

    /// <summary>Address of the base inside the site; null to stay outside any base.</summary>
    public string? Base { get; init; } = DefaultBase;

    /// <summary>Go on to a public publication; otherwise drafts are left for a person to publish.</summary>
    public bool Publish { get; init; }

    /// <summary>Take off line there what has left the archive.</summary>
    public bool Withdraw { get; init; }

    /// <summary>An edition's identifier; null for all.</summary>
    public string? Edition { get; init; }
    public Patience Patience { get; init; } = new();
}

/// <summary>What a push may have to ask a person.</summary>
public interface IPushQuestions
{
    /// <summary>Is the resource at this address the one that this archive deposited before its ledger was lost? Null when nobody can answer.</summary>
    bool? IsOurs(string title, Uri address);
}

/// <summary>Deposits on Les Bases, with a person's own session.</summary>
public sealed class LesBasesTarget(
    LesBasesOptions options,
    ImmutableArray<ReadyDeposit> deposits,
    LedgerStore store,
    SessionToken? session,
    IPushQuestions questions,
    TimeProvider time
) : IPushTarget
{
    public string Id => "lesbases";

    /// <summary>Called once the session is known to be good.</summary>
    public Action<Whoami>? OnWhoami { get; init; }

    public Task<PushPlan> PlanAsync(CancellationToken cancellation) => Task.FromResult(LesBasesPlan.Of(options, deposits, store.Ledger));

    public async Task<PushReport> PushAsync(PushPlan plan, IProgress<PushStep> progress, CancellationToken cancellation)
    {
        if (session is null)
            throw new PushException("Il faut une session sur Les Bases : variable NECPUBLISH_LESBASES_SESSION, --session-file, ou lien de connexion collé à l’invite.");
        using var http = LesBasesHttp.Create(options.Patience);
        var api = new LesBasesApi(http, options.Site, session);
        var person = await api.WhoamiAsync(cancellation);
        OnWhoami?.Invoke(person);
        if (plan.IsEmpty)
            return Report(plan, []);
        var baseId = await BaseIdAsync(api, cancellation);
        var index = await api.ResourcesAsync(cancellation);

        var done = new Dictionary<string, PushOutcome>(StringComparer.Ordinal);
        var todo = plan.Changes.Where(c => c.Action is not (PushAction.Leave or PushAction.Blocked)).ToArray();
        for (var i = 0; i < todo.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var change = todo[i];
            progress.Report(new PushStep(change.Subject, i, todo.Length));
            try
            {
                done[change.Id] =
                    change.Action == PushAction.Withdraw ? await WithdrawAsync(api, change, cancellation) : await SendAsync(api, change, index, baseId, () => progress.Report(new PushStep(change.Subject, i, todo.Length)), cancellation);
            }
            catch (LesBasesException e) when (e.Failure is CallFailure.Refused or CallFailure.NotFound or CallFailure.Forbidden)
            {
                done[change.Id] = new PushOutcome(change.Action, change.Id, change.Subject, null) { Failure = e.Message };
            }
        }
        progress.Report(new PushStep("", todo.Length, todo.Length));
        return Report(plan, done);
    }

    private async Task<PushOutcome> SendAsync(LesBasesApi api, PlannedChange change, ImmutableArray<IndexEntry> index, string? baseId, Action step, CancellationToken cancellation)
    {
        var ready = deposits.First(d => d.Deposit.Id == change.Id);
        if (store.Find(change.Id) is null)
            Recover(ready.Deposit, index);
        var push = new ResourcePush(api, store, ready, time, step);
        await push.RunAsync(index, baseId, options.Publish, cancellation);
        return new PushOutcome(change.Action, change.Id, change.Subject, AddressOf(push.Entry).AbsoluteUri);
    }

    /// <summary>
    /// What stands there under our title and in no ledger is asked about before anything is created. Without any ledger drafts
    /// count too, whose titles the index does not show, and an unanswered question stops the push.
    /// </summary>
    private void Recover(Deposit deposit, ImmutableArray<IndexEntry> index)
    {
        var candidates = Slugs.Family(deposit.Title, index).Where(e => !e.IsDeleted && (e.Title == deposit.Title || (e.Title is null && store.IsNew)));
        foreach (var entry in candidates.Where(e => !store.KnownIds.Contains(e.Id)))
        {
            switch (questions.IsOurs(deposit.Title, new Uri(options.Site, "ressources/" + entry.Slug)))
            {
                case true:
                    store.Save(deposit.Id, new LedgerEntry { Id = entry.Id, Slug = entry.Slug, IsPublished = entry.IsPublished, Created = entry.Created, Pending = new Pending("adopt", null, time.GetUtcNow(), []) });
                    return;
                case null when store.IsNew:
                    throw new PushException(
                        $"Le registre manque, et « {deposit.Title} » existe déjà sur Les Bases ({entry.Slug}). Reprenez content/registre/lesbases.json dans votre historique, ou relancez dans un terminal pour dire si cette ressource est la vôtre."
                    );
            }
        }
    }

    private async Task<PushOutcome> WithdrawAsync(LesBasesApi api, PlannedChange change, CancellationToken cancellation)
    {
        var entry = store.Find(change.Id)!;
        await api.MutateAsync("ChangeVisibility", new JsonObject { ["resourceId"] = entry.Id, ["isPublic"] = false }, cancellation);
        store.Save(change.Id, entry with { IsWithdrawn = true });
        return new PushOutcome(PushAction.Withdraw, change.Id, change.Subject, null);
    }

    private async Task<string?> BaseIdAsync(LesBasesApi api, CancellationToken cancellation)
    {
        if (options.Base is null)
            return null;
        var bases = await api.BasesAsync(cancellation);
        return bases.FirstOrDefault(b => b.Slug == options.Base && !b.IsDeleted)?.Id
            ?? throw new PushException($"La base « {options.Base} » n’existe pas sur {options.Site.Host}. NecPublish ne crée jamais de base : donnez-en une autre avec --base.");
    }

    private Uri AddressOf(LedgerEntry entry) => new(options.Site, $"ressources/{entry.Slug}{(entry.IsPublished ? "" : "/editer")}");

    private PushReport Report(PushPlan plan, Dictionary<string, PushOutcome> done) =>
        new(
            [
                .. plan.Changes.Select(c =>
                    done.TryGetValue(c.Id, out var outcome) ? outcome
                    : c.Action == PushAction.Blocked ? new PushOutcome(c.Action, c.Id, c.Subject, null) { Failure = string.Join(" ", c.Details) }
                    : new PushOutcome(c.Action, c.Id, c.Subject, store.Find(c.Id) is { Slug: not null } e ? AddressOf(e).AbsoluteUri : null)
                ),
            ]
        );
}
