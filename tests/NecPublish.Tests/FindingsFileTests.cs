using System.Text.Json;
using NecPublish.Diagnostics;
using NecPublish.Storage;

namespace NecPublish;

public sealed class FindingsFileTests
{
    /// <summary>Every rule with a finding at every kind of place.</summary>
    [Fact]
    public void What_a_build_said_is_read_as_it_was_written()
    {
        SourceLocation?[] places = [null, new SourceLocation.Text(3, 4, 5), new SourceLocation.Paragraph(2, "Bonjour"), new SourceLocation.Slide(1, null), new SourceLocation.Slide(1, "Image"), new SourceLocation.Cell("Août", "B7"), new SourceLocation.Page(9)];
        var findings = RuleCatalogue
            .All.SelectMany(rule => places.Select((place, i) => new Diagnostic(rule, rule.Severity, $"a/{i}.md", place, $"{rule.Title} ici.", rule.Fix, "mots") { Excerpt = i == 0 ? null : Quotation.Of("des mots", i) }))
            .ToArray();
        var summary = new BuildSummary([.. findings], [("Un titre", "a/b.md")], 1, 2, 3, true);

        using var file = new MemoryStream();
        using (var writer = new StringTableWriter(file))
            FindingsFile.Write(writer, summary);
        file.Position = 0;
        using var reader = new StringTableReader(file);
        var read = FindingsFile.Read(reader);

        Assert.Equal(summary.HeldBack.AsEnumerable(), read.HeldBack.AsEnumerable());
        Assert.Equal((1, 2, 3, true), (read.PageCount, read.FileCount, read.SourceCount, read.IsComplete));
        Assert.Equal(findings.Select(Written), read.Diagnostics.Select(Written));
    }

    private static string Written(Diagnostic finding) => $"{JsonSerializer.Serialize(finding)} {finding.Place} {JsonSerializer.Serialize(finding.Rule.Tools.Select(t => t.Tool + t.Fix))}";
}
