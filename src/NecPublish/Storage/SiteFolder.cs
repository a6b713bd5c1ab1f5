using System.Buffers;
using System.Collections.Concurrent;
using Microsoft.Win32.SafeHandles;
using NecPublish.Model;

namespace NecPublish.Storage;

/// <summary>
/// The output of a build: files go to a temporary folder beside the site, which takes its place in one step once everything
/// is there. What the previous site already has, byte for byte, is not written again.
/// </summary>
public sealed class SiteFolder : IOutputTree, IDisposable
{
    /// <summary>Bytes written and read at a time: files that are written as a stream are the large ones, catalogues and feeds.</summary>
    private const int LargeFile = 1 << 16;

    private readonly FolderLock _lock;
    private readonly SiteSwap _swap;
    private readonly string _next;

    private readonly ConcurrentDictionary<string, Record> _written = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _folders = new(StringComparer.Ordinal);
    private readonly bool _hasPrevious;

    /// <param name="IsNew">It was written to the temporary folder; false when the previous site's file is good.</param>
    private readonly record struct Record(bool IsNew, long Length);

    private SiteFolder(FolderLock @lock, SiteSwap swap)
    {
        _lock = @lock;
        _swap = swap;
        _next = swap.NewFolder();
        _hasPrevious = swap.HasSite;
    }

    /// <summary>Starts a build: puts right what a killed one left, and keeps other builds out.</summary>
    /// <exception cref="OutputRefusedException">The folder holds something that is not a site of ours, is in use, or cannot be written.</exception>
    public static SiteFolder Begin(string output)
    {
        var swap = new SiteSwap(output);
        var @lock = FolderLock.Take(swap.LockPath);
        try
        {
            swap.Recover();
            return new SiteFolder(@lock, swap);
        }
        catch
        {
            @lock.Dispose();
            throw;
        }
    }

    public ReadOnlyMemory<byte> Write(string path, ReadOnlyMemory<byte> content, Attribution? credit = null)
    {
        RelativePath.Checked(path);
        var isSame = IsInPrevious(path, content.Span);
        if (!isSame)
        {
            using var file = File.OpenHandle(Place(path), _written.ContainsKey(path) ? FileMode.Create : FileMode.CreateNew, FileAccess.Write, FileShare.None);
            RandomAccess.Write(file, content.Span, 0);
        }
        Keep(path, isSame, content.Length);
        return content;
    }

    public void Write(string path, Action<Stream> content)
    {
        var place = Place(RelativePath.Checked(path));
        long length;
        bool isSame;
        // a zip is written back and forth: it is compared once it is whole
        using (var file = new FileStream(place, FileMode.Create, FileAccess.ReadWrite, FileShare.None, LargeFile))
        {
            content(file);
            length = file.Length;
            isSame = IsInPrevious(path, file);
        }
        if (isSame)
            File.Delete(place);
        Keep(path, isSame, length);
    }

    public bool Exists(string path) => _written.ContainsKey(path);

    public Stream Open(string path) =>
        _written.TryGetValue(path, out var record) ? File.OpenRead(record.IsNew ? Next(path) : _swap.Current(path)) : throw new FileNotFoundException(null, path);

    public IReadOnlyList<string> List() => [.. _written.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The site as it is written, as one hash: what <see cref="SiteSwap.StateOf"/> finds as long as nobody touches it.</summary>
    public string State()
    {
        using var hash = new FolderState();
        foreach (var path in List().Where(p => !SiteSwap.IsForeign(p)))
            hash.Add(path, _written[path].Length);
        return hash.Finish();
    }

    /// <summary>What the build left to the next one that made the previous site; null when there is none.</summary>
    public string? PreviousNote => _swap.Note;

    /// <summary>A file of the previous site; null when it has none.</summary>
    public Stream? OpenPrevious(string path) => _hasPrevious && File.Exists(_swap.Current(RelativePath.Checked(path))) ? File.OpenRead(_swap.Current(path)) : null;

    /// <summary>Puts the new site in place of the previous one; when they are the same, that is noted and nothing else touched.</summary>
    /// <param name="note">What this build leaves to the next one; it is no part of the site.</param>
    public void Publish(string note = "")
    {
        if (!_hasPrevious || _written.Values.Any(r => r.IsNew) || _swap.CountFiles() != _written.Keys.Count(path => !SiteSwap.IsForeign(path)))
        {
            foreach (var (path, record) in _written)
            {
                if (!record.IsNew)
                    SiteSwap.Share(_swap.Current(path), Place(path));
            }
            _swap.Exchange(_next, note);
        }
        else
            _swap.Confirm(note);
    }

    /// <summary>Leaves another note to the next build, once the site is published.</summary>
    public void Annotate(string note) => _swap.Confirm(note);

    /// <summary>Removes the temporary folder: the new site's when it was not published, else the previous site's.</summary>
    public void Dispose()
    {
        SiteSwap.Delete(_next);
        _lock.Dispose();
    }

    private void Keep(string path, bool isSame, long length)
    {
        if (isSame && _written.TryGetValue(path, out var before) && before.IsNew)
            File.Delete(Next(path)); // written twice, the second time as it was before
        _written[path] = new(!isSame, length);
    }

    private bool IsInPrevious(string path, ReadOnlySpan<byte> content)
    {
        using var before = Previous(path, content.Length);
        return before is not null && Holds(before, content, 0);
    }

    private bool IsInPrevious(string path, FileStream written)
    {
        using var before = Previous(path, written.Length);
        if (before is null)
            return false;
        var piece = new byte[LargeFile];
        written.Position = 0;
        for (var (at, count) = (0L, written.Read(piece)); count > 0; at += count, count = written.Read(piece))
        {
            if (!Holds(before, piece.AsSpan(0, count), at))
                return false;
        }
        return true;
    }

    /// <summary>The previous site's file, open; null when there is none of this length.</summary>
    private SafeFileHandle? Previous(string path, long length) =>
        _hasPrevious && new FileInfo(_swap.Current(path)) is { Exists: true, LinkTarget: null } file && file.Length == length ? File.OpenHandle(file.FullName) : null;

    private static bool Holds(SafeFileHandle file, ReadOnlySpan<byte> content, long at)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(content.Length);
        try
        {
            return RandomAccess.Read(file, buffer.AsSpan(0, content.Length), at) == content.Length && content.SequenceEqual(buffer.AsSpan(0, content.Length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private string Next(string path) => Path.Join(_next, path);

    /// <summary>The file's place in the new site, its folder made.</summary>
    private string Place(string path)
    {
        if (path.LastIndexOf('/') is var end and > 0)
            MakeFolder(path[..end]);
        return Next(path);
    }

    /// <summary>From the top down: to ask for a folder whose parent is missing costs the system two refusals.</summary>
    private void MakeFolder(string folder)
    {
        if (_folders.ContainsKey(folder))
            return;
        if (folder.LastIndexOf('/') is var end and > 0)
            MakeFolder(folder[..end]);
        Directory.CreateDirectory(Next(folder));
        _folders[folder] = true;
    }
}
