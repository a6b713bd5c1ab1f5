using System.Collections.Immutable;
using NecPublish.Model;
using NecPublish.Storage;
using NecPublish.Tending;

namespace NecPublish.Cli.Guiding;

/// <summary>Group by group, from depot/ to a session. Nothing is overwritten; what is not sorted stays.</summary>
internal sealed class SortInbox(Questions ask, ContentFolder folder, ImmutableArray<Edition> editions)
{
    public void Run(ImmutableArray<InboxGroup> groups)
    {
        if (groups.IsEmpty)
        {
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
                $"{What(group)}\u202f: où les ranger\u202f?{(group.Session is null ? "" : " L’heure des photos indique la première.")}",
                [.. places.Select(p => p.Name), "les laisser dans le dépôt"]
            );
            if (answer == places.Count)
                continue;
            foreach (var place in Inbox.Move(folder, group, places[answer].Folder))
                ask.Say($"  rangé\u202f: {place}");
        }
    }

    private static string What(InboxGroup group)
    {
        var names = string.Join(", ", group.Files.Take(3).Select(f => f[(f.LastIndexOf('/') + 1)..])) + (group.Files.Length > 3 ? "…" : "");
        var kind = group.Part switch
        {
            "photos" => "photo(s)",
            "diapos" => "diaporama(s)",
            "donnees" => "jeu(x) de données",
            _ => "texte(s) ou autre(s) fichier(s)",
        };
        return $"{group.Files.Length} {kind} ({names})";
    }
}
