using NecPublish.Cli;

namespace NecPublish.Pipelines;

public class OwnPagesTests
{
    /// <summary>The list of headings is how screen readers go through a page: the foot of every page has titles of its own.</summary>
    [Fact]
    public void No_two_parts_of_a_page_that_we_write_have_the_same_title()
    {
        using var terminal = new Terminal();
        terminal.Put("content/necpublish.yml", "titre: Essai\nurl: https://essai.example\nediteur: Essai\nhebergeur: Essai\ncontact: contact@essai.example\n");
        terminal.Put("content/pages/note.md", "# Bonne note\n\nUn texte sans histoire.\n");
        Assert.Equal(ExitCode.Fine, terminal.Run("build", "--no-derivatives", "--no-engines", "--cache", "cache"));

        terminal.Run("check", "--html", "public", "--format", "json");

        Assert.Contains("\"diagnostics\"", terminal.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("heading-duplicate-sibling", terminal.Output, StringComparison.Ordinal);
    }
}
