using System.Collections.Frozen;

namespace NecPublish.Checking.Languages;

/// <summary>Small words that stand in nearly every French sentence, and in no English, Spanish, Portuguese or Creole one.</summary>
internal static class FrenchWords
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Known = (
        "le les des du une et est dans pour sur pas qui nous vous avec ce cette ces aux sont été leur leurs à où il elle ils elles ne au mais donc plus très être avoir fait faire tout tous toute toutes "
        + "chaque quand comme sans sous entre chez vers puis aussi ainsi après avant pendant depuis votre notre vos nos ont avait était sera seront peut peuvent doit doivent cela ceux celle celles dont y "
        + "deux trois quatre cinq six sept huit neuf dix par même autres autre lors afin car selon parce malgré notamment également grâce"
    ).Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Small words that French shares with its neighbours.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Shared = "la de en un a si se que son sa ses l d".Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Small words of the neighbours, which no French sentence has.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Foreign = (
        "el los las del una con por para y lo su como más esta os da do em na no uma com não il gli che di della per sono the of and to is are in for with der die das und ist ein eine het een van ka ki sé té pou"
    ).Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool IsShared(ReadOnlySpan<char> word) => word.Length <= 3 && Shared.Contains(word);

    public static bool IsForeign(ReadOnlySpan<char> word) => word.Length <= 5 && Foreign.Contains(word);

    /// <summary>True for a small word, and for one behind an elision (l’, d’, qu’).</summary>
    public static bool Has(ReadOnlySpan<char> word)
    {
        var elision = word.IndexOfAny('’', '\'');
        if (elision is 1 or 2)
            return word[0] is 'l' or 'd' or 'q' or 'n' or 'c' or 's' or 'j' or 'm' or 'L' or 'D' or 'Q' or 'N' or 'C' or 'S' or 'J' && elision + 1 < word.Length;
        return word.Length <= 8 && Known.Contains(word);
    }
}
