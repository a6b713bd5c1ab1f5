using System.Collections.Frozen;

namespace NecPublish.Checking.Languages;

/// <summary>Small words that stand in nearly every French sentence, and in no English, Spanish, Portuguese or Creole one.</summary>
internal static class FrenchWords
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Known = (
        "le les des du une et est dans pour sur pas qui nous vous avec ce cette ces aux sont été leur leurs à où il elle ils elles ne au mais donc plus très être avoir fait faire tout tous toute toutes "
        + "chaque quand comme sans sous entre chez vers puis aussi ainsi après avant pendant depuis votre notre vos nos ont avait était sera seront peut peuvent doit doivent cela ceux celle celles dont y "
        + "deux trois quatre cinq six sept huit neuf dix par même autres autre lors afin car selon parce"
    ).Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True for a small word, and for one behind an elision (l’, d’, qu’).</summary>
    public static bool Has(ReadOnlySpan<char> word)
    {
        var elision = word.IndexOfAny('’', '\'');
        if (elision is 1 or 2)
            return word[0] is 'l' or 'd' or 'q' or 'n' or 'c' or 's' or 'j' or 'm' or 'L' or 'D' or 'Q' or 'N' or 'C' or 'S' or 'J' && elision + 1 < word.Length;
        return word.Length <= 8 && Known.Contains(word);
    }
}
