using System.Collections.Immutable;
using NecPublish.Model;
using NecPublish.Storage;
using NecPublish.Tending;
using NecPublish.Tending.Sorting;

namespace NecPublish.Cli.Guiding;

/// <summary>Group by group, from depot/ to a session. Nothing is overwritten; what is not sorted stays.</summary>
internal sealed class SortInbox(Questions ask, ContentFolder folder, ImmutableArray<Edition> editions)
{
    public void Run(ImmutableArray<InboxFile> plan)
    {
        var groups = Inbox.Groups(plan);
        foreach (var copy in plan.Where(f => f.SameAs is not null))
            ask.Say($"  déjà là, laissé dans le dépôt\u202f: {copy.Path} (le même que {copy.SameAs})");
        if (groups.IsEmpty)
        {
            if (!plan.IsEmpty)
                return;
            ask.Say("Le dépôt est vide. Copiez-y vos fichiers (content/depot), puis revenez.");
            return;
        }
        var sessions = editions.SelectMany(e => e.Sessions.Where(s => !s.IsTransversal).Select(s => (s.Folder, Name: $"{s.Title} ({e.Title})"))).ToList();
        sessions.AddRange(editions.Select(e => (Folder: $"{e.Folder}/transversal", Name: $"aucune séance en particulier ({e.Title})")));
        if (sessions.Count == 0)
        {
            ask.Say("Cette archive n’a pas encore d’édition où ranger ces fichiers. Pour en ajouter une\u202f: ./necpublish new edition \"Titre\"");
            return;
        }
        foreach (var group in groups)
        {
            var places = sessions.OrderByDescending(s => s.Folder == group.Session).ToList();
            var answer = ask.Choose(
                $"{What(group)}\u202f: où les ranger\u202f?{Why(group)}",
                [.. places.Select(p => p.Name), "dans une nouvelle séance", "les laisser dans le dépôt"]
            );
            if ((answer < places.Count ? places[answer].Folder : answer == places.Count ? NewPlace(sessions) : null) is not { } chosen)
                continue;
            foreach (var place in Inbox.Move(folder, group, chosen))
                ask.Say($"  rangé\u202f: content/{place}");
        }
    }

    /// <summary>A session that is made now, and can be chosen for what comes next; null when the person gives it no title.</summary>
    private string? NewPlace(List<(string Folder, string Name)> sessions)
    {
        var edition = editions.Length == 1 ? editions[0] : editions[ask.Choose("Dans quelle édition\u202f?", [.. editions.Select(e => e.Title)])];
        var title = ask.Text("Le titre de la séance, ou Entrée pour laisser ces fichiers où ils sont\u202f:");
        if (title.Length == 0)
            return null;
        var made = NewSession.FolderOf(folder, edition.Folder, title);
        NewSession.Create(folder, edition.Folder, new SessionPlan(title));
        sessions.RemoveAll(s => s.Folder == made);
        sessions.Insert(0, (made, $"{title} ({edition.Title})"));
        return made;
    }

    private static string Why(InboxGroup group) =>
        group.Session is null ? "" : group.Reason == InboxReason.Hour ? " L’heure des photos indique la première." : " Leur nom indique la première.";

    private static string What(InboxGroup group)
    {
        var names = string.Join(", ", group.Files.Take(3).Select(f => f[(f.LastIndexOf('/') + 1)..])) + (group.Files.Length > 3 ? "…" : "");
        var (one, many) = group.Part switch
        {
            "photos" => ("photo", "photos"),
            "diapos" => ("diaporama", "diaporamas"),
            "donnees" => ("jeu de données", "jeux de données"),
            _ => ("texte ou autre fichier", "textes ou autres fichiers"),
        };
        return $"{group.Files.Length} {(group.Files.Length > 1 ? many : one)} ({names})";
    }
}
