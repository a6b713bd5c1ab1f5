using System.Collections.Immutable;
using NecPublish.Diagnostics;

namespace NecPublish.Discovering;

/// <summary>What the reading of one file found; files are read in parallel, each with its own.</summary>
public sealed class Findings(string file)
{
    private readonly ImmutableArray<Diagnostic>.Builder _found = ImmutableArray.CreateBuilder<Diagnostic>();

    public string File => file;

    public ImmutableArray<Diagnostic> All => _found.ToImmutable();

    /// <param name="line">From 1; 0 for the file as a whole.</param>
    public void Add(RuleInfo rule, int line, int column, string message, string? fix = null, string? subject = null, string? excerpt = null) =>
        _found.Add(
            new Diagnostic(rule, rule.Severity, file, line > 0 ? new SourceLocation.Text(line, System.Math.Max(1, column)) : null, message, fix ?? rule.Fix, subject ?? message)
            {
                Excerpt = excerpt,
            }
        );
}
