using System.Collections.Immutable;
using System.CommandLine;
using NecPublish.Pushing.LesBases;
using NecPublish.Storage;

namespace NecPublish.Cli;

/// <summary>What pushing to Les Bases and verifying it both ask for.</summary>
internal sealed class LesBasesArguments
{
    public const string DefaultKit = "lesbases";

    private readonly Argument<string> _content = new("CONTENU") { DefaultValueFactory = _ => "content" };
    private readonly Option<string> _site = new("--site") { DefaultValueFactory = _ => LesBasesOptions.DefaultSite };
    private readonly Option<string?> _edition = new("--edition");
    private readonly Option<string?> _kit = new("--kit");

    public void AddTo(Command command)
    {
        command.Add(_content);
        command.Add(_site);
        command.Add(_edition);
        command.Add(_kit);
    }

    public string Content(ParseResult arguments, Session session)
    {
        var folder = session.Full(arguments.GetValue(_content)!);
        return Disk.IsFolder(folder) ? folder : throw new UsageException($"Le dossier «\u202f{arguments.GetValue(_content)}\u202f» n’existe pas.");
    }

    public Uri Site(ParseResult arguments)
    {
        var text = arguments.GetValue(_site)!;
        if (!Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out var site) || site.UserInfo.Length > 0)
            throw new UsageException($"«\u202f{text}\u202f» n’est pas l’adresse d’un site.");
        // a session in clear on the network would be anyone's: http is for tests on one's own machine
        if (site.Scheme != "https" && !(site.Scheme == "http" && site.IsLoopback))
            throw new UsageException($"«\u202f{text}\u202f» n’est pas une adresse protégée\u202f: elle doit commencer par https://.");
        return site;
    }

    public string? Edition(ParseResult arguments) => arguments.GetValue(_edition);

    /// <summary>Full path of the kit that goes with a site: the folder named, else the one beside the site.</summary>
    public static string KitBeside(string? kit, string output, Session session) =>
        kit is not null ? session.Full(kit) : Path.Join(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(output)), DefaultKit);

    /// <summary>True when a person names a kit: then it is taken as it is, and nothing is built.</summary>
    public bool NamesKit(ParseResult arguments) => arguments.GetValue(_kit) is not null;

    public ImmutableArray<ReadyDeposit> Deposits(ParseResult arguments, string beside, string? edition, Session session)
    {
        var name = arguments.GetValue(_kit) ?? beside;
        var folder = session.Full(name);
        if (!Disk.IsFolder(folder))
            throw new UsageException($"Le kit de dépôt «\u202f{name}\u202f» n’existe pas\u202f: construisez d’abord le site.");
        var deposits = KitReader.Read(new PhysicalSourceTree(folder), edition, session.Cancellation);
        return deposits.IsEmpty && edition is not null ? throw new UsageException($"Le kit ne contient rien de l’édition «\u202f{edition}\u202f».") : deposits;
    }

    public static AtomicFile Ledger(string content) => new(Path.Join(content, "registre", "lesbases.json"));
}
