using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>Outside RGAA, and no judgement: screen readers differ on words cut by a middle dot. One note per text; it never blocks.</summary>
public sealed partial class InclusiveWriting : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "inclusive-writing",
            Severity.Advice,
            Sources.Text,
            "Mots coupés par un point médian, des tirets ou des parenthèses",
            "Selon le lecteur d’écran, ils sont bien lus, épelés ou coupés en deux.",
            "Les deux mots entiers sont lus partout : « les médiatrices et les médiateurs » ; un mot commun aussi : « l’équipe »."
        );

    public NodeKinds Visits => NodeKinds.Document;

    public void Check(Node node, in RuleContext context)
    {
        var count = 0;
        var (at, first) = (Place.None, "");
        foreach (var run in context.Texts.Runs(context.Document))
        {
            if (!run.May(RareSigns.Cut))
                continue;
            var (place, text, _) = run;
            for (var (from, length) = Next(text, 0); length > 0; (from, length) = Next(text, from + length))
            {
                if (count++ > 0)
                    continue;
                var start = from;
                while (start > 0 && char.IsLetter(text[start - 1]))
                    start--;
                first = text[start..(from + length)];
                at = context.Document.Places == PlaceKind.Text && place.B == text.Length ? new Place(place.A + start, first.Length) : place;
            }
        }
        if (count > 0)
            context.Report(at, count == 1 ? $"« {first} » : {char.ToLowerInvariant(Info.Why[0])}{Info.Why[1..]}" : $"{count.ToString(CultureInfo.InvariantCulture)} mots, dont « {first} ». {Info.Why}", subject: "écriture");
    }

    /// <summary>The next cut from a place on; no length when there is none. The expression is shown only the signs that stand inside a word.</summary>
    private static (int At, int Length) Next(ReadOnlySpan<char> text, int from)
    {
        for (; Sign(text[from..]) is var next and >= 0; from += next + 1)
        {
            var at = from + next;
            if (at < 2 || at + 1 == text.Length || !char.IsLetter(text[at - 1]) || !Endings.Contains(text[at + 1]) || text[at] is '-' or '.' && !text.Slice(at + 1, System.Math.Min(7, text.Length - at - 1)).Contains(text[at]))
                continue;
            foreach (var match in Cut().EnumerateMatches(text[(at - 2)..System.Math.Min(text.Length, at + Longest)]))
            {
                if (match.Index == 2)
                    return (at, match.Length);
            }
        }
        return default;
    }

    /// <summary>Where the next sign that may cut a word stands. Three are in ASCII, the dots are not: looked for apart, both are found faster than together.</summary>
    private static int Sign(ReadOnlySpan<char> text)
    {
        var ascii = text.IndexOfAny('(', '-', '.');
        var dot = (ascii < 0 ? text : text[..ascii]).IndexOfAny(Dots);
        return dot < 0 ? ascii : dot;
    }

    /// <summary>More than any cut and what follows it.</summary>
    private const int Longest = 16;

    private static readonly SearchValues<char> Dots = SearchValues.Create("·•‧⋅");

    private static readonly SearchValues<char> Endings = SearchValues.Create("enlstvèrixfENLSTVÈRIXF");

    [GeneratedRegex(@"(?<=\p{L}{2})(?:[·•‧⋅](?:e|ne|le|se|te|ve|ère|euse|rice|trice|ice|x|fe|sse)s?(?:[·•‧⋅]s)?|\((?:e|ne|le|se|te|ve|ère|euse|rice|trice|sse)s?\)s?|-(?:e|ne|le|trice|rice|euse|ve)-s|\.(?:e|ne|le|trice|rice|euse|ve)\.s)(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Cut();
}
