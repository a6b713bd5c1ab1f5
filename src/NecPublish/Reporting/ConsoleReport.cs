using System.Collections.Immutable;
using System.Globalization;
using NecPublish.Diagnostics;

namespace NecPublish.Reporting;

/// <summary>For people at a terminal: the place, the line with the defect underlined, why, and how to mend it.</summary>
public sealed class ConsoleReport : IReport
{
    public string Format => "text";

    /// <summary>Questions and advice of one rule: what follows would hide the rest, and scroll out of the window.</summary>
    private const int MostOfRule = 100;

    public void Write(Findings findings, TextWriter output)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var diagnostic in findings.Diagnostics)
        {
            if (diagnostic.Severity is Severity.Advice or Severity.Review && (counts[diagnostic.Rule.Id] = counts.GetValueOrDefault(diagnostic.Rule.Id) + 1) > MostOfRule)
                continue;
            Write(diagnostic, findings.PathOf(diagnostic), output);
            output.Write('\n');
        }
        var hidden = counts.Where(c => c.Value > MostOfRule).ToList();
        foreach (var (rule, count) in hidden)
            output.Write(count == MostOfRule + 1 ? $"… et un autre constat {rule}, qui n’est pas montré ici.\n" : string.Create(French.Numbers, $"… et {count - MostOfRule:N0} autres constats {rule}, qui ne sont pas montrés ici.\n"));
        if (hidden.Count > 0)
            output.Write("Pour tout voir, dans une page\u202f: ./necpublish check --format html > a-corriger.html\n\n");
        output.Write($"{French.Counts(findings)}\n");
    }

    private static void Write(Diagnostic d, string path, TextWriter output)
    {
        output.Write($"{Excerpt.Clean(path)}{Suffix(d.Place)}: {French.Of(d.Severity)} {d.Rule.Id}\n");
        if (d.Excerpt is { Text.Length: > 0 } quotation)
        {
            var text = d.Place as SourceLocation.Text;
            var number = text?.Line.ToString(CultureInfo.InvariantCulture) ?? "";
            var excerpt = Excerpt.Of(quotation.Text, (text?.Column ?? 1) - quotation.Column, text?.Length ?? 0);
            output.Write($"  {number} │ {excerpt.Line}\n");
            if (text is not null)
                output.Write($"  {new string(' ', number.Length)} │ {excerpt.Underline}\n");
        }
        output.Write($"  {Excerpt.Clean(d.Message)}\n  Correction\u202f: {Excerpt.Clean(d.Fix)}\n");
        var references = References("RGAA", d.Rule.Rgaa).Concat(References("WCAG", d.Rule.Wcag)).ToArray();
        if (references.Length > 0)
            output.Write($"  {string.Join(" · ", references)}\n");
    }

    /// <summary>":14:1", which editors follow, or words.</summary>
    private static string Suffix(SourceLocation? place) =>
        place switch
        {
            SourceLocation.Text t => string.Create(CultureInfo.InvariantCulture, $":{t.Line}:{t.Column}"),
            null => "",
            _ => $": {Excerpt.Clean(French.Where(place))}",
        };

    private static string[] References(string standard, ImmutableArray<string> tests) => tests.IsDefaultOrEmpty ? [] : [$"{standard} {string.Join(", ", tests)}"];
}
