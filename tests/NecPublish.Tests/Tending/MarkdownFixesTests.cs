using CsCheck;
using NecPublish.Tending.Fixing;

namespace NecPublish.Tending;

public sealed class MarkdownFixesTests
{
    private static readonly string[] Parts =
    [
        "• un", "• deux", "1° trois", "2° quatre", "**Un titre**", "", "", "Du texte : oui !", "l'eau « pure »", "P R E T S", "&nbsp;", "> cité", "| a | b |", "```", "# T", "- x", "<br>", "a `b'c` d", "<div>", "</div>", "[l'a](b'c) {lang=en}", "$x$", "fin...", "````", "~~~", "```x```", "$$", "$$x$$", "<pre>", "</pre>", "<!--", "-->", "[l'a]", "[l'a]: /l'a", "l'a[^l'b]", "    l'eau", "\tl'eau", "  • un", "---", "**a**\r", "• x\r", "• y\r", "<a", "href=\"l'eau\">", "3 - cinq", "«mot»", " : x", "– a", "— b",
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
    [InlineData("````\n```\nl'eau\n```\nl'eau\n````\n\nl'eau", "````\n```\nl'eau\n```\nl'eau\n````\n\nl’eau")]
    [InlineData("```md\n```js\nl'eau\n```\n\nl'eau", "```md\n```js\nl'eau\n```\n\nl’eau")]
    [InlineData("```x``` l'eau\n\n```\nl'eau\n```", "```x``` l'eau\n\n```\nl'eau\n```")]
    [InlineData("$$a$$\n\nl'eau\n\n$$\nl'eau\n$$", "$$a$$\n\nl’eau\n\n$$\nl'eau\n$$")]
    [InlineData("\ufeff---\ntitre: L'eau : oui\n---\n\nL'eau", "\ufeff---\ntitre: L'eau : oui\n---\n\nL’eau")]
    [InlineData("<pre>\nl'eau\n\nl'eau\n</pre>\n\nl'eau", "<pre>\nl'eau\n\nl'eau\n</pre>\n\nl’eau")]
    [InlineData("<!-- l'eau\n\nl'eau -->\n\nl'eau", "<!-- l'eau\n\nl'eau -->\n\nl’eau")]
    [InlineData(" \tl'eau", " \tl'eau")]
    [InlineData("[x](/a_(b)_l'eau.html) l'eau", "[x](/a_(b)_l'eau.html) l’eau")]
    [InlineData("[l'eau] et [l'air][l'a]\n\n[l'eau]: /eau\n[l'a]: /air", "[l'eau] et [l'air][l'a]\n\n[l'eau]: /eau\n[l'a]: /air")]
    [InlineData("[l'eau](a.md) l'air\n\n[b]: /b", "[l’eau](a.md) l’air\n\n[b]: /b")]
    [InlineData("l'eau[^l'a]\n\n[^l'a]: l'air", "l’eau[^l'a]\n\n[^l'a]: l'air")]
    [InlineData("9 - accueil\n11 - repas", "9 - accueil\n11 - repas")]
    [InlineData("1 - accueil\n2 - repas", "1. accueil\n2. repas")]
    [InlineData("• un\r\n• deux\r\nfin", "- un\r\n- deux\r\n\r\nfin")]
    [InlineData("**Le budget**\r\n\r\nl'eau", "## Le budget\r\n\r\nl’eau")]
    [InlineData("---\nlangue: en\n---\n\nDon't stop !", "---\nlangue: en\n---\n\nDon't stop !")]
    [InlineData("---\ntitre: a\nlangue: fr\n---\n\nl'eau", "---\ntitre: a\nlangue: fr\n---\n\nl’eau")]
    [InlineData("Les salles A C E G", "Les salles A C E G")]
    [InlineData("Voir <a\nhref=\"l'eau.html\">l'eau</a>", "Voir <a\nhref=\"l'eau.html\">l'eau</a>")]
    [InlineData("Un <span title=\"l'eau : x\">l'eau</span>", "Un <span title=\"l'eau : x\">l’eau</span>")]
    [InlineData("[Don't]{lang=en} l'eau", "[Don’t]{lang=en} l’eau")]
    [InlineData("Voir [l'eau] ici", "Voir [l’eau] ici")]
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
