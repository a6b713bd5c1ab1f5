using NecPublish.Discovering;
using NecPublish.Storage;
using NecPublish.Tending;
using NecPublish.Tending.Sorting;

namespace NecPublish.Cli.Guiding;

/// <summary>For someone who knows no command: asks in plain French what is to be done, and does it on content/ and public/.</summary>
public sealed class Guide(Session session)
{
    private const string Content = "content";
    private const string Site = "public";

    private readonly Questions _ask = new(session);

    public int Run()
    {
        _ask.Say("Bonjour. NecPublish fait d’un dossier d’atelier un site et une archive.");
        if (!Disk.IsFolder(session.Full(Content)) && !Begin())
            return ExitCode.Fine;
        while (true)
        {
            var folder = new ContentFolder(session.Full(Content));
            var discovery = Discoverer.Discover(folder.Tree(), session.Cancellation);
            var inbox = Inbox.Plan(folder.Tree(), discovery.Editions, session.Cancellation);
            var photos = PhotoDescriptions.Missing(discovery);
            var files = inbox.Length;
            switch (
                _ask.Choose(
                    "Que voulez-vous faire\u202f?",
                    [
                        files == 0 ? "Trier le dépôt (il est vide)" : $"Trier le dépôt ({Count(files, "fichier")})",
                        photos.IsEmpty ? "Décrire les photos une à une (toutes le sont)" : $"Décrire les photos une à une ({Count(photos.Length, "photo")} sans description)",
                        "Vérifier ce qui reste à corriger",
                        "Construire le site et l’ouvrir",
                        "Publier sur Les Bases",
                        "Quitter",
                    ]
                )
            )
            {
                case 0:
                    new SortInbox(_ask, folder, discovery.Editions).Run(inbox);
                    break;
                case 1:
                    new DescribePhotos(_ask, folder, session).Run(photos);
                    break;
                case 2:
                    Do("check", Content);
                    break;
                case 3:
                    Build();
                    break;
                case 4:
                    new AskSettings(_ask, folder).Run(discovery.Settings);
                    // shows what it would send first, and asks before it sends
                    Do("push", "lesbases", Content);
                    break;
                default:
                    return ExitCode.Fine;
            }
        }
    }

    private bool Begin()
    {
        if (!_ask.YesNo("Il n’y a pas encore d’archive ici. En commencer une\u202f?"))
            return false;
        Do("new", "archive", Content);
        new AskSettings(_ask, new ContentFolder(session.Full(Content))).Run(new Model.Settings { Licence = Model.Licences.CcBySa4 });
        if (_ask.Text("Le titre de votre édition (par exemple\u202f: NEC Martinique 2026), ou Entrée pour plus tard\u202f:") is { Length: > 0 } title)
        {
            var programme = _ask.Text("Son programme est-il dans un tableur enregistré en CSV\u202f? Donnez le nom du fichier, ou Entrée s’il n’y en a pas\u202f:");
            Do(["new", "edition", "--content", Content, .. programme.Length > 0 ? (string[])["--programme", programme] : [], "--", title]);
        }
        return true;
    }

    private void Build()
    {
        if (Do("build", Content, "--output", Site) is ExitCode.Fine or ExitCode.Blocked)
            session.Show(new Uri(Path.Join(session.Full(Site), "index.html")).AbsoluteUri);
    }

    /// <summary>The same verbs that people type.</summary>
    private int Do(params string[] words)
    {
        var code = new CommandLine().Run(words, session);
        session.Output.Flush();
        session.Cancellation.ThrowIfCancellationRequested();
        return code;
    }

    private static string Count(int count, string noun) => $"{count} {noun}{(count > 1 ? "s" : "")}";
}
