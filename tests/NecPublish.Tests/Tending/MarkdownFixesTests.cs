using CsCheck;
using NecPublish.Tending.Fixing;

namespace NecPublish.Tending;

public sealed class MarkdownFixesTests
{
    private static readonly string[] Parts =
    [
        "• un", "• deux", "1° trois", "2° quatre", "**Un titre**", "", "", "Du texte : oui !", "l'eau « pure »", "P R E T S", "&nbsp;", "> cité", "| a | b |", "```", "# T", "- x", "<br>", "a `b'c` d", "<div>", "</div>", "[l'a](b'c) {lang=en}", "$x$", "fin...",
    ];

    [Theory]
    [InlineData("• un\n• deux", "- un\n- deux")]
    [InlineData("On y trouve\n• un\n• deux\nVoilà.", "On y trouve\n\n- un\n- deux\n\nVoilà.")]
    [InlineData("1° un\n2° deux", "1. un\n2. deux")]
    [InlineData("• un seul", "• un seul")]
    [InlineData("– Bonjour, dit-elle.", "– Bonjour, dit-elle.")]
    [InlineData("## A\n\n**Le budget**\n\nTexte.", "## A\n\n### Le budget\n\nTexte.")]
    [InlineData("**Attention.**\n\nTexte.", "**Attention.**\n\nTexte.")]
    [InlineData("**Tableau 1 : les ateliers**\n\n| A |\n| - |", "**Tableau 1\u202f: les ateliers**\n\n| A |\n| - |")]
    [InlineData("Le P R O G R A M M E du jour", "Le PROGRAMME du jour")]
    [InlineData("Les groupes A B C D", "Les groupes A B C D")]
    [InlineData("Bonjour.\n\n&nbsp;\n\nBonsoir.", "Bonjour.\n\n\n\nBonsoir.")]
    [InlineData("L'eau : « oui » ?", "L’eau\u202f: «\u202foui\u202f»\u202f?")]
    [InlineData("```\nl'eau : x\n• a\n• b\n```", "```\nl'eau : x\n• a\n• b\n```")]
    [InlineData("---\ntitre: L'eau : oui\n---\n\nL'eau", "---\ntitre: L'eau : oui\n---\n\nL’eau")]
    [InlineData("[l'eau](https://exemple.org/l'eau?a=b : c)", "[l’eau](https://exemple.org/l'eau?a=b : c)")]
    [InlineData("Voir https://exemple.org/l'eau !", "Voir https://exemple.org/l'eau !")]
    [InlineData("| l'eau | a |\n| --- | --- |", "| l'eau | a |\n| --- | --- |")]
    [InlineData("`l'eau`", "`l'eau`")]
    public void What_is_safe_is_mended_and_nothing_else(string text, string mended) => Assert.Equal(mended, Fixed(text));

    [Fact]
    public void Words_never_change_and_twice_is_once() =>
        Gen.Int[0, Parts.Length - 1]
            .Select(i => Parts[i])
            .List[0, 14]
            .Sample(lines =>
            {
                var text = string.Join('\n', lines);
                var once = Fixed(text);
                Assert.Equal(Letters(text), Letters(once));
                Assert.Equal(once, Fixed(once));
            });

    private static string Fixed(string text) => MarkdownFixes.Apply(text, MarkdownFixes.Of(text));

    /// <summary>Letters and digits, in order: entities and tags of empty lines are no words.</summary>
    private static string Letters(string text) => new([.. text.Replace("&nbsp;", "", StringComparison.Ordinal).Replace("<br>", "", StringComparison.Ordinal).Where(char.IsLetterOrDigit)]);
}
