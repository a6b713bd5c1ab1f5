using System.CommandLine;
using System.Globalization;
using NecPublish.Checking.Privacy;
using NecPublish.Discovering;
using NecPublish.Pushing;
using NecPublish.Pushing.Folder;
using NecPublish.Pushing.S3;
using NecPublish.Pushing.Sync;
using NecPublish.Storage;

namespace NecPublish.Cli;

/// <summary><c>push folder</c> and <c>push s3</c>: a copy of the site that follows it.</summary>
internal sealed class PushCopy
{
    private const int Shown = 20;

    private readonly Argument<string> _destination = new("DESTINATION") { Description = "le dossier où copier le site" };
    private readonly Option<string> _content = new("--content") { DefaultValueFactory = _ => "content" };
    private readonly Option<string> _output = new("--output", "-o") { DefaultValueFactory = _ => "public" };
    private readonly Option<string?> _endpoint = new("--endpoint");
    private readonly Option<string?> _bucket = new("--bucket");
    private readonly Option<string> _prefix = new("--prefix") { DefaultValueFactory = _ => "" };
    private readonly Option<string> _region = new("--region") { DefaultValueFactory = _ => "us-east-1" };
    private readonly Option<bool> _yes = new("--yes", "-y");

    public PushCopy()
    {
        Folder.Add(_destination);
        S3.Add(_endpoint);
        S3.Add(_bucket);
        S3.Add(_prefix);
        S3.Add(_region);
        foreach (var command in (Command[])[Folder, S3])
        {
            command.Add(_content);
            command.Add(_output);
            command.Add(_yes);
        }
    }

    public Command Folder { get; } = new("folder") { Aliases = { "dossier" } };
    public Command S3 { get; } = new("s3");

    public int Run(ParseResult arguments, Session session)
    {
        var content = BuildArguments.Existing(arguments.GetValue(_content)!, session);
        var output = session.Full(arguments.GetValue(_output)!);
        var discovery = Discoverer.Discover(new PhysicalSourceTree(content), session.Cancellation);
        if (!discovery.Settings.IsComplete)
            throw new PushException("Ce site est un brouillon\u202f: complétez url, editeur et hebergeur dans necpublish.yml, puis recommencez.");
        BuildArguments.RefuseOverlap(content, output);
        var result = ProgressLine.During(session, progress => new Pipeline().Build(new PhysicalSourceTree(content), output, new BuildOptions(), session.Clock, progress, session.Cancellation));
        if (result.IsWithheld)
            throw new PushException(Withheld.Refusal(result));

        var unagreed = new UnagreedNames(discovery.People);
        if (arguments.CommandResult.Command == S3)
        {
            using var store = S3StoreOf(arguments);
            return Push(store, content, output, unagreed, arguments, session);
        }
        var destination = session.Full(arguments.GetValue(_destination)!);
        BuildArguments.RefuseOverlap(content, destination);
        BuildArguments.RefuseOverlap(output, destination);
        return Push(new FolderStore(new MirrorFolder(destination)), content, output, unagreed, arguments, session);
    }

    private int Push(ISyncStore store, string content, string output, UnagreedNames unagreed, ParseResult arguments, Session session)
    {
        var ledger = new AtomicFile(Path.Join(content, "registre", SyncTarget.LedgerName(store.Id, store.Name)));
        var target = new SyncTarget(new PhysicalSourceTree(output, hasWellKnown: true), store, ledger) { MayForget = r => unagreed.InAny(r.Address, r.Id, r.Title) };
        var plan = target.PlanAsync(session.Cancellation).GetAwaiter().GetResult();
        WritePlan(plan, store, session.Output);
        if (plan.IsEmpty)
            return ExitCode.Fine;
        if (!arguments.GetValue(_yes) && !(session.IsInteractive && YesNo.Ask(session, "Envoyer tout cela\u202f?")))
        {
            session.Output.Write("Rien n’a été envoyé. Pour envoyer, ajoutez --yes.\n");
            return ExitCode.Fine;
        }
        var report = ProgressLine.During(session, progress => target.PushAsync(plan, new Sending(progress), session.Cancellation).GetAwaiter().GetResult());
        session.Output.Write(string.Create(CultureInfo.InvariantCulture, $"Fait\u202f: {report.Outcomes.Length} fichiers.\n"));
        return ExitCode.Fine;
    }

    private S3Store S3StoreOf(ParseResult arguments)
    {
        var (endpoint, bucket) = (arguments.GetValue(_endpoint), arguments.GetValue(_bucket));
        if (endpoint is null || bucket is null)
            throw new UsageException("Il faut --endpoint et --bucket\u202f: l’adresse du service, et le nom de votre espace.");
        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var uri) || (uri.Scheme != "https" && !(uri.Scheme == "http" && uri.IsLoopback)))
            throw new UsageException($"«\u202f{endpoint}\u202f» n’est pas une adresse protégée\u202f: elle doit commencer par https://.");
        var (key, secret) = (Environment.GetEnvironmentVariable("AWS_ACCESS_KEY_ID"), Environment.GetEnvironmentVariable("AWS_SECRET_ACCESS_KEY"));
        if (string.IsNullOrEmpty(key) || string.IsNullOrEmpty(secret))
            throw new PushException("Les clés du service se donnent par les variables AWS_ACCESS_KEY_ID et AWS_SECRET_ACCESS_KEY, jamais dans la commande.");
        return new S3Store(new S3Place(uri, bucket, arguments.GetValue(_prefix)!.Trim('/'), arguments.GetValue(_region)!), key, secret);
    }

    private static void WritePlan(PushPlan plan, ISyncStore store, TextWriter output)
    {
        int Count(PushAction action) => plan.Changes.Count(c => c.Action == action);
        output.Write(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Vers {store.Name}\u202f: {Count(PushAction.Create)} fichiers à ajouter, {Count(PushAction.Edit)} à remplacer, {Count(PushAction.Delete)} à supprimer, {Count(PushAction.Leave)} inchangés.\n"
            )
        );
        var changes = plan.Changes.Where(c => c.Action != PushAction.Leave).ToArray();
        foreach (var change in changes.Take(Shown))
            output.Write($"  {(change.Action switch { PushAction.Create => "ajouter", PushAction.Edit => "remplacer", _ => "supprimer" }),-9}  {change.Subject}\n");
        if (changes.Length > Shown)
            output.Write($"  … et {(changes.Length - Shown).ToString(CultureInfo.InvariantCulture)} autres.\n");
    }

    private sealed class Sending(IProgress<BuildProgress> progress) : IProgress<PushStep>
    {
        public void Report(PushStep step) => progress.Report(new BuildProgress("Envoi", step.Done, step.Total));
    }
}
