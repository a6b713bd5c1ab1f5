using System.Collections.Immutable;
using System.CommandLine;
using NecPublish.Discovering;
using NecPublish.Model.LesBases;
using NecPublish.Pushing;
using NecPublish.Pushing.LesBases;
using NecPublish.Storage;
using Spectre.Console;

namespace NecPublish.Cli;

/// <summary><c>push lesbases</c>: plan, then, with a person's word and session, the calls.</summary>
internal sealed class PushLesBases
{
    public const string SessionVariable = "NECPUBLISH_LESBASES_SESSION";

    private readonly LesBasesArguments _common = new();
    private readonly Option<string> _base = new("--base") { DefaultValueFactory = _ => LesBasesOptions.DefaultBase };
    private readonly Option<string> _output = new("--output", "-o") { DefaultValueFactory = _ => "public" };
    private readonly Option<string?> _sessionFile = new("--session-file");
    private readonly Option<bool> _publish = new("--publish");
    private readonly Option<bool> _withdraw = new("--withdraw");
    private readonly Option<bool> _yes = new("--yes", "-y");

    public PushLesBases()
    {
        _common.AddTo(Command);
        Command.Add(_base);
        Command.Add(_output);
        Command.Add(_sessionFile);
        Command.Add(_publish);
        Command.Add(_withdraw);
        Command.Add(_yes);
    }

    public Command Command { get; } = new("lesbases");

    public int Run(ParseResult arguments, Session session)
    {
        var content = _common.Content(arguments, session);
        var baseSlug = arguments.GetValue(_base)!;
        var options = new LesBasesOptions(_common.Site(arguments))
        {
            Base = baseSlug == "aucune" ? null : baseSlug,
            Edition = _common.Edition(arguments),
            Publish = arguments.GetValue(_publish),
            Withdraw = arguments.GetValue(_withdraw),
        };
        var discovery = Discoverer.Discover(new PhysicalSourceTree(content), session.Cancellation);
        if (!discovery.Settings.IsComplete)
            throw new PushException("Ce site est un brouillon : complétez url, editeur et hebergeur dans necpublish.yml, reconstruisez, puis recommencez.");
        if (!_common.NamesKit(arguments))
            Build(content, arguments, session);
        var deposits = _common.Deposits(arguments, LesBasesArguments.KitBeside(null, session.Full(arguments.GetValue(_output)!), session), options.Edition, session);
        deposits = new LicenceAdvice(discovery, content).Approve(deposits, session);

        using var store = LedgerStore.Open(LesBasesArguments.Ledger(content), options.Site);
        var yes = arguments.GetValue(_yes);
        var target = new LesBasesTarget(options, deposits, store, null, new Questions(session), session.Clock);
        var plan = target.PlanAsync(session.Cancellation).GetAwaiter().GetResult();
        WritePlan(plan, options, session.Output);
        if (plan.IsEmpty || (!yes && !Confirm(session)))
        {
            if (!plan.IsEmpty)
                session.Output.Write("Rien n’a été envoyé. Pour envoyer, ajoutez --yes.\n");
            return plan.Changes.Any(c => c.Action == PushAction.Blocked) ? ExitCode.Blocked : ExitCode.Fine;
        }
        var token = Token(arguments, options, session);
        target = new LesBasesTarget(options, deposits, store, token, new Questions(session), session.Clock)
        {
            OnWhoami = person => session.Errors.WriteLine($"Session ouverte sur {options.Site.Host} : {person.Name}."),
        };
        var report = target.PushAsync(plan, new PushProgress(session), session.Cancellation).GetAwaiter().GetResult();
        return WriteReport(report, session.Output);
    }

    /// <summary>What is sent is what the content says now. What has not changed costs little to build again.</summary>
    private void Build(string content, ParseResult arguments, Session session)
    {
        session.Errors.WriteLine("Construction du site…");
        var output = session.Full(arguments.GetValue(_output)!);
        BuildArguments.RefuseOverlap(content, output);
        var options = new BuildOptions { Kit = LesBasesArguments.KitBeside(null, output, session) };
        var result = new Pipeline().Build(new PhysicalSourceTree(content), output, options, session.Clock, null, session.Cancellation);
        if (result.IsWithheld)
            throw new PushException(Withheld.Refusal(result));
        foreach (var held in result.HeldBack)
            session.Errors.WriteLine($"Retenu, donc pas déposé\u202f: {held.Title} ({held.Source.Path}). Pour savoir pourquoi\u202f: ./necpublish check");
    }

    /// <summary>From the variable, else the file, else a link pasted by the person. Never from an argument: other programs can read those.</summary>
    private SessionToken Token(ParseResult arguments, LesBasesOptions options, Session session)
    {
        if (Environment.GetEnvironmentVariable(SessionVariable) is { Length: > 0 } variable)
            return SessionToken.Parse(variable);
        if (arguments.GetValue(_sessionFile) is { } file)
            return SessionToken.Parse(SecretFile.Read(session.Full(file)));
        if (!session.IsInteractive)
            throw new PushException($"Il faut une session sur Les Bases : variable {SessionVariable}, ou --session-file. Dans un terminal, vous pouvez aussi coller le lien de connexion reçu par courriel.");
        session.Errors.WriteLine($"Ouvrez {new Uri(options.Site, "connexion")}, demandez un lien de connexion, puis collez ici l’adresse reçue par courriel, sans l’ouvrir.");
        var link = session.Console.Prompt(new TextPrompt<string>("Lien de connexion :").Secret(null));
        return MagicLink.OpenAsync(options.Site, link, options.Patience, session.Cancellation).GetAwaiter().GetResult();
    }

    private static bool Confirm(Session session) => session.IsInteractive && YesNo.Ask(session, "Envoyer tout cela ?");

    private static void WritePlan(PushPlan plan, LesBasesOptions options, TextWriter output)
    {
        output.Write($"Dépôt sur {options.Site.Host}{(options.Base is null ? "" : $", base {options.Base}")}\u202f:\n");
        if (plan.Changes.IsEmpty)
            output.Write("  aucune ressource à déposer.\n");
        foreach (var change in plan.Changes)
        {
            output.Write($"  {Word(change.Action),-12}  {change.Subject}\n");
            foreach (var detail in change.Details)
                output.Write($"                {detail}\n");
        }
    }

    private static int WriteReport(PushReport report, TextWriter output)
    {
        foreach (var outcome in report.Outcomes.Where(o => o.Action != PushAction.Leave))
            output.Write(outcome.Failure is { } failure ? $"échec         {outcome.Subject}\n                {failure}\n" : $"fait          {outcome.Subject}\n{(outcome.Url is null ? "" : $"                {outcome.Url}\n")}");
        if (report.Outcomes.Any(o => o.Action is PushAction.Create && o.Failure is null))
            output.Write("Ce sont des brouillons : relisez-les sur le site, ou relancez avec --publish. Choisissez bien CC BY-SA 4.0 : le site propose Etalab par défaut.\n");
        return report.HasFailures ? ExitCode.Failure : ExitCode.Fine;
    }

    private static string Word(PushAction action) =>
        action switch
        {
            PushAction.Create => "créer",
            PushAction.Edit => "modifier",
            PushAction.Publish => "publier",
            PushAction.Republish => "republier",
            PushAction.Withdraw => "retirer",
            PushAction.Delete => "supprimer",
            PushAction.Blocked => "à corriger",
            _ => "inchangé",
        };

    private sealed class Questions(Session session) : IPushQuestions
    {
        public bool? IsOurs(string title, Uri address) =>
            session.IsInteractive ? YesNo.Ask(session, $"« {title} » existe déjà ({address}). Est-ce votre dépôt ?") : null;
    }

    /// <summary>A line per resource: plain when nobody watches.</summary>
    private sealed class PushProgress(Session session) : IProgress<PushStep>
    {
        private string _last = "";

        public void Report(PushStep value)
        {
            if (value.Subject.Length == 0 || value.Subject == _last)
                return;
            _last = value.Subject;
            session.Errors.WriteLine($"  {value.Done + 1}/{value.Total}  {value.Subject}");
        }
    }
}
