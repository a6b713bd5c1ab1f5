namespace NecPublish.Pushing.Contract;

/// <summary>What goes wrong with one request.</summary>
public enum Fault
{
    /// <summary>The connection breaks before the server has done anything.</summary>
    ResetBefore,

    /// <summary>The server has done it, and the connection breaks before the answer.</summary>
    ResetAfter,
    Error500Before,
    Error500After,
    Unavailable503,
    TooMany429,

    /// <summary>It is done, but the answer comes after the client has given up.</summary>
    Slow,
    TruncatedJson,
    HtmlBefore,
    HtmlAfter,
    Unauthorized401,
    Forbidden403,
}

/// <summary>When a fault strikes: at the n-th request (from 0), for so many requests.</summary>
public sealed record FaultPlan(int At, Fault Fault, int Times = 1)
{
    public bool Strikes(int request) => request >= At && request < At + Times;
}
