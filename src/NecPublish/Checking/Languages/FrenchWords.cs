namespace NecPublish.Checking.Languages;

/// <summary>What a small word says of the language of its sentence.</summary>
internal enum WordOrigin : byte
{
    Unknown,

    /// <summary>Stands in nearly every French sentence, and in no English, Spanish, Portuguese or Creole one.</summary>
    French,

    /// <summary>French shares it with its neighbours.</summary>
    Shared,

    /// <summary>A neighbour's, which no French sentence has.</summary>
    Foreign,
}

/// <summary>The small words of French and of its neighbours, of eight letters at most (<see cref="WordReader.Small"/>).</summary>
internal static class FrenchWords
{
    private static readonly SmallWords<WordOrigin> Known = new(
        (
            "le les des du une et est dans pour sur pas qui nous vous avec ce cette ces aux sont été leur leurs à où il elle ils elles ne au mais donc plus très être avoir fait faire tout tous toute toutes "
                + "chaque quand comme sans sous entre chez vers puis aussi ainsi après avant pendant depuis votre notre vos nos ont avait était sera seront peut peuvent doit doivent cela ceux celle celles dont y "
                + "deux trois quatre cinq six sept huit neuf dix par même autres autre lors afin car selon parce malgré grâce",
            WordOrigin.French
        ),
        ("la de en un a si se que son sa ses l d", WordOrigin.Shared),
        ("el los las del una con por para lo su como más esta os da do em na no uma com não il gli che di della per sono the of and to is are in for with der die das und ist ein eine het een van ka ki sé té pou", WordOrigin.Foreign)
    );

    /// <summary>A word behind an elision (l’, d’, qu’) is French.</summary>
    public static WordOrigin Of(in WordReader word) =>
        !word.IsElided ? Known[word.Small]
        : word.First is 'l' or 'd' or 'q' or 'n' or 'c' or 's' or 'j' or 'm' or 'L' or 'D' or 'Q' or 'N' or 'C' or 'S' or 'J' ? WordOrigin.French
        : WordOrigin.Unknown;
}
