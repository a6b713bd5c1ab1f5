using System.Collections.Immutable;
using NecPublish.Diagnostics;

namespace NecPublish.Discovering;

/// <summary>What the reading of one file found. Files are read in parallel, and two datasets may share a description.</summary>
public sealed class Findings(string file)
{
    private readonly ImmutableArray<Diagnostic>.Builder _found = ImmutableArray.CreateBuilder<Diagnostic>();

    public string File => file;

    public ImmutableArray<Diagnostic> All
    {
        get
        {
            lock (_found)
                return _found.ToImmutable();
        }
    }

    /// <param name="line">From 1; 0 for the file as a whole.</param>
    /// <param name="excerpt">The line.</param>
    /// <param name="length">UTF-16 units meant from the column on; 0 when unknown.</param>
    public void Add(RuleInfo rule, int line, int column, string message, string? fix = null, string? subject = null, string? excerpt = null, int length = 0)
    {
        var found = new Diagnostic(
            rule,
            rule.Severity,
            file,
            line > 0 ? new SourceLocation.Text(line, System.Math.Max(1, column), length) : null,
            message,
            fix ?? rule.Fix,
            subject ?? message
        )
        {
            Excerpt = excerpt is null ? null : Quotation.Of(excerpt, column - 1),
        };
        Add(found);
    }

    public void Add(Diagnostic found)
    {
        lock (_found)
            _found.Add(found);
    }
}
