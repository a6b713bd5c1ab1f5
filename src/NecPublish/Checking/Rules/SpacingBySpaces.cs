using System.Text.RegularExpressions;
using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 10.1.3: letters spread with spaces, columns made with runs of spaces or tabs.</summary>
public sealed partial class SpacingBySpaces : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "spacing-by-spaces",
            Severity.Error,
            Sources.Text,
            "Espaces utilisées pour la mise en page",
            "Un lecteur d’écran épelle les lettres séparées, et lit les colonnes dans le désordre.",
            "Écrivez le mot d’un seul tenant ; pour des colonnes, faites un tableau."
        )
        {
            Rgaa = ["10.1.3"],
            Wcag = ["1.3.1", "1.3.2"],
            Tools = [("Word", "Accueil, Police, onglet « Paramètres avancés », « Espacement : étendu » ; pour des colonnes, insérez un tableau."), ("LibreOffice", "Format, Caractère, onglet « Position », « Espacement » ; pour des colonnes, insérez un tableau.")],
        };

    public NodeKinds Visits => NodeKinds.Str;

    public void Check(Node node, in RuleContext context)
    {
        var run = (Str)node;
        var text = run.Text;
        if (text.Length < 7 || !context.May(text, RareSigns.Spread | RareSigns.Spaces))
            return;
        if (context.May(text, RareSigns.Spread) && Spread(text) is var (start, length) && length > 0)
        {
            var word = text.Substring(start, length);
            context.Report(context.Within(run, start, length), $"« {word} » est écrit avec des espaces entre les lettres. {Info.Why}", $"écrivez « {word.Replace(" ", "", StringComparison.Ordinal)} »", word);
        }
        else if ((text.Contains("    ", StringComparison.Ordinal) || text.Contains("\t\t", StringComparison.Ordinal) || text.Contains("\u00a0\u00a0\u00a0", StringComparison.Ordinal)) && Columns().Match(text) is { Success: true } columns)
            context.Report(context.Within(run, columns.Groups[1].Index, columns.Groups[1].Length), $"Une suite d’espaces imite des colonnes. {Info.Why}", subject: text.Trim());
    }

    /// <summary>Four letters or more, each alone between single spaces; the alphabet in order names groups (« A B C D »).</summary>
    private static (int Start, int Length) Spread(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (i > 0)
            {
                // a letter alone stands behind a space
                var next = text.AsSpan(i - 1).IndexOfAny(' ', '\u00a0');
                if (next < 0 || i + next >= text.Length)
                    break;
                i += next;
            }
            if (!IsAlone(text, i))
                continue;
            var (end, count, isAlphabet) = (i, 1, true);
            while (end + 2 < text.Length && text[end + 1] == ' ' && IsAlone(text, end + 2))
            {
                isAlphabet &= char.ToUpperInvariant(text[end + 2]) == char.ToUpperInvariant(text[end]) + 1;
                end += 2;
                count++;
            }
            if (count >= 4 && !isAlphabet)
                return (i, end - i + 1);
            i = end;
        }
        return default;
    }

    private static bool IsAlone(string text, int i) => char.IsLetter(text[i]) && (i == 0 || text[i - 1] is ' ' or '\u00a0') && (i + 1 == text.Length || text[i + 1] is ' ' or '\u00a0' or '.' or ',' or ':' or '!' or '?');

    [GeneratedRegex(@"\S([ \u00a0]{4,}|\t{2,}|\u00a0{3,})\S", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Columns();
}
