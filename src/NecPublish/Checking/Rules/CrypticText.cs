using System.Text;
using System.Text.RegularExpressions;
using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 13.5.1: signs that stand for words. Mathematical letters used as bold are an error: they are read one by one, or not at all.</summary>
public sealed partial class CrypticText : ISourceRule
{
    private const int ManyEmoji = 3;

    public RuleInfo Info { get; } =
        new(
            "cryptic-text",
            Severity.Warning,
            Sources.Text,
            "Signes à la place des mots",
            "Un lecteur d’écran lit chaque signe par son nom : « parenthèse fermante », « visage souriant », « D gras mathématique ».",
            "Remplacez les signes par des mots ; pour du gras, utilisez le gras."
        )
        {
            Rgaa = ["13.5.1"],
            Wcag = ["1.1.1"],
        };

    public NodeKinds Visits => NodeKinds.Str;

    public void Check(Node node, in RuleContext context)
    {
        var run = (Str)node;
        var text = run.Text;
        var mayBeRare = context.May(text, RareSigns.Drawn);
        if (mayBeRare && text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') >= 0)
        {
            if (FakeLetters(text) is { Length: > 0 } letters)
            {
                context.Report(context.Within(run, letters.Start, letters.Length), $"« {text.Substring(letters.Start, letters.Length)} » est écrit avec des signes mathématiques. {Info.Why}", "écrivez le mot avec des lettres, et mettez-le en gras : **mot**", text, Severity.Error);
                return;
            }
            var emoji = Emoji(text);
            if (emoji.Count >= ManyEmoji || emoji.Count > 0 && IsInTitleOrLink(context))
            {
                context.Report(context.Within(run, emoji.Start, emoji.Length), $"« {text.Substring(emoji.Start, emoji.Length)} » sera lu signe par signe. {Info.Why}", "gardez les mots, retirez les émojis", text);
                return;
            }
        }
        if (mayBeRare && IsRare(text) || MayBeDrawn(text))
        {
            foreach (var match in Art().EnumerateMatches(text))
            {
                var signs = text.Substring(match.Index, match.Length).Trim();
                context.Report(context.Within(run, match.Index, match.Length), $"« {signs} » sera lu signe par signe. {Info.Why}", subject: text);
                return;
            }
        }
    }

    /// <summary>True where two signs stand as they do in a face or a line of signs: what is written in words alone has no such pair.</summary>
    private static bool MayBeDrawn(ReadOnlySpan<char> text)
    {
        for (var from = 0; text[from..].IndexOfAny(First) is var next and >= 0; from += next + 1)
        {
            var second = from + next + 1;
            if (second < text.Length && Second.Contains(text[second]))
                return true;
        }
        return false;
    }

    /// <summary>Signs that words have no use for, beside those pairs (<see cref="RareSigns.Drawn"/>).</summary>
    private static bool IsRare(ReadOnlySpan<char> text) =>
        text.ContainsAnyInRange('\u2500', '\u25ff') || text.ContainsAny('¯', '╯', 'ツ') || text.Contains("......", StringComparison.Ordinal) || text.Contains("xD", StringComparison.Ordinal);

    /// <summary>The signs of a pair: « :) », « ;-) », « &lt;3 », « == ». The first are rarer in a text than the second.</summary>
    private static readonly System.Buffers.SearchValues<char> First = System.Buffers.SearchValues.Create(":;=^B<*_~#>-");

    private static readonly System.Buffers.SearchValues<char> Second = System.Buffers.SearchValues.Create(")(DPp/|'3^=*_~#<>-");

    private static bool IsInTitleOrLink(in RuleContext context)
    {
        foreach (var ancestor in context.Ancestors)
        {
            // a link made of signs is LinkTextSymbol's
            if (ancestor is Header || ancestor is Link link && PlainText.Of(link.Content).Any(char.IsLetterOrDigit))
                return true;
        }
        return false;
    }

    /// <summary>Two neighbours or more of U+1D400 to U+1D7FF; one alone may be a variable.</summary>
    private static (int Start, int Length) FakeLetters(string text)
    {
        var (start, count, at) = (-1, 0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is >= 0x1D400 and <= 0x1D7FF)
            {
                if (count++ == 0)
                    start = at;
            }
            else if (count >= 2)
                return (start, at - start);
            else
                count = 0;
            at += rune.Utf16SequenceLength;
        }
        return count >= 2 ? (start, at - start) : default;
    }

    /// <summary>The longest run of emoji, spaces between them left out; a flag, a family, a skin tone count for one.</summary>
    private static (int Start, int Length, int Count) Emoji(string text)
    {
        var best = (Start: 0, Length: 0, Count: 0);
        var current = (Start: 0, End: 0, Count: 0);
        var elements = System.Globalization.StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            var element = elements.GetTextElement();
            if (Rune.TryGetRuneAt(element, 0, out var rune) && rune.Value is (>= 0x1F300 and <= 0x1FAFF) or (>= 0x1F1E6 and <= 0x1F1FF))
            {
                if (current.Count == 0)
                    current.Start = elements.ElementIndex;
                current = (current.Start, elements.ElementIndex + element.Length, current.Count + 1);
                if (current.Count > best.Count)
                    best = (current.Start, current.End - current.Start, current.Count);
            }
            else if (!string.IsNullOrWhiteSpace(element))
                current.Count = 0;
        }
        return best;
    }

    [GeneratedRegex(
        @"(?<![\w:;=/])(?::-?[)(DPp]|;-?\)|:'\(|:-?/(?!/)|<3|\^\^|xD|:-?\||B-\))(?![\w)/])|¯\\_|\(╯|\(ツ\)|[─│█░▒▓╔═╗║╚╝┌┐└┘]{3,}|([=*_~#<>-])\1{4,}|\.{6,}|(?:[=*_~#<>-]{2,}\s?){3,}",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Art();
}
