using System.CommandLine;
using System.Globalization;
using System.Text;
using NecPublish.Diagnostics;
using NecPublish.Reporting;
using NecPublish.Storage;

namespace NecPublish.Cli;

/// <summary><c>rules</c>: what is checked; <c>--output</c> writes one page per rule.</summary>
public sealed class RulesVerb : IVerb
{
    private readonly Option<string?> _output = new("--output");

    public RulesVerb() => Command.Add(_output);

    public Command Command { get; } = new("rules") { Aliases = { "regles", "règles" } };

    public int Run(ParseResult arguments, Session session)
    {
        var rules = RuleCatalogue.All;
        if (arguments.GetValue(_output) is { } folder)
        {
            using var site = SiteFolder.Begin(session.Full(folder));
            foreach (var (path, page) in RulePages.Write(rules))
                site.Write(path, Encoding.UTF8.GetBytes(page));
            site.Publish();
            session.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rules.Length} règles dans «\u202f{folder}\u202f»."));
            return ExitCode.Fine;
        }
        foreach (var rule in rules)
            session.Output.WriteLine($"{rule.Id,-34} {Name(rule.Severity),-13} {rule.Title}");
        session.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{rules.Length} règles. Pour en lire une\u202f: ./necpublish explain {rules[0].Id}"));
        return ExitCode.Fine;
    }

    internal static string Name(Severity severity) =>
        severity switch
        {
            Severity.Error => "erreur",
            Severity.Warning => "avertissement",
            Severity.Review => "à vérifier",
            _ => "conseil",
        };
}
