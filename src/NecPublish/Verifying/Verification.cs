using System.Collections.Immutable;
using NecPublish.Diagnostics;

namespace NecPublish.Verifying;

/// <summary>What is wrong with a bag, a crate or a published site, said in French.</summary>
/// <param name="Check">English kebab-case, stable: "bag-oxum".</param>
/// <param name="Place">The file or address meant; empty for the whole.</param>
public sealed record Finding(string Check, Severity Severity, string Place, string Message);

/// <summary>The outcome of a verification.</summary>
/// <param name="Subject">What was verified: a file name, a folder, an address.</param>
/// <param name="Kind">« archive BagIt », « archive RO-Crate », « site publié ».</param>
public sealed record Verification(string Subject, string Kind, int FileCount, long ByteCount, ImmutableArray<Finding> Findings)
{
    /// <summary>True when nothing weighs as an error.</summary>
    public bool IsSound => !Findings.Any(f => f.Severity == Severity.Error);
}

/// <summary>Findings as they are made.</summary>
internal sealed class Findings
{
    private readonly ImmutableArray<Finding>.Builder _all = ImmutableArray.CreateBuilder<Finding>();

    public void Error(string check, string place, string message) => _all.Add(new(check, Severity.Error, place, message));

    public void Warning(string check, string place, string message) => _all.Add(new(check, Severity.Warning, place, message));

    public void Add(IEnumerable<Finding> findings) => _all.AddRange(findings);

    public ImmutableArray<Finding> ToImmutable() => _all.ToImmutable();
}
