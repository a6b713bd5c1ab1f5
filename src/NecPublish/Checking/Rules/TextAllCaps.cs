using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>Outside RGAA: capitals are slower to read, and some voices spell them. A list of acronyms is none.</summary>
public sealed class TextAllCaps : ISourceRule
{
    private const int ManyWords = 4;
    private const int ManyLetters = 25;
    private const int LongestAcronym = 6;

    public RuleInfo Info { get; } =
        new(
            "text-all-caps",
            Severity.Advice,
            Sources.Text,
            "Texte tout en majuscules",
            "Les mots perdent leur forme, et une personne dyslexique les lit avec peine ; certaines voix les épellent.",
            "Écrivez en minuscules, avec une majuscule au début et les accents."
        )
        {
            Tools = [("Word", "Sélectionnez le texte et appuyez sur Maj + F3."), ("LibreOffice", "Format, Texte, « Majuscule en début de phrase ».")],
        };

    public NodeKinds Visits => NodeKinds.Str;

    public void Check(Node node, in RuleContext context)
    {
        var run = (Str)node;
        if (run.Text.Length >= 14 && context.May(run.Text, RareSigns.Capitals) && Checking.Capitals.Neighbour(run.Text) && Capitals(run.Text) is { Length: > 0 } found)
        {
            var words = run.Text.Substring(found.Start, found.Length);
            context.Report(context.Within(run, found.Start, found.Length), $"« {(words.Length > 60 ? words[..60] + "…" : words)} » est tout en majuscules. {Info.Why}", subject: words);
        }
    }

    private static (int Start, int Length) Capitals(string text)
    {
        var (start, end, words, letters, hasLong) = (-1, 0, 0, 0, false);
        for (var i = 0; i <= text.Length; )
        {
            var word = i;
            while (i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] is '’' or '\'' or '-'))
                i++;
            var length = i - word;
            var capitals = Count(text.AsSpan(word, length), out var isCapital);
            if (length > 0 && isCapital)
            {
                if (words == 0)
                    start = word;
                (end, words, letters) = (i, words + (capitals > 0 ? 1 : 0), letters + capitals);
                hasLong |= capitals > LongestAcronym;
            }
            else if (length > 0)
            {
                if (IsShouting(words, letters, hasLong))
                    return (start, end - start);
                (words, letters, hasLong) = (0, 0, false);
            }
            var gap = i;
            while (i < text.Length && !char.IsLetterOrDigit(text[i]))
                i++;
            // a comma or a bracket between words makes a list, unless the words are too long for acronyms
            if (!hasLong && text.AsSpan(gap, i - gap).ContainsAny(",;/()·|"))
            {
                if (IsShouting(words, letters, hasLong))
                    return (start, end - start);
                (words, letters) = (0, 0);
            }
            if (i == text.Length)
                break;
        }
        return IsShouting(words, letters, hasLong) ? (start, end - start) : default;
    }

    private static bool IsShouting(int words, int letters, bool hasLong) => words >= ManyWords && letters >= 14 || letters >= ManyLetters && hasLong;

    private static int Count(ReadOnlySpan<char> word, out bool isCapital)
    {
        var (upper, lower) = (0, 0);
        foreach (var c in word)
        {
            upper += char.IsUpper(c) ? 1 : 0;
            lower += char.IsLower(c) ? 1 : 0;
        }
        isCapital = lower == 0;
        return upper;
    }
}
