namespace NecPublish.Pushing.LesBases;

/// <summary>How a call to Les Bases failed: it decides whether it may be made again.</summary>
public enum CallFailure : byte
{
    /// <summary>No usable answer came: it may have been done or not.</summary>
    Lost,

    /// <summary>The input was refused; nothing was done.</summary>
    Refused,

    /// <summary>No session, or it has ended.</summary>
    Unauthorized,

    /// <summary>The person may not do this.</summary>
    Forbidden,

    NotFound,

    /// <summary>The answer is well formed and is not what the site used to answer: the site has changed.</summary>
    Changed,
}

/// <summary>A call that failed. The message names the call, never the session.</summary>
public sealed class LesBasesException(CallFailure failure, string message, Exception? inner = null) : PushException(message, inner)
{
    public CallFailure Failure => failure;

    public static LesBasesException SiteHasChanged(string call) =>
        new(
            CallFailure.Changed,
            $"Les Bases a répondu autre chose que prévu à « {call} » : le site a sans doute changé. Rien d’autre n’a été envoyé. Servez-vous du kit de dépôt : ouvrez lesbases/index.html."
        );
}
