using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using NecPublish.Exporting;
using NecPublish.Model;
using NecPublish.Storage;

namespace NecPublish.Cli;

/// <summary><c>pack</c>: one edition in one zip, as the site would offer it; or the whole site, for whoever puts it on line.</summary>
public sealed class PackVerb : IVerb
{
    private readonly Argument<string?> _edition = new("EDITION") { Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string> _content = new("--content") { DefaultValueFactory = _ => "content" };
    private readonly Option<string?> _output = new("--output", "-o");
    private readonly Option<bool> _site = new("--site");
    private readonly Option<string> _format = new("--format") { DefaultValueFactory = _ => "text" };
    private readonly Option<bool> _noEngines = new("--no-engines");
    private readonly Option<string?> _cache = new("--cache");
    private readonly Option<int> _jobs = new("--jobs");

    public PackVerb()
    {
        _format.AcceptOnlyFromAmong("text", "json");
        Command.Add(_edition);
        foreach (var option in (Option[])[_site, _content, _output, _noEngines, _cache, _jobs, _format, new Option<bool>("--yes", "-y")])
            Command.Add(option);
    }

    public Command Command { get; } = new("pack");

    public int Run(ParseResult arguments, Session session)
    {
        var source = new PhysicalSourceTree(BuildArguments.Existing(arguments.GetValue(_content)!, session));
        var options = new BuildOptions
        {
            HasEngines = !arguments.GetValue(_noEngines),
            Cache = arguments.GetValue(_cache) is { } cache ? session.Full(cache) : null,
            Jobs = System.Math.Max(0, arguments.GetValue(_jobs)),
        };
        using var work = new WorkFolder();
        using var site = SiteFolder.Begin(Path.Join(work.Folder, "site"));
        var result = ProgressLine.During(session, progress => new Pipeline().Run(source, site, options, session.Clock, progress, session.Cancellation));
        if (result.IsWithheld)
        {
            session.Errors.WriteLine(Withheld.Refusal(result));
            return ExitCode.Blocked;
        }

        if (arguments.GetValue(_site))
            return WholeSite(result, site, Path.Join(work.Folder, "site"), arguments, session);
        var edition = Chosen(result.Publication, arguments.GetValue(_edition));
        var path = ArchiveExporter.PathOf(edition, null);
        if (!site.Exists(path))
        {
            session.Errors.WriteLine($"Rien à mettre en archive dans «\u202f{edition.Title}\u202f»\u202f: tous ses documents sont retenus ou en brouillon. Pour savoir pourquoi\u202f: ./necpublish check");
            return ExitCode.Blocked;
        }
        var output = arguments.GetValue(_output) ?? edition.Id + ".zip";
        using (var zip = site.Open(path))
            new AtomicFile(session.Full(output)).Write(zip);
        Say(result, edition.Title, edition.Id, output, arguments.GetValue(_format) == "json", session);
        return result.HasErrors ? ExitCode.Blocked : ExitCode.Fine;
    }

    private int WholeSite(BuildResult result, SiteFolder site, string folder, ParseResult arguments, Session session)
    {
        var settings = result.Publication.Settings;
        if (!settings.IsComplete)
            throw new UsageException("Ce site est un brouillon\u202f: complétez url, editeur et hebergeur dans necpublish.yml, puis recommencez.");
        site.Publish();
        var output = arguments.GetValue(_output) ?? "site.zip";
        new AtomicFile(session.Full(output)).Write(to => SitePackage.Write(new PhysicalSourceTree(folder, hasWellKnown: true), settings, to, session.Cancellation));
        Say(result, settings.Title, "", output, arguments.GetValue(_format) == "json", session);
        return result.HasErrors ? ExitCode.Blocked : ExitCode.Fine;
    }

    private static Edition Chosen(Publication publication, string? name)
    {
        var editions = publication.Editions;
        if (editions.IsEmpty)
            throw new UsageException("Cette archive n’a pas encore d’édition.");
        if (name is null)
            return editions.Length == 1 ? editions[0] : throw new UsageException($"De quelle édition s’agit-il\u202f? {Names(editions)}");
        var wanted = name.Replace('\\', '/').TrimEnd('/');
        wanted = wanted[(wanted.LastIndexOf('/') + 1)..];
        return editions.FirstOrDefault(e => e.Folder == wanted || e.Id == Folding.Slug(wanted))
            ?? throw new UsageException($"L’édition «\u202f{name}\u202f» n’existe pas. {Names(editions)}");
    }

    private static string Names(IEnumerable<Edition> editions) => $"Éditions de cette archive\u202f: {string.Join(", ", editions.Select(e => e.Folder))}.";

    private static void Say(BuildResult result, string title, string edition, string output, bool isJson, Session session)
    {
        if (isJson)
        {
            session.Output.Write(
                $$"""{"edition":"{{edition}}","file":"{{JsonEncodedText.Encode(output, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}}","heldBack":{{result.HeldBack.Length.ToString(CultureInfo.InvariantCulture)}}}""" + "\n"
            );
            return;
        }
        session.Output.Write($"«\u202f{title}\u202f» est dans {output}.\n");
        if (!result.HeldBack.IsEmpty)
            session.Output.Write($"{result.HeldBack.Length} document(s) retenu(s) n’y sont pas. Pour savoir pourquoi\u202f: ./necpublish check\n");
    }
}
