using System.Collections.Frozen;

namespace NecPublish.Checking;

/// <summary>The primary language subtags of the IANA registry; those of three letters are <see cref="LanguageSubtags"/>.</summary>
internal static class LanguageTags
{
    private const string TwoLetters =
        "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha "
        + "he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb "
        + "nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt "
        + "tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu";

    private static readonly FrozenSet<string> Known = TwoLetters.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>True when the primary subtag is registered and the others have a subtag's form (1 to 8 letters or digits).</summary>
    public static bool IsValid(string tag)
    {
        var parts = tag.Trim().Split('-');
        return IsKnown(tag) && parts.All(p => p.Length is > 0 and <= 8 && p.All(char.IsAsciiLetterOrDigit));
    }

    /// <summary>True when the primary subtag is registered; what follows it is not looked at.</summary>
    public static bool IsKnown(string tag) => tag.Trim().Split('-')[0] is var primary && (Known.Contains(primary) || LanguageSubtags.Has(primary));
}
