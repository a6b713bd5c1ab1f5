using CsCheck;
using NecPublish.Checking.Privacy;

namespace NecPublish.Checking;

/// <summary>A line passed by for its beginning is one that the expression on labels would not have taken.</summary>
public sealed class PresentNamesTests
{
    private static readonly string[] Parts =
    [
        "Les ", "sont ", "Étaient\u202f", "liste des ", "personnes\n", "- ", "présent", "PRÉSENT", "present", "excus", "absent", "Participant", "ont participé", "émargement", "és", "e", "·e·s", "(e)s", ".", "-", "s",
        " ", "\n", ":", "\u00a0:", "(12)", "( 3 )", " et ", "excusées", "représentés", " à la réunion", " À l’atelier", "Léa", " proposent ", "12", "à",
    ];

    private static readonly Gen<string> Lines = Gen.Int[0, Parts.Length - 1].Array[0, 8].Select(parts => string.Concat(parts.Select(p => Parts[p])));

    [Fact]
    public void No_label_is_passed_by() =>
        Gen.Select(Lines, Gen.Int[0, 60])
            .Sample((line, cut) =>
                // the first run of the line may end anywhere
                Assert.False(PresentNames.BeginsOtherwise(line.AsSpan(0, System.Math.Min(cut, line.Length))) && PresentNames.NamesAfterLabel(line) is not null, line)
            );
}
