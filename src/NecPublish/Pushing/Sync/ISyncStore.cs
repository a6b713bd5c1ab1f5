namespace NecPublish.Pushing.Sync;

/// <summary>A file at the destination. Tag is what the store itself says of its content (an ETag); equal tags mean equal bytes.</summary>
public sealed record StoredFile(long Length, string Tag);

/// <summary>A place that files go to, each put or deleted in one step.</summary>
public interface ISyncStore
{
    /// <summary>"s3", "folder".</summary>
    string Id { get; }

    /// <summary>The destination, for people and for the ledger; it holds no secret.</summary>
    string Name { get; }

    Task<IReadOnlyDictionary<string, StoredFile>> ListAsync(CancellationToken cancellation);

    /// <summary>A file that is there, whole.</summary>
    Task<Stream> OpenAsync(string path, CancellationToken cancellation);

    /// <returns>The tag of what was put.</returns>
    Task<string> PutAsync(string path, Func<Stream> open, long length, CancellationToken cancellation);

    Task DeleteAsync(string path, CancellationToken cancellation);
}
