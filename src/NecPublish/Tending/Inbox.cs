using System.Collections.Immutable;
using NecPublish.Discovering;
using NecPublish.Imaging;
using NecPublish.Model;
using NecPublish.Storage;

namespace NecPublish.Tending;

/// <summary>Files of depot/ that seem to belong together.</summary>
/// <param name="Session">Folder of the session that they were probably made in; null when nothing tells.</param>
/// <param name="Part">Where such files stand in a session: "photos", "diapos", "donnees", or empty for its notes.</param>
/// <param name="Files">Paths, sorted.</param>
public sealed record InboxGroup(string? Session, string Part, ImmutableArray<string> Files);

/// <summary>The inbox: what a USB stick was tipped into, proposed to sessions by what the files say of themselves.</summary>
public static class Inbox
{
    private const string Folder = "depot/";

    /// <summary>A photo taken this long before a session's hour may still be of it: people arrive.</summary>
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(15);

    public static ImmutableArray<InboxGroup> Groups(ISourceTree tree, IEnumerable<Edition> editions, CancellationToken cancellation)
    {
        var sessions = editions.SelectMany(e => e.Sessions).Where(s => !s.IsTransversal).ToList();
        return
        [
            .. tree.List(cancellation)
                .Where(e => !e.IsClosed && e.Path.StartsWith(Folder, StringComparison.Ordinal))
                .Select(e => (e.Path, Part: PartOf(e.Path), Session: SessionOf(e.Path, tree, sessions)?.Folder))
                .GroupBy(f => (f.Session, f.Part))
                .OrderBy(g => g.Key.Session, StringComparer.Ordinal)
                .ThenBy(g => g.Key.Part, StringComparer.Ordinal)
                .Select(g => new InboxGroup(g.Key.Session, g.Key.Part, [.. g.Select(f => f.Path)])),
        ];
    }

    /// <summary>Moves a group into a session's folder. Nothing there is overwritten.</summary>
    /// <returns>Where the files went.</returns>
    public static ImmutableArray<string> Move(ContentFolder folder, InboxGroup group, string session) =>
        [.. group.Files.Select(file => folder.Move(file, $"{session}/{(group.Part.Length > 0 ? group.Part + "/" : "")}{file[(file.LastIndexOf('/') + 1)..]}"))];

    /// <summary>By the role that the file would have anywhere else.</summary>
    private static string PartOf(string path) =>
        FolderLayout.Of("edition/seances/" + path)?.Role switch
        {
            SourceRole.Picture or SourceRole.Photo => "photos",
            SourceRole.Deck => "diapos",
            SourceRole.Dataset => "donnees",
            _ => "",
        };

    private static Session? SessionOf(string path, ISourceTree tree, List<Session> sessions)
    {
        if (TakenAt(path, tree) is not { } taken)
            return null;
        var sameDay = sessions.Where(s => s.Metadata.Start == DateOnly.FromDateTime(taken)).ToList();
        return sameDay.Count == 1 ? sameDay[0]
            : sameDay.Where(s => s.Metadata.StartTime is { } start && DateOnly.FromDateTime(taken).ToDateTime(start) - Early <= taken).MaxBy(s => s.Metadata.StartTime);
    }

    private static DateTime? TakenAt(string path, ISourceTree tree)
    {
        if (PartOf(path) != "photos")
            return null;
        try
        {
            return ImageCodec.Identify(tree.ReadAllBytes(path))?.TakenAt;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
