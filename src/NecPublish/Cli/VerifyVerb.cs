using System.CommandLine;
using System.Globalization;
using NecPublish.Model.LesBases;
using NecPublish.Pushing;
using NecPublish.Pushing.LesBases;
using NecPublish.Verifying;

namespace NecPublish.Cli;

/// <summary><c>verify</c>: any bag, crate or published site against what it says of itself; or Les Bases against the archive, through public addresses alone.</summary>
public sealed class VerifyVerb : IVerb
{
    private readonly Command _lesBases = new("lesbases");
    private readonly LesBasesArguments _common = new();
    private readonly Argument<string?> _target = new("ZIP|DOSSIER|ADRESSE") { DefaultValueFactory = _ => null };
    private readonly Option<string> _format = new("--format") { DefaultValueFactory = _ => "text" };

    public VerifyVerb()
    {
        // without an action of its own, a command that has sub-commands demands one of them
        Command.SetAction(static _ => 0);
        Command.Add(_target);
        Command.Add(_format.AcceptOnlyFromAmong("text", "json"));
        _common.AddTo(_lesBases);
        Command.Add(_lesBases);
    }

    public Command Command { get; } = new("verify");

    public int Run(ParseResult arguments, Session session)
    {
        if (arguments.CommandResult.Command != _lesBases)
            return VerifyArchive.Run(arguments.GetValue(_target), arguments.GetValue(_format) == "json", session);
        try
        {
            return LesBases(arguments, session);
        }
        catch (PushException e)
        {
            session.Errors.WriteLine(e.Message);
            return ExitCode.Failure;
        }
    }

    private int LesBases(ParseResult arguments, Session session)
    {
        var site = _common.Site(arguments);
        var content = _common.Content(arguments, session);
        var deposits = _common.Deposits(arguments, LesBasesArguments.DefaultKit, _common.Edition(arguments), session).Select(d => d.Deposit);
        using var store = LedgerStore.Open(LesBasesArguments.Ledger(content), site);
        using var verifier = new LesBasesVerifier(site);
        var checks = verifier.VerifyAsync([.. deposits], store.Ledger, session.Cancellation).GetAwaiter().GetResult();
        foreach (var check in checks)
        {
            var entry = store.Find(check.Id);
            if (entry is not null)
                entry = Remember(store, check, entry, session);
            Write(check, entry, session.Output);
            if (entry is { LicenceSeen: null } && check.Presence is Presence.Same or Presence.Different)
                AskLicence(store, check, entry, session);
        }
        return checks.Any(c => c.Presence is Presence.Different or Presence.Missing) ? ExitCode.Blocked : ExitCode.Fine;
    }

    private static LedgerEntry Remember(LedgerStore store, LesBasesCheck check, LedgerEntry entry, Session session)
    {
        var now = session.Clock.GetUtcNow();
        var after = check.Presence switch
        {
            Presence.Same => entry with { Verified = now, DiffersSince = null },
            Presence.Different or Presence.Missing => entry with { DiffersSince = entry.DiffersSince ?? check.Since ?? now },
            _ => entry,
        };
        if (after != entry)
            store.Save(check.Id, after);
        return after;
    }

    private static void Write(LesBasesCheck check, LedgerEntry? entry, TextWriter output)
    {
        var word = check.Presence switch
        {
            Presence.Same => "identique",
            Presence.Different => "différent",
            Presence.Draft => "brouillon",
            _ => "absent",
        };
        output.Write($"{word,-10}  {check.Title}\n");
        foreach (var difference in check.Differences)
            output.Write($"            {difference}\n");
        if (entry?.DiffersSince is { } since)
            output.Write($"            Différent depuis le {since.ToLocalTime().ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)} au plus tard.\n");
        if (check.Presence is Presence.Same or Presence.Different)
            output.Write(entry?.LicenceSeen is { } seen ? $"            Licence vérifiée par une personne le {seen.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)}.\n" : "            Licence : à vérifier par une personne, le site ne la montre pas aux programmes.\n");
    }

    private static void AskLicence(LedgerStore store, LesBasesCheck check, LedgerEntry entry, Session session)
    {
        if (!session.IsInteractive)
            return;
        var label = Licensing.LabelOf(entry.Licence ?? Licensing.CcBySa);
        if (YesNo.Ask(session, $"Ouvrez la page de « {check.Title} » : la licence affichée est-elle {label} ?"))
            store.Save(check.Id, entry with { LicenceSeen = DateOnly.FromDateTime(session.Clock.GetLocalNow().DateTime) });
    }
}
