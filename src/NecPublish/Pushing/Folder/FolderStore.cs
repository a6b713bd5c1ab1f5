using System.Security.Cryptography;
using NecPublish.Pushing.Sync;
using NecPublish.Storage;

namespace NecPublish.Pushing.Folder;

/// <summary>A folder: a disk, a stick, a share that a web server reads.</summary>
public sealed class FolderStore(MirrorFolder folder) : ISyncStore
{
    public string Id => "folder";
    public string Name => folder.Root;

    public Task<IReadOnlyDictionary<string, StoredFile>> ListAsync(CancellationToken cancellation)
    {
        var files = new Dictionary<string, StoredFile>(StringComparer.Ordinal);
        foreach (var (path, length) in folder.List())
        {
            cancellation.ThrowIfCancellationRequested();
            // bytes are read, dates are not trusted: a stick's clock is coarse, and a copy keeps its date
            using var stream = folder.Open(path);
            files[path] = new StoredFile(length, Tag(stream));
        }
        return Task.FromResult<IReadOnlyDictionary<string, StoredFile>>(files);
    }

    public Task<Stream> OpenAsync(string path, CancellationToken cancellation) => Task.FromResult(folder.Open(path));

    public Task<string> PutAsync(string path, Func<Stream> open, long length, CancellationToken cancellation)
    {
        using (var stream = open())
            folder.Write(path, stream);
        using var written = folder.Open(path);
        return Task.FromResult(Tag(written));
    }

    public Task DeleteAsync(string path, CancellationToken cancellation)
    {
        folder.Delete(path);
        return Task.CompletedTask;
    }

#pragma warning disable CA5351 // the same tag as an S3 store's, to compare, not to protect
    private static string Tag(Stream stream) => Convert.ToHexStringLower(MD5.HashData(stream));
#pragma warning restore CA5351
}
