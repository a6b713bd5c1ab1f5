namespace NecPublish.Diagnostics;

public sealed class DiagnosticTests
{
    private static readonly RuleInfo Rule = new("regle", Severity.Review, Sources.Text, "Titre", "Voilà pourquoi.", "Corrigez.");

    [Theory]
    [InlineData("Titre. Voilà pourquoi.")]
    [InlineData("Voilà pourquoi.")]
    [InlineData("Voilà pourquoi. Et autre chose.")]
    [InlineData("Autre chose.")]
    [InlineData("")]
    public void A_message_is_given_back_as_it_was_said(string message)
    {
        var finding = new Diagnostic(Rule, Rule.Severity, "a.md", null, message, Rule.Fix, "mots");

        Assert.Equal(message, finding.Message);
        Assert.Equal(message, (finding with { Message = "Encore autre chose." } with { Message = message }).Message);
        Assert.Equal(finding, finding with { Message = message });
    }
}
