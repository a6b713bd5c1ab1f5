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
        foreach (var (place, text) in Texts.Of(context.Document))
        {
            if (!text.AsSpan().ContainsAny(Cuts))
                continue;
            foreach (var match in Cut().EnumerateMatches(text))
            {
                if (count++ > 0)
                    continue;
                first = text.Substring(match.Index, match.Length);
                at = context.Document.Places == PlaceKind.Text && place.B == text.Length ? new Place(place.A + match.Index, match.Length) : place;
            }
        }
        if (count > 0)
            context.Report(at, count == 1 ? $"« {first} » : {char.ToLowerInvariant(Info.Why[0])}{Info.Why[1..]}" : $"{count.ToString(CultureInfo.InvariantCulture)} mots, dont « {first} ». {Info.Why}", subject: "écriture");
    }

    private static readonly System.Buffers.SearchValues<char> Cuts = System.Buffers.SearchValues.Create("·•‧(-.⋅");

    [GeneratedRegex(@"\b\p{L}{2,}(?:[·•‧⋅](?:e|ne|le|se|te|ve|ère|euse|rice|trice|ice|x|fe|sse)s?(?:[·•‧⋅]s)?|\((?:e|ne|le|se|te|ve|ère|euse|rice|trice|sse)s?\)s?|-(?:e|ne|le|trice|rice|euse|ve)-s|\.(?:e|ne|le|trice|rice|euse|ve)\.s)(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Cut();
}
