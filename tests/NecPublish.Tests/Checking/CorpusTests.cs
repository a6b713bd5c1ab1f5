using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using NecPublish.Diagnostics;
using Xunit.Abstractions;

namespace NecPublish.Checking;

/// <summary>
/// Sixty short notes, decks and tables of demonstration, labelled by hand: ⟦rule⟧ stands where a defect is, ⟦!⟧ before what looks like one
/// and is not. What is found anywhere else is a false alarm, trap or no trap.
/// </summary>
public sealed partial class CorpusTests(ITestOutputHelper output)
{
    private sealed record Label(string Rule, int Line, string Place);

    [Fact]
    public void Defects_are_found_in_their_place_and_traps_are_left_alone()
    {
        var (hits, exact, labels, findings, traps) = (0, 0, 0, 0, 0);
        var wrong = new StringBuilder();
        var files = Directory.EnumerateFiles(Cases.Path("corpus")).Order(StringComparer.Ordinal).ToList();
        foreach (var file in files)
        {
            var (text, expected, trapCount) = Read(File.ReadAllText(file), file.EndsWith(".csv", StringComparison.Ordinal));
            traps += trapCount;
            labels += expected.Count;
            var found = RuleCasesTests.Findings(Path.GetFileName(file), Encoding.UTF8.GetBytes(text), IsDeck(text)).Where(d => d.Rule.Id is not ("img-missing" or "img-remote")).Select(Of).ToList(); // the corpus has no pictures
            findings += found.Count;
            var left = expected.ToList();
            foreach (var finding in found)
            {
                var match = left.Find(l => l == finding) ?? left.Find(l => l.Rule == finding.Rule && l.Line == finding.Line);
                if (match is null)
                {
                    wrong.AppendLine($"{Path.GetFileName(file)}: unexpected {finding.Rule} {finding.Place}");
                    continue;
                }
                left.Remove(match);
                hits++;
                if (match == finding)
                    exact++;
                else
                    wrong.AppendLine($"{Path.GetFileName(file)}: {finding.Rule} at {finding.Place}, not {match.Place}");
            }
            foreach (var missed in left)
                wrong.AppendLine($"{Path.GetFileName(file)}: missed {missed.Rule} {missed.Place}");
        }
        var (precision, recall, place) = ((double)hits / findings, (double)hits / labels, (double)exact / hits);
        var figures = string.Create(CultureInfo.InvariantCulture, $"{files.Count} files, {labels} defects, {traps} traps: precision {precision:0.000}, recall {recall:0.000}, exact place {place:0.000}");
        output.WriteLine(figures + "\n" + wrong);
        Assert.True(files.Count >= 60 && labels >= 280 && traps >= 280 && precision >= 0.97 && recall >= 0.95 && place >= 0.99, figures + "\n" + wrong);
    }

    private static bool IsDeck(string text) => text.StartsWith("---\nmarp: true", StringComparison.Ordinal);

    private static Label Of(Diagnostic d) =>
        d.Place switch
        {
            SourceLocation.Text t => new(d.Rule.Id, t.Line, string.Create(CultureInfo.InvariantCulture, $"{t.Line}:{t.Column}")),
            SourceLocation.Cell c => new(d.Rule.Id, int.Parse(c.Reference.TrimStart([.. "ABCDEFGHIJKLMNOPQRSTUVWXYZ"]), CultureInfo.InvariantCulture), c.Reference),
            _ => new(d.Rule.Id, 0, "-"),
        };

    /// <summary>The text without its labels, and where each stood.</summary>
    private static (string Text, List<Label> Labels, int Traps) Read(string labelled, bool isTable)
    {
        var text = new StringBuilder();
        var labels = new List<Label>();
        var (traps, from) = (0, 0);
        foreach (Match mark in Mark().Matches(labelled))
        {
            text.Append(labelled, from, mark.Index - from);
            from = mark.Index + mark.Length;
            if (mark.Groups[1].Value == "!")
            {
                traps++;
                continue;
            }
            var so = text.ToString();
            var line = so.Count(c => c == '\n') + 1;
            var start = so.LastIndexOf('\n') + 1;
            var place = isTable
                ? $"{(char)('A' + so[start..].Count(c => c == ';'))}{line.ToString(CultureInfo.InvariantCulture)}"
                : string.Create(CultureInfo.InvariantCulture, $"{line}:{so.Length - start + 1}");
            labels.Add(new(mark.Groups[1].Value, line, place));
        }
        return (text.Append(labelled, from, labelled.Length - from).ToString(), labels, traps);
    }

    [GeneratedRegex("⟦([!a-z-]+)⟧", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Mark();
}
