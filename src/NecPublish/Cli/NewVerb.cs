using System.CommandLine;
using System.Text.Json;
using NecPublish.Diagnostics;
using NecPublish.Reporting;
using NecPublish.Storage;
using NecPublish.Tending;
using NecPublish.Tending.Planning;

namespace NecPublish.Cli;

/// <summary><c>new</c>: an archive, an edition from its programme, a session, a theme. Nothing that exists is replaced.</summary>
public sealed class NewVerb : IVerb
{
    private readonly Command _archive = new("archive");
    private readonly Command _edition = new("edition");
    private readonly Command _session = new("session") { Aliases = { "seance" } };
    private readonly Command _theme = new("theme");
    private readonly Argument<string> _folder = new("DOSSIER") { DefaultValueFactory = _ => "content" };
    private readonly Argument<string> _editionTitle = new("TITRE") { Description = "le titre de l’édition" };
    private readonly Argument<string> _editionName = new("EDITION") { Description = "l’édition, nommée par son dossier" };
    private readonly Argument<string> _sessionTitle = new("TITRE") { Description = "le titre de la séance" };
    private readonly Option<string?> _programme = new("--programme");
    private readonly Option<string> _content = new("--content") { DefaultValueFactory = _ => "content" };
    private readonly Option<string> _format = new("--format") { DefaultValueFactory = _ => "text" };

    public NewVerb()
    {
        _format.AcceptOnlyFromAmong("text", "json");
        _archive.Add(_folder);
        _edition.Add(_editionTitle);
        _edition.Add(_programme);
        _edition.Add(_content);
        _session.Add(_editionName);
        _session.Add(_sessionTitle);
        _session.Add(_content);
        _theme.Add(_content);
        foreach (var command in (Command[])[_archive, _edition, _session, _theme])
        {
            command.Add(_format);
            Command.Add(command);
        }
    }

    public Command Command { get; } = new("new") { Aliases = { "nouveau" } };

    public int Run(ParseResult arguments, Session session)
    {
        var command = arguments.CommandResult.Command;
        var (content, made) = command == _archive ? Archive(arguments, session) : command == _edition ? Edition(arguments, session) : command == _theme ? Theme(arguments, session) : OneSession(arguments, session);
        if (arguments.GetValue(_format) == "json")
            session.Output.Write($$"""{"created":[{{string.Join(',', made.Select(p => $"\"{JsonEncodedText.Encode($"{content}/{p}", System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\""))}}]}""" + "\n");
        else
            Say(command, content, made, session.Output);
        return ExitCode.Fine;
    }

    private (string, IReadOnlyList<string>) Archive(ParseResult arguments, Session session)
    {
        var content = arguments.GetValue(_folder)!;
        return (content, NewArchive.Create(new ContentFolder(session.Full(content))));
    }

    private (string, IReadOnlyList<string>) Edition(ParseResult arguments, Session session)
    {
        IReadOnlyList<SessionPlan> plans = [];
        if (arguments.GetValue(_programme) is { } programme)
        {
            var full = session.Full(programme);
            if (!Disk.IsFile(full))
                throw new UsageException($"Le programme «\u202f{programme}\u202f» n’existe pas.");
            (plans, var diagnostics) = Programme.Read(new PhysicalSourceTree(Path.GetDirectoryName(full)!), Path.GetFileName(full));
            if (diagnostics.Count > 0)
                new ConsoleReport().Write(new Findings(Path.GetDirectoryName(programme) ?? "", [.. diagnostics], 1), session.Errors);
            if (plans.Count == 0)
                throw new UsageException($"Aucune séance n’a été trouvée dans «\u202f{programme}\u202f»\u202f: il faut un tableur avec une colonne «\u202ftitre\u202f» et une séance par ligne, ou un agenda (ics).");
        }
        var content = arguments.GetValue(_content)!;
        return (content, NewEdition.Create(new ContentFolder(session.Full(content)), arguments.GetValue(_editionTitle)!, plans));
    }

    private (string, IReadOnlyList<string>) OneSession(ParseResult arguments, Session session)
    {
        var content = arguments.GetValue(_content)!;
        var folder = new ContentFolder(BuildArguments.Existing(content, session));
        var edition = arguments.GetValue(_editionName)!.Replace('\\', '/').TrimEnd('/');
        edition = edition[(edition.LastIndexOf('/') + 1)..];
        if (!NewSession.HasEdition(folder, edition))
        {
            var known = NewSession.Editions(folder).ToArray();
            var meant = Model.Closest.To(edition, known) is { } near ? $" Vouliez-vous dire «\u202f{near}\u202f»\u202f?" : "";
            throw new UsageException($"L’édition «\u202f{edition}\u202f» n’existe pas.{meant} {(known.Length > 0 ? $"Éditions de cette archive\u202f: {string.Join(", ", known)}." : "Pour en ajouter une\u202f: ./necpublish new edition \"Titre\"")}");
        }
        return (content, NewSession.Create(folder, edition, new SessionPlan(arguments.GetValue(_sessionTitle)!)));
    }

    private (string, IReadOnlyList<string>) Theme(ParseResult arguments, Session session)
    {
        var content = arguments.GetValue(_content)!;
        return (content, NewTheme.Create(new ContentFolder(BuildArguments.Existing(content, session))));
    }

    private void Say(Command command, string content, IReadOnlyList<string> made, TextWriter output)
    {
        if (made.Count == 0)
        {
            output.Write("Tout existe déjà\u202f: rien n’a été changé.\n");
            return;
        }
        output.Write("Créé\u202f:\n");
        foreach (var path in made)
            output.Write($"  {content}/{path}\n");
        if (command == _archive)
            output.Write($"\nOuvrez {content}/necpublish.yml pour dire qui publie. Ensuite\u202f: ./necpublish new edition \"Titre de l’édition\"\n");
        else if (command == _theme)
            output.Write($"\nChoisissez vos couleurs dans {content}/theme/assets/jetons.css, puis regardez\u202f: ./necpublish preview\nLa page «\u202fcomposants\u202f» du site montre tout ce que le thème sait dessiner.\n");
        else
            output.Write("\nLes comptes rendus sont des brouillons\u202f: remplissez-les, puis écrivez «\u202fpublication\u202f: bon-a-publier\u202f».\n");
    }
}
