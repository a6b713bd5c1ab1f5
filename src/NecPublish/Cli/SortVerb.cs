using System.CommandLine;
using System.Globalization;
using NecPublish.Discovering;
using NecPublish.Storage;
using NecPublish.Tending.Sorting;

namespace NecPublish.Cli;

/// <summary><c>sort</c>: shows where each file of depot/ would go, then moves them when the person says so.</summary>
public sealed class SortVerb : IVerb
{
    private readonly Argument<string> _content = new("CONTENU") { DefaultValueFactory = _ => "content" };
    private readonly Option<bool> _dryRun = new("--dry-run");
    private readonly Option<bool> _yes = new("--yes", "-y");

    public SortVerb()
    {
        Command.Add(_content);
        Command.Add(_dryRun);
        Command.Add(_yes);
    }

    public Command Command { get; } = new("sort") { Aliases = { "trier" } };

    public int Run(ParseResult arguments, Session session)
    {
        var folder = new ContentFolder(BuildArguments.Existing(arguments.GetValue(_content)!, session));
        var plan = Inbox.Plan(folder.Tree(), Discoverer.Discover(folder.Tree(), session.Cancellation).Editions, session.Cancellation);
        if (plan.IsEmpty)
        {
            session.Output.Write("Le dépôt est vide\u202f: il n’y a rien à trier.\n");
            return ExitCode.Fine;
        }
        var placed = plan.Where(f => f.IsPlaced).ToList();
        foreach (var group in placed.GroupBy(f => f.Session!, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            session.Output.Write($"{group.Key}/\n");
            foreach (var file in group)
                session.Output.Write($"  {file.Path} → {Inbox.Place(file.Path, file.Part!, "")[1..]}   ({(file.Reason == InboxReason.Hour ? "d’après l’heure" : "d’après le nom")})\n");
        }
        Left(plan, session.Output);
        if (placed.Count == 0 || arguments.GetValue(_dryRun))
            return ExitCode.Fine;
        var count = $"{placed.Count.ToString(CultureInfo.InvariantCulture)} fichier{(placed.Count > 1 ? "s" : "")}";
        if (!arguments.GetValue(_yes) && !(session.IsInteractive && YesNo.Ask(session, $"Ranger {count}\u202f?")))
        {
            session.Output.Write("\nRien n’a été déplacé. Pour ranger, ajoutez --yes.\n");
            return ExitCode.Fine;
        }
        foreach (var group in Inbox.Groups(placed))
            Inbox.Move(folder, group, group.Session!);
        session.Output.Write($"\n{count} rangé{(placed.Count > 1 ? "s" : "")}.\n");
        return ExitCode.Fine;
    }

    /// <summary>What stays in depot/, and why.</summary>
    private static void Left(IEnumerable<InboxFile> plan, TextWriter output)
    {
        var left = plan.Where(f => !f.IsPlaced).ToList();
        if (left.Count == 0)
            return;
        output.Write("Restent dans le dépôt\u202f:\n");
        foreach (var file in left)
        {
            var why = file.SameAs is { } same ? $"le même fichier est déjà là\u202f: {same}" : file.Part is null ? "ce format n’est pas lu" : "rien ne dit de quelle séance il vient\u202f: lancez ./necpublish pour choisir";
            output.Write($"  {file.Path}   ({why})\n");
        }
    }
}
