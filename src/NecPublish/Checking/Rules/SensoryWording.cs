using System.Buffers;
using System.Text.RegularExpressions;
using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 10.9.1: an instruction that only a place or a shape on the screen explains. A name in guillemets is enough.</summary>
public sealed partial class SensoryWording : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "sensory-wording",
            Severity.Review,
            Sources.Text,
            "Repère par la place ou la forme seulement ?",
            "Sur un téléphone ou avec un lecteur d’écran, il n’y a ni gauche ni droite.",
            "Nommez ce que vous désignez : « le schéma “Les quatre étapes” », « le bouton “Valider” »."
        )
        {
            Rgaa = ["10.9.1"],
            Wcag = ["1.3.3"],
            Act = ["9bd38c"],
        };

    public NodeKinds Visits => NodeKinds.Str;

    public void Check(Node node, in RuleContext context)
    {
        var run = (Str)node;
        if (run.Text.Length < 8 || !run.Text.AsSpan().ContainsAny(Marks))
            return;
        foreach (var match in Place().EnumerateMatches(run.Text))
        {
            // « le bouton « Valider », en bas à droite » names it
            var from = System.Math.Max(0, match.Index - 60);
            if (run.Text.AsSpan(from, System.Math.Min(run.Text.Length, match.Index + match.Length + 24) - from).ContainsAny('«', '“', '"'))
                continue;
            var words = run.Text.Substring(match.Index, match.Length);
            context.Report(context.Within(run, match.Index, match.Length), $"« {words} » : qui ne voit pas la page comprend-il ? {Info.Why}", subject: run.Text.Trim());
            return;
        }
    }

    /// <summary>
    /// A part of every match: runs of text without any are told apart without the long expression. « n haut », « ngula », « uare »: a search
    /// begins by the first three letters, and « en  », « tri », « rec », « squ » stand in every other sentence.
    /// </summary>
    private static readonly SearchValues<string> Marks = SearchValues.Create(
        ["ci-contre", "gauche", "droite", "n haut", "n bas", "rond", "carr", "ngula", "oval", "the ", "ound ", "uare "],
        StringComparison.OrdinalIgnoreCase
    );

    private const string Things = "(?:colonne|menu|image|schéma|photo|bouton|encadré|cadre|tableau|graphique|texte|carte|figure|liste|lien|panneau|bandeau|icône|onglet|case|bloc|illustration|logo)s?";

    [GeneratedRegex(
        @"\bci-contre\b|\b"
            + Things
            + @"\s+(?:situé\p{L}*\s+|placé\p{L}*\s+|affiché\p{L}*\s+)?(?:tout\s+)?(?:en (?:haut|bas) )?(?:à|de|sur la) (?:gauche|droite)\b(?! d[eu]| l)|\b(?:bouton|icône|pastille|cadre|case|forme|touche)s?\s+(?:rond|carré|triangulaire|ovale|rectangulaire)e?s?\b|\b(?:cliquez|appuyez|voir|regardez|menu|logo|icône)\s+(?:\p{L}+\s+){0,3}?(?:en haut|en bas|à gauche|à droite)\b(?! d[eu]| l)|\b(?:en haut|en bas) (?:à (?:gauche|droite) )?de (?:l’écran|l'écran|la page|la fenêtre)"
            + @"|\b(?:menu|button|box|column|image|picture|panel|table|chart|list|link|icon|section|text|form) (?:on|to|at) the (?:right|left|top|bottom)\b|\b(?:round|square|triangular|oval) (?:button|icon|box|menu)\b|\b(?:underneath|below|beside|above) the (?:star|circle|square|triangle|arrow|diamond)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Place();
}
