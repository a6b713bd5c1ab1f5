using System.Collections.Immutable;
using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Importing.Markdown;

/// <summary>What the reading of one text found.</summary>
internal sealed class MarkdownFindings(string file, LineStarts lines)
{
    private readonly ImmutableArray<Diagnostic>.Builder _all = ImmutableArray.CreateBuilder<Diagnostic>();

    public ImmutableArray<Diagnostic> All => _all.ToImmutable();

    public void Add(RuleInfo rule, Place at, string subject, string? message = null) =>
        _all.Add(new Diagnostic(rule, rule.Severity, file, lines.Locate(at), message ?? $"{rule.Title}. {rule.Why}", rule.Fix, subject) { Excerpt = lines.Quote(at) });
}
