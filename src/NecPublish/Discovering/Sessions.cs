using System.Collections.Immutable;
using NecPublish.Model;

namespace NecPublish.Discovering;

/// <summary>The sessions of an edition, made from its folders; a session says of itself what its main note says.</summary>
public static class Sessions
{
    /// <summary>"nec/seances/02-mediation" → "02-mediation".</summary>
    public static string IdOf(string folder) => Slugs.Of(FolderLayout.NameOf(folder), "seance");

    public static Edition Into(Edition edition, IReadOnlyList<SourceFile> files, Func<string, ImmutableArray<LinkCard>> links)
    {
        var sessions = files
            .Where(f => f.EditionId == edition.Id && f.SessionId is not null)
            .GroupBy(f => f.SessionId!, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => Of(edition, g.Key, [.. g], links));
        return edition with { Sessions = [.. sessions] };
    }

    /// <summary>The note that speaks for its session: "compte-rendu", or the only one, or the first.</summary>
    public static SourceFile? MainNote(IEnumerable<SourceFile> files)
    {
        var notes = files.Where(f => f.Role == SourceRole.Note).OrderBy(f => f.Path, StringComparer.Ordinal).ToList();
        return notes.FirstOrDefault(n => Folding.Slug(n.Name).StartsWith("compte-rendu", StringComparison.Ordinal)) ?? notes.FirstOrDefault();
    }

    /// <summary>The session as one of these files tells it; as its folder does when none is a note.</summary>
    public static Session SaidBy(Session session, IEnumerable<SourceFile> files)
    {
        if (session.IsTransversal)
            return session;
        var main = MainNote(files);
        // most often the note that spoke for it already: ten thousand sessions need no second copy
        if (session.MainNote is { } speaking && speaking == main?.Path)
            return session;
        var language = main?.Metadata.Language ?? "fr";
        return session with
        {
            Title = FrenchTypography.Apply(main?.Metadata.Title ?? FileTitle.Of(FolderLayout.NameOf(session.Folder)), language),
            Summary = FrenchTypography.Apply(main?.Metadata.Summary, language),
            Metadata = main?.Metadata ?? Metadata.Empty,
            MainNote = main?.Path,
        };
    }

    private static Session Of(Edition edition, string id, ImmutableArray<SourceFile> files, Func<string, ImmutableArray<LinkCard>> links)
    {
        var parts = files[0].Path.Split('/');
        var depth = FolderLayout.IsSessions(parts[1]) ? 3 : 2;
        var folder = string.Join('/', parts[..depth]);
        var isTransversal = parts[1].Equals("transversal", StringComparison.OrdinalIgnoreCase);
        var session = new Session(id, edition.Id, "Ressources communes")
        {
            Folder = folder,
            Metadata = Metadata.Empty,
            IsTransversal = isTransversal,
            Links = links(folder + "/liens.csv"),
        };
        return SaidBy(session, files);
    }
}
