using System.CommandLine;
using NecPublish.Serving;
using NecPublish.Storage;

namespace NecPublish.Cli;

/// <summary><c>preview</c>: the site while it is being written, for this computer only.</summary>
public sealed class PreviewVerb : IVerb
{
    /// <summary>From the last edit to the reading of the whole folder: time for the page to be shown first.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    private readonly Argument<string> _content = new("CONTENU") { DefaultValueFactory = _ => "content" };
    private readonly Option<int> _port = new("--port");
    private readonly Option<bool> _noOpen = new("--no-open");
    private readonly Option<bool> _noEngines = new("--no-engines");

    public PreviewVerb()
    {
        Command.Add(_content);
        Command.Add(_port);
        Command.Add(_noOpen);
        Command.Add(_noEngines);
        Command.Add(new Option<bool>("--yes", "-y"));
    }

    public Command Command { get; } = new("preview") { Aliases = { "apercu", "aperçu" } };

    public int Run(ParseResult arguments, Session session)
    {
        var port = arguments.GetValue(_port);
        if (port is < 0 or > 65535)
            throw new UsageException("L’option --port attend un nombre entre 0 et 65535.");
        var folder = BuildArguments.Existing(arguments.GetValue(_content)!, session);
        Run(folder, port, session.IsInteractive && !arguments.GetValue(_noOpen), new BuildOptions { HasEngines = !arguments.GetValue(_noEngines) }, session).GetAwaiter().GetResult();
        return ExitCode.Fine;
    }

    private static async Task Run(string folder, int port, bool opens, BuildOptions options, Session session)
    {
        // pages are asked for while the folder is being read by as many threads as there are processors
        ThreadPool.GetMinThreads(out var workers, out var ports);
        ThreadPool.SetMinThreads(workers + 8, ports);
        var preview = new Preview(new PhysicalSourceTree(folder), options, session.Clock);
        preview.Refresh(session.Cancellation);
        await using var server = new PreviewServer((path, _) => preview.Read(path), port);
        try
        {
            await server.Start(session.Cancellation);
        }
        catch (IOException e)
        {
            throw new IOException($"le port {port} est déjà pris. Donnez-en un autre avec --port, ou n’en donnez pas.", e);
        }
        using var later = new LaterRefresh(cancellation => Refresh(preview, server, session, cancellation), Pause, session.Cancellation);
        using var watcher = new FolderWatcher(
            folder,
            paths =>
            {
                if (paths is not null && preview.Touch(paths))
                    server.Changed();
                _ = later.Ask();
            }
        );
        await session.Output.WriteAsync($"Aperçu\u202f: {server.Address}\nEnregistrez vos fichiers, la page se recharge. Ctrl-C pour arrêter.\n");
        await session.Output.FlushAsync(CancellationToken.None);
        if (opens)
            session.Show(server.Address.ToString());
        try
        {
            await Task.Delay(Timeout.Infinite, session.Cancellation);
        }
        catch (OperationCanceledException)
        {
            // Ctrl-C is how a preview ends
        }
    }

    private static void Refresh(Preview preview, PreviewServer server, Session session, CancellationToken cancellation)
    {
        try
        {
            preview.Refresh(cancellation);
            server.Changed();
        }
        catch (IOException e)
        {
            session.Errors.WriteLine($"Le dossier n’a pas pu être relu\u202f: {Disk.Reason(e)}");
        }
    }
}
