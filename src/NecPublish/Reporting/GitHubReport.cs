using System.Globalization;
using NecPublish.Diagnostics;

namespace NecPublish.Reporting;

/// <summary>Annotations on a pull request: GitHub Actions' workflow commands, one a line.</summary>
public sealed class GitHubReport : IReport
{
    public string Format => "github";

    public void Write(Findings findings, TextWriter output)
    {
        foreach (var d in findings.Diagnostics)
        {
            var command = d.Severity switch
            {
                Severity.Error => "error",
                Severity.Warning => "warning",
                _ => "notice",
            };
            var place = d.Place is SourceLocation.Text t ? string.Create(CultureInfo.InvariantCulture, $",line={t.Line},col={t.Column}") : "";
            var where = d.Place is null or SourceLocation.Text ? "" : $"{French.Where(d.Place)}\u202f: ";
            output.Write($"::{command} file={Property(findings.PathOf(d))}{place},title={Property($"{French.Of(d.Severity)} {d.Rule.Id}")}::{Data($"{where}{d.Message}\nCorrection\u202f: {d.Fix}")}\n");
        }
    }

    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
