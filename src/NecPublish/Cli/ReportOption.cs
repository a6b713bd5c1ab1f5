using System.Collections.Immutable;
using System.CommandLine;
using NecPublish.Reporting;

namespace NecPublish.Cli;

/// <summary><c>--format</c>: how findings are written.</summary>
internal sealed class ReportOption
{
    private static readonly ImmutableArray<IReport> Reports = TypeScan.All<IReport>();
    private readonly Option<string> _format = new("--format") { DefaultValueFactory = _ => "text" };

    /// <param name="formats">Those that make sense for the verb; none for all.</param>
    public ReportOption(params string[] formats) => _format.AcceptOnlyFromAmong(formats.Length > 0 ? formats : [.. Reports.Select(r => r.Format).Order(StringComparer.Ordinal)]);

    public void AddTo(Command command) => command.Add(_format);

    /// <summary>True when a program reads the output: then nothing else goes there.</summary>
    public bool IsForPrograms(ParseResult words) => words.GetValue(_format) != "text";

    /// <param name="before">Fingerprints that the last build found; null when none is known.</param>
    public void Write(BuildSummary summary, string content, ParseResult words, Session session, IReadOnlySet<string>? before = null) =>
        Write(new Findings(content, summary.Diagnostics, summary.SourceCount) { Before = before }, words, session);

    public void Write(Findings findings, ParseResult words, Session session) =>
        Reports.First(r => r.Format == words.GetValue(_format)).Write(findings with { Rules = static () => RuleCatalogue.All }, session.Output);
}
