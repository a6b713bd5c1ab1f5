using System.Buffers;
using System.Text.RegularExpressions;
using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 3.1.1: a sentence that only a colour explains. Another sign named beside it (bold, a star) is enough.</summary>
public sealed partial class ColorOnlyWording : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "color-only-wording",
            Severity.Review,
            Sources.Text | Sources.Data,
            "Information donnée par la couleur seulement ?",
            "Une personne daltonienne ou aveugle ne distingue pas ce que la couleur désigne.",
            "Ajoutez un mot ou un signe à la couleur : « (nouveau) », une étoile, le gras."
        )
        {
            Rgaa = ["3.1.1"],
            Wcag = ["1.4.1"],
        };

    public NodeKinds Visits => NodeKinds.Str;

    public void Check(Node node, in RuleContext context)
    {
        var run = (Str)node;
        if (run.Text.Length < 8 || !MayName(run.Text))
            return;
        foreach (var match in Colour().EnumerateMatches(run.Text))
        {
            if (Sign().IsMatch(run.Text))
                return;
            var words = run.Text.Substring(match.Index, match.Length);
            context.Report(context.Within(run, match.Index, match.Length), $"« {words} » : qui ne voit pas la couleur comprend-il ? {Info.Why}", subject: run.Text.Trim());
            return;
        }
    }

    /// <summary>True where a colour's name begins a word, as in every match: most runs of text are told apart without the long expression.</summary>
    private static bool MayName(ReadOnlySpan<char> text)
    {
        for (var from = 0; text[from..].IndexOfAny(Names) is var next and >= 0; from += next + 1)
        {
            var at = from + next;
            if (at > 0 && char.IsWhiteSpace(text[at - 1]) || at > 1 && char.IsWhiteSpace(text[at - 2]))
                return true;
        }
        return false;
    }

    /// <summary>Two are without their first letter: a search begins by three letters, and « rou », « tur » stand in every other sentence.</summary>
    private static readonly SearchValues<string> Names = SearchValues.Create(["ouge", "vert", "bleu", "orang", "jaun", "violet", "rose", "gris", "urquoi"], StringComparison.OrdinalIgnoreCase);

    private const string Colours = "(?:rouges?|verte?s?|bleue?s?|oranges?|jaunes?|violette?s?|violets?|roses?|grise?s?|turquoise)";

    [GeneratedRegex(
        @"\b(?:(?:lignes?|cases?|cellules?|dates?|noms?|mots?|passages?|phrases?|paragraphes?|textes?|points?|zones?|barres?|courbes?|colonnes?|cadres?|encadrés?|pastilles?|étiquettes?|chiffres?|titres?|secteurs?|traits?|flèches?|champs?|boutons?|éléments?|horaires?)\s+(?:\p{L}+\s+){0,2}?en\s+"
            + Colours
            + @"|(?:lignes?|cases?|cellules?|barres?|courbes?|pastilles?|étiquettes?|gommettes?|encadrés?|secteurs?|boutons?|flèches?)\s+"
            + Colours
            + @"|(?:indiqué|marqué|écrit|surligné|coloré|signalé|affiché|noté|figur|représenté|surligne|apparai)\p{L}*\s+(?:\p{L}+\s+){0,2}?en\s+"
            + Colours
            + @"|\ben\s+(?:rouge|vert|bleu|orange|jaune|violet|rose)\s*[,:(=]|\(en\s+(?:rouge|vert|bleu|orange|jaune|violet|rose)\))\b?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Colour();

    [GeneratedRegex(@"\b(?:gras|italiques?|souligné|soulignée|étoiles?|astérisques?|signes?|symboles?|pictogrammes?|majuscules?|croix|coche|cochée?s?|hachur|motifs?|lettre|numéro|mention)\b|[«]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Sign();
}
