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
        foreach (var (place, text) in context.Texts.Runs(context.Document))
        {
            if (!MayBeCut(text))
                continue;
            foreach (var match in Cut().EnumerateMatches(text))
            {
                if (count++ > 0)
                    continue;
                var start = match.Index;
                while (start > 0 && char.IsLetter(text[start - 1]))
                    start--;
                first = text[start..(match.Index + match.Length)];
                at = context.Document.Places == PlaceKind.Text && place.B == text.Length ? new Place(place.A + start, first.Length) : place;
            }
        }
        if (count > 0)
            context.Report(at, count == 1 ? $"« {first} » : {char.ToLowerInvariant(Info.Why[0])}{Info.Why[1..]}" : $"{count.ToString(CultureInfo.InvariantCulture)} mots, dont « {first} ». {Info.Why}", subject: "écriture");
    }

    /// <summary>True for a text that may hold a match: most are told apart without the expression.</summary>
    private static bool MayBeCut(string text) =>
        text.AsSpan().ContainsAny(Signs) || text.Contains("-s", StringComparison.OrdinalIgnoreCase) || text.Contains(".s", StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<char> Signs = SearchValues.Create("·•‧⋅(");

    /// <summary>From the cut on: an expression that starts at each word would be tried at each word.</summary>
    [GeneratedRegex(@"(?<=\p{L}{2})(?:[·•‧⋅](?:e|ne|le|se|te|ve|ère|euse|rice|trice|ice|x|fe|sse)s?(?:[·•‧⋅]s)?|\((?:e|ne|le|se|te|ve|ère|euse|rice|trice|sse)s?\)s?|-(?:e|ne|le|trice|rice|euse|ve)-s|\.(?:e|ne|le|trice|rice|euse|ve)\.s)(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Cut();
}
