using System.CommandLine;
using NecPublish.Diagnostics;
using NecPublish.Reporting;
using NecPublish.Storage;

namespace NecPublish.Cli;

/// <summary><c>check</c>: what stands in the way of publishing, without writing anything.</summary>
public sealed class CheckVerb : IVerb
{
    private readonly BuildArguments _arguments = new();
    private readonly ReportOption _report = new();
    private readonly Option<bool> _fix = new("--fix");
    private readonly Option<bool> _html = new("--html");
    private readonly Option<bool> _browser = new("--browser");
    private readonly Option<bool> _yes = new("--yes", "-y");
    private readonly Argument<string[]> _paths = new("CHEMIN") { Arity = ArgumentArity.ZeroOrMore };

    public CheckVerb()
    {
        Command.Add(_paths);
        Command.Add(_html);
        Command.Add(_browser);
        Command.Add(_fix);
        Command.Add(_yes);
        _arguments.AddTo(Command, withContent: false);
        _report.AddTo(Command);
    }

    public Command Command { get; } = new("check") { Aliases = { "verifier", "vérifier" } };

    public int Run(ParseResult arguments, Session session)
    {
        var options = _arguments.Options(arguments, session);
        var code = ExitCode.Fine;
        foreach (var path in arguments.GetValue(_paths) is { Length: > 0 } paths ? paths : [arguments.GetValue(_browser) ? "public" : "content"])
        {
            if (arguments.GetValue(_html) || arguments.GetValue(_browser) || CheckedPages.IsMeant(path, session))
            {
                var pages = CheckedPages.Of(path, session);
                var found = arguments.GetValue(_browser) ? pages.Audit(options.Jobs, session.Cancellation) : pages.Check(options.Jobs, session.Cancellation);
                _report.Write(new Findings(pages.Shown, found, pages.Paths.Length), arguments, session);
                if (found.Any(d => d.Severity == Severity.Error))
                    code = ExitCode.Blocked;
                continue;
            }
            var place = CheckedPlace.Of(path, session);
            if (arguments.GetValue(_fix))
            {
                FixSources.Run(place, arguments.GetValue(_yes), session);
                continue;
            }
            var result = ProgressLine.During(session, progress => new Pipeline().Check(new PhysicalSourceTree(place.Root), options, session.Clock, progress, session.Cancellation));
            result = result with { Diagnostics = [.. result.Diagnostics.Where(d => place.Holds(d.File))] };
            _report.Write(BuildSummary.Of(result), place.Shown, arguments, session, LastFindings.Read(options, place.Root, place.Holds));
            if (result.HasErrors)
                code = ExitCode.Blocked;
        }
        return code;
    }
}
