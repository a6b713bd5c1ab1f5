namespace NecPublish.Storage;

/// <summary>What keeps an entry of a folder from being opened.</summary>
public enum Obstacle : byte
{
    None,

    /// <summary>A link that leaves the folder, leads nowhere, or leads to a folder, which may loop.</summary>
    LinkOutside,

    /// <summary>A name that is no UTF-8, from an old stick or zip: the system gives it, and does not take it back.</summary>
    Name,

    /// <summary>A folder that this person may not read.</summary>
    Denied,

    /// <summary>A pipe, which would be waited on for ever.</summary>
    Pipe,
}

/// <summary>A file as a tree lists it. Path is relative, '/' between its parts; Length in bytes.</summary>
public readonly record struct SourceEntry(string Path, long Length, Obstacle Obstacle = Obstacle.None)
{
    /// <summary>Not to be opened.</summary>
    public bool IsClosed => Obstacle != Obstacle.None;
}
