using System.Globalization;
using System.Text;
using Xunit.Abstractions;

namespace NecPublish.Checking;

/// <summary>
/// Snippets of demonstration labelled by hand before the rules were tuned: « ## rule [nom=file] », or « ## - » for what only looks like
/// personal data; then the text of the file.
/// </summary>
public sealed class PrivacyTests(ITestOutputHelper output)
{
    private static readonly string[] Rules = ["mail-address", "phone-number", "social-security-number", "bank-account", "attendance-list", "present-list", "private-link"];

    private sealed record Snippet(string Expected, string Name, string Text, string Where);

    [Fact]
    public void Personal_data_is_found_and_what_looks_like_it_is_left_alone()
    {
        var (hits, findings, labels) = (0, 0, 0);
        var wrong = new StringBuilder();
        var snippets = Directory.EnumerateFiles(Cases.Path("privacy"), "*.txt").Order(StringComparer.Ordinal).SelectMany(Read).ToList();
        foreach (var snippet in snippets)
        {
            var found = RuleCasesTests
                .Findings(snippet.Name, Encoding.UTF8.GetBytes(snippet.Text), isDeck: false)
                .Select(d => d.Rule.Id)
                .Where(Rules.Contains)
                .Distinct()
                // a real address stands in some snippets about something else
                .Where(r => snippet.Expected == r || r != "mail-address" || snippet.Expected == "-")
                .ToList();
            labels += snippet.Expected == "-" ? 0 : 1;
            findings += found.Count;
            if (found.Contains(snippet.Expected))
                hits++;
            foreach (var rule in found.Where(r => r != snippet.Expected))
                wrong.AppendLine(CultureInfo.InvariantCulture, $"{snippet.Where}: unexpected {rule}");
            if (snippet.Expected != "-" && !found.Contains(snippet.Expected))
                wrong.AppendLine(CultureInfo.InvariantCulture, $"{snippet.Where}: missed {snippet.Expected}");
        }
        var (precision, recall) = ((double)hits / findings, (double)hits / labels);
        var figures = string.Create(CultureInfo.InvariantCulture, $"{snippets.Count} snippets on personal data, {labels} true: precision {precision:0.000}, recall {recall:0.000}");
        output.WriteLine(figures + "\n" + wrong);
        Assert.True(snippets.Count >= 300 && labels >= 120 && snippets.Count - labels >= 120 && precision >= 0.98 && recall >= 0.98, figures + "\n" + wrong);
    }

    private static IEnumerable<Snippet> Read(string path)
    {
        Snippet? snippet = null;
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.StartsWith("## ", StringComparison.Ordinal) && (line[3] == '-' || Rules.Any(r => line.AsSpan(3).StartsWith(r, StringComparison.Ordinal))))
            {
                if (snippet is not null)
                    yield return snippet;
                var parts = line[3..].Split(" nom=");
                snippet = new(parts[0].Trim(), parts.Length > 1 ? parts[1].Trim() : "note.md", "", string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(path)}:{number}"));
            }
            else
                snippet = snippet! with { Text = snippet.Text + line + "\n" };
        }
        if (snippet is not null)
            yield return snippet;
    }
}
