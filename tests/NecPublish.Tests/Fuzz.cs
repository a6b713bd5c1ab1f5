using System.Globalization;

namespace NecPublish;

/// <summary>How often a property over damaged files is tried: little in every run of the tests, NEC_FUZZ times in tests/fuzz.</summary>
internal static class Fuzz
{
    public static int Iterations(int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable("NEC_FUZZ"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : usual;
}
