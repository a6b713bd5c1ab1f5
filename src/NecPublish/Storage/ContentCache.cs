using System.Security.Cryptography;
using System.Text;

namespace NecPublish.Storage;

/// <summary>
/// Results of costly work, kept by a key that names every input and the version of what made them. It may be deleted at any
/// time. An entry holds the hash of its bytes: one that does not match (a full disk, a bad sector) is dropped, not served.
/// </summary>
public sealed class ContentCache
{
    private static readonly TimeSpan AgeOfLeftovers = TimeSpan.FromDays(1);

    /// <summary>Bytes hashed at a time: writers give numbers and words.</summary>
    private const int Piece = 1 << 16;

    /// <summary>Keeps nothing.</summary>
    public static readonly ContentCache None = new();

    private readonly string? _folder;
    private readonly Lazy<string> _temporaryFolder;

    private ContentCache() => _temporaryFolder = new(TemporaryFolder);

    /// <param name="folder">Made when the first entry is kept.</param>
    public ContentCache(string folder)
        : this() => _folder = Path.GetFullPath(folder);

    /// <summary>The user's own cache folder: $XDG_CACHE_HOME/necpublish, or what the system has in its place.</summary>
    public static string DefaultFolder
    {
        get
        {
            var xdg = Environment.GetEnvironmentVariable("XDG_CACHE_HOME");
            if (Path.IsPathFullyQualified(xdg ?? ""))
                return Path.Join(xdg, "necpublish");
            var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
            if (OperatingSystem.IsLinux() && home.Length > 0)
                return Path.Join(home, ".cache", "necpublish");
            return Path.Join(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "necpublish", "cache");
        }
    }

    /// <summary>The bytes kept under a key; null when there are none.</summary>
    public byte[]? TryGet(string key)
    {
        if (_folder is null)
            return null;
        var path = PathOf(key);
        if (!File.Exists(path))
            return null;
        try
        {
            if (Read(path) is { } content)
                return content;
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // a cache that cannot be read is an empty one
        }
        return null;
    }

    /// <summary>Null when it is not what was kept.</summary>
    private static byte[]? Read(string path)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        using var file = File.OpenHandle(path);
        var length = RandomAccess.GetLength(file) - hash.Length;
        if (length is < 0 or > int.MaxValue || RandomAccess.Read(file, hash, 0) != hash.Length)
            return null;
        var content = new byte[length];
        var read = 0;
        while (read < content.Length && RandomAccess.Read(file, content.AsSpan(read), hash.Length + read) is > 0 and var more)
            read += more;
        return read == content.Length && SHA256.HashData(content).AsSpan().SequenceEqual(hash) ? content : null;
    }

    /// <summary>Keeps bytes under a key. A disk that is full or read-only keeps nothing, and the build goes on.</summary>
    public void Put(string key, ReadOnlyMemory<byte> content) => Put(key, stream => stream.Write(content.Span));

    /// <summary>Keeps what is written into the stream given. An <see cref="IOException"/> of the writer keeps nothing.</summary>
    public void Put(string key, Action<Stream> content)
    {
        if (_folder is null)
            return;
        var path = PathOf(key);
        string? temporary = null;
        try
        {
            temporary = Path.Join(_temporaryFolder.Value, Path.GetRandomFileName());
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            Write(temporary, content);
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // as above
            if (File.Exists(temporary))
                File.Delete(temporary);
        }
    }

    /// <summary>What a writer gives, after its hash.</summary>
    private static void Write(string path, Action<Stream> content)
    {
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        using var hash = SHA256.Create();
        file.Position = SHA256.HashSizeInBytes;
        using (var pieces = new BufferedStream(new CryptoStream(file, hash, CryptoStreamMode.Write, leaveOpen: true), Piece))
            content(pieces);
        file.Position = 0;
        file.Write(hash.Hash);
    }

    /// <summary>Where entries are written before they are whole; what killed builds left there goes after a day.</summary>
    private string TemporaryFolder()
    {
        var folder = Path.Join(_folder, "tmp");
        if (Directory.Exists(folder))
        {
            foreach (var leftover in Directory.EnumerateFiles(folder))
            {
#pragma warning disable RS0030 // the age of a leftover, never a word of what is published
                if (File.GetLastWriteTimeUtc(leftover) < DateTime.UtcNow - AgeOfLeftovers)
#pragma warning restore RS0030
                    File.Delete(leftover);
            }
        }
        else
        {
            Directory.CreateDirectory(folder);
        }
        return folder;
    }

    private string PathOf(string key)
    {
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
        return Path.Join(_folder, name[..2], name[2..]);
    }
}
