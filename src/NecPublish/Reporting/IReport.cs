using System.Collections.Immutable;
using NecPublish.Diagnostics;

namespace NecPublish.Reporting;

/// <summary>One way to write findings. The whole extension point: found by reflection, one file each.</summary>
public interface IReport
{
    /// <summary>What <c>--format</c> calls it.</summary>
    string Format { get; }

    void Write(Findings findings, TextWriter output);
}

/// <summary>What a check found.</summary>
/// <param name="Folder">The content folder as the person wrote it: it stands before every path, so that an editor can open it.</param>
/// <param name="Diagnostics">In the order to show them.</param>
/// <param name="FileCount">Files that were looked at.</param>
public sealed record Findings(string Folder, ImmutableArray<Diagnostic> Diagnostics, int FileCount)
{
    /// <summary>Every rule that was applied, for the reports that speak of what was found right too: gathered when one asks.</summary>
    public Func<ImmutableArray<RuleInfo>> Rules { get; init; } = static () => [];

    /// <summary>Fingerprints found by the last build; null when none is known.</summary>
    public IReadOnlySet<string>? Before { get; init; }

    public int Count(Severity severity) => Diagnostics.Count(d => d.Severity == severity);

    /// <summary>A finding's file as the person can open it from where they are, '/' between its parts.</summary>
    public string PathOf(Diagnostic diagnostic)
    {
        var folder = Folder.Replace('\\', '/').TrimEnd('/');
        return folder is "" or "." ? diagnostic.File : diagnostic.File.Length == 0 ? folder : $"{folder}/{diagnostic.File}";
    }
}
