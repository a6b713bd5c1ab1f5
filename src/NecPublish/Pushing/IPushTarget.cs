using System.Collections.Immutable;

namespace NecPublish.Pushing;

/// <summary>What a push would do, or did, to one thing.</summary>
public enum PushAction : byte
{
    Create,
    Edit,
    Publish,
    Republish,
    Withdraw,
    Delete,
    Leave,

    /// <summary>Not sent: something must be mended first.</summary>
    Blocked,
}

/// <param name="Subject">A title or a path.</param>
/// <param name="Details">French sentences: what changes, what is lost, what blocks.</param>
public sealed record PlannedChange(PushAction Action, string Id, string Subject, ImmutableArray<string> Details);

/// <summary>What a push would do; nothing is sent to make it.</summary>
public sealed record PushPlan(ImmutableArray<PlannedChange> Changes)
{
    public bool IsEmpty => Changes.All(c => c.Action is PushAction.Leave or PushAction.Blocked);
}

/// <summary>A step of a push under way.</summary>
public readonly record struct PushStep(string Subject, int Done, int Total);

/// <param name="Url">Where a person sees or goes on with it; null when there is none.</param>
public sealed record PushOutcome(PushAction Action, string Id, string Subject, string? Url)
{
    /// <summary>Why it failed, in French; null when it is done.</summary>
    public string? Failure { get; init; }
}

/// <summary>What a push did.</summary>
public sealed record PushReport(ImmutableArray<PushOutcome> Outcomes)
{
    public bool HasFailures => Outcomes.Any(o => o.Failure is not null);
}

/// <summary>A destination: it plans, then does what it planned, and a second push of the same does nothing.</summary>
public interface IPushTarget
{
    /// <summary>"lesbases", "s3", "folder".</summary>
    string Id { get; }

    Task<PushPlan> PlanAsync(CancellationToken cancellation);

    /// <exception cref="PushException">The push as a whole cannot go on.</exception>
    Task<PushReport> PushAsync(PushPlan plan, IProgress<PushStep> progress, CancellationToken cancellation);
}

/// <summary>Why a push stopped; the message is French, for the person, and never holds a secret.</summary>
public class PushException(string message, Exception? inner = null) : Exception(message, inner);
