using System.Collections.Immutable;
using System.CommandLine;
using NecPublish.Model;
using NecPublish.Reporting;

namespace NecPublish.Cli;

/// <summary><c>explain RULE</c>: what a rule wants, for whom, and how to satisfy it in each tool.</summary>
public sealed class ExplainVerb : IVerb
{
    private readonly Argument<string> _rule = new("RÈGLE");

    public ExplainVerb() => Command.Add(_rule);

    public Command Command { get; } = new("explain") { Aliases = { "expliquer" } };

    public int Run(ParseResult arguments, Session session)
    {
        var id = arguments.GetValue(_rule)!;
        if (RuleCatalogue.Find(id) is not { } rule)
        {
            var near = Closest.To(id, RuleCatalogue.All.Select(r => r.Id));
            throw new UsageException($"La règle «\u202f{id}\u202f» n’existe pas.{(near is null ? "" : $" Vouliez-vous dire «\u202f{near}\u202f»\u202f?")}\nPour les voir toutes\u202f: ./necpublish rules");
        }
        var output = session.Output;
        output.WriteLine($"{rule.Title} ({rule.Id}, {RulesVerb.Name(rule.Severity)})\n\n{rule.Why}\n\nCorrection\u202f: {rule.Fix}");
        foreach (var (tool, fix) in rule.Tools)
            output.WriteLine($"  {tool}\u202f: {fix}");
        output.WriteLine($"\nLue dans\u202f: {RulePages.SourcesOf(rule)}");
        Write("RGAA", rule.Rgaa);
        Write("WCAG", rule.Wcag);
        Write("ACT", rule.Act);
        if (rule.Reason is not null)
            output.WriteLine(rule.Reason);
        return ExitCode.Fine;

        void Write(string name, ImmutableArray<string> values)
        {
            if (!values.IsDefaultOrEmpty)
                output.WriteLine($"{name}\u202f: {string.Join(", ", values)}");
        }
    }
}
