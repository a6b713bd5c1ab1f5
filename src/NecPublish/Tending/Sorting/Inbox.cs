using System.Collections.Immutable;
using System.Security.Cryptography;
using NecPublish.Discovering;
using NecPublish.Imaging;
using NecPublish.Model;
using NecPublish.Storage;

namespace NecPublish.Tending.Sorting;

/// <summary>Why a file is proposed to a session.</summary>
public enum InboxReason : byte
{
    /// <summary>Nothing tells: a person decides.</summary>
    None,

    /// <summary>When a photo was taken, by its camera or by its name, against the programme.</summary>
    Hour,

    /// <summary>Its name says words of the session's title, or its number.</summary>
    Words,
}

/// <summary>A file of depot/ and where it would go.</summary>
/// <param name="Session">Folder of the session; null when nothing tells.</param>
/// <param name="Part">Where such files stand in a session: "photos", "diapos", "donnees", or empty for its notes; null for what nothing reads.</param>
/// <param name="SameAs">A file with the very same content, in the archive or before it in depot/; null when it is new.</param>
public sealed record InboxFile(string Path, string? Session, string? Part, InboxReason Reason, string? SameAs)
{
    /// <summary>True when it can be moved without asking which session.</summary>
    public bool IsPlaced => Session is not null && Part is not null && SameAs is null;
}

/// <summary>Files of depot/ that seem to belong together.</summary>
/// <param name="Session">Folder of the session that they probably belong to; null when nothing tells.</param>
/// <param name="Part">As in <see cref="InboxFile"/>; empty for what nothing reads, too.</param>
/// <param name="Files">Paths, sorted.</param>
public sealed record InboxGroup(string? Session, string Part, InboxReason Reason, ImmutableArray<string> Files);

/// <summary>The inbox: what a USB stick was tipped into, proposed to sessions by what the files say of themselves.</summary>
public static class Inbox
{
    /// <summary>Every file of depot/ with its place, in order of path.</summary>
    public static ImmutableArray<InboxFile> Plan(ISourceTree tree, IEnumerable<Edition> editions, CancellationToken cancellation)
    {
        var all = tree.List(cancellation).Where(e => !e.IsClosed).ToList();
        var programme = new Programmed(editions);
        var known = new Contents(tree, all.Where(e => !ClosedFolders.IsInInbox(e.Path)));
        var plan = ImmutableArray.CreateBuilder<InboxFile>();
        foreach (var entry in all.Where(e => ClosedFolders.IsInInbox(e.Path)))
        {
            cancellation.ThrowIfCancellationRequested();
            var part = PartOf(entry.Path);
            var (session, reason) = programme.SessionOf(Inside(entry.Path), part == "photos" ? TakenAt(entry.Path, tree) : null);
            plan.Add(new(entry.Path, session?.Folder, part, reason, known.SameAs(entry)));
        }
        return plan.ToImmutable();
    }

    /// <summary>New files by session and part, as somebody answers for them.</summary>
    public static ImmutableArray<InboxGroup> Groups(IEnumerable<InboxFile> plan) =>
        [
            .. plan.Where(f => f.SameAs is null)
                .GroupBy(f => (f.Session, Part: f.Part ?? ""))
                .OrderBy(g => g.Key.Session, StringComparer.Ordinal)
                .ThenBy(g => g.Key.Part, StringComparer.Ordinal)
                .Select(g => new InboxGroup(g.Key.Session, g.Key.Part, g.Min(f => f.Reason), [.. g.Select(f => f.Path)])),
        ];

    /// <summary>Moves a group into a session's folder. Nothing there is overwritten.</summary>
    /// <returns>Where the files went.</returns>
    public static ImmutableArray<string> Move(ContentFolder folder, InboxGroup group, string session) => [.. group.Files.Select(file => folder.Move(file, Place(file, group.Part, session)))];

    /// <summary>Where a file would stand in a session.</summary>
    public static string Place(string file, string part, string session) => $"{session}/{(part.Length > 0 ? part + "/" : "")}{file[(file.LastIndexOf('/') + 1)..]}";

    /// <summary>The path without the inbox's own name.</summary>
    private static string Inside(string path) => path[(path.IndexOf('/') + 1)..];

    /// <summary>By the role that the file would have anywhere else.</summary>
    private static string? PartOf(string path) =>
        FolderLayout.Of("edition/seances/seance/" + Inside(path))?.Role switch
        {
            SourceRole.Picture or SourceRole.Photo => "photos",
            SourceRole.Deck => "diapos",
            SourceRole.Dataset => "donnees",
            SourceRole.Note or SourceRole.Media or SourceRole.Transcript => "",
            _ => null,
        };

    private static DateTime? TakenAt(string path, ISourceTree tree)
    {
        try
        {
            return ImageCodec.Identify(tree.ReadAllBytes(path))?.TakenAt;
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Files by what they hold; only those of equal length are read.</summary>
    private sealed class Contents(ISourceTree tree, IEnumerable<SourceEntry> entries)
    {
        private readonly Dictionary<long, List<string>> _byLength = entries.Where(e => e.Length > 0).GroupBy(e => e.Length).ToDictionary(g => g.Key, g => g.Select(e => e.Path).ToList());
        private readonly Dictionary<string, string> _hashes = new(StringComparer.Ordinal);

        /// <summary>The file that holds the same bytes; null, and remembered, when there is none.</summary>
        public string? SameAs(SourceEntry entry)
        {
            if (entry.Length == 0)
                return null;
            if (!_byLength.TryGetValue(entry.Length, out var others))
                _byLength[entry.Length] = others = [];
            var same = others.FirstOrDefault(other => Hash(other) is { } hash && hash == Hash(entry.Path));
            if (same is null)
                others.Add(entry.Path);
            return same;
        }

        private string? Hash(string path)
        {
            if (_hashes.TryGetValue(path, out var known))
                return known;
            try
            {
                using var stream = tree.Open(path);
                return _hashes[path] = Convert.ToHexString(SHA256.HashData(stream));
            }
            catch (IOException)
            {
                return null;
            }
        }
    }
}
