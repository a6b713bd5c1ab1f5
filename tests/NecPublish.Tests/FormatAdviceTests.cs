using NecPublish.Importing;
using NecPublish.Model;

namespace NecPublish;

public class FormatAdviceTests
{
    [Fact]
    public void Each_extension_has_one_advice()
    {
        var extensions = FormatAdvice.All.SelectMany(a => a.Extensions).ToList();
        Assert.Equal(extensions.Distinct(StringComparer.Ordinal), extensions);
        Assert.All(extensions, e => Assert.Matches("^\\.[a-z0-9]+$", e));
    }

    /// <summary>What is read needs no advice; what is advised to make of a file is read.</summary>
    [Fact]
    public void Advice_is_given_on_what_nothing_reads()
    {
        var importers = TypeScan.All<IImporter>();
        var roles = Enum.GetValues<SourceRole>();
        Assert.All(
            FormatAdvice.All.SelectMany(a => a.Extensions),
            extension => Assert.DoesNotContain(importers, i => roles.Any(role => i.Accepts(new SourceFile("ed/seances/01-a/essai" + extension, 1, role))))
        );
    }

    [Fact]
    public void A_person_is_told_of_the_program_by_its_name()
    {
        var finding = UnknownFormat.Of(new SourceFile("ed/seances/01-a/affiche.key", 1, SourceRole.Unknown));
        Assert.Contains("(Keynote)", finding.Message, StringComparison.Ordinal);
        Assert.Contains("Exporter vers, PowerPoint", finding.Fix, StringComparison.Ordinal);
        Assert.Equal(UnknownFormat.Rule.Fix, UnknownFormat.Of(new SourceFile("a.xyz", 1, SourceRole.Unknown)).Fix);
    }
}
