using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NecPublish.Checking;

/// <summary>What a run of text may hold that rules look for, and that nearly none has.</summary>
[Flags]
internal enum RareSigns : byte
{
    None = 0,

    /// <summary>Two capitals side by side may stand there (<see cref="Checking.Capitals"/>).</summary>
    Capitals = 1,

    /// <summary>Two spaces, no-break spaces or tabs stand side by side.</summary>
    Spaces = 2,

    /// <summary>Three spaces stand with one sign between each.</summary>
    Spread = 4,

    /// <summary>« :// » stands there.</summary>
    Address = 8,

    /// <summary>Emoji, mathematical letters, lines and blocks, « ¯ », « .. », « xD ».</summary>
    Drawn = 16,

    /// <summary>A middle dot, a hyphen, a full stop or a parenthesis may stand between two letters.</summary>
    Cut = 32,

    /// <summary>A digit or « @ » stands there.</summary>
    Identity = 64,
}

/// <summary>Reads a run once for the rules that look for rare signs, many letters at a time: asking for each sign apart cost more than the rules.</summary>
internal static class RareSignsReader
{
    /// <summary>The farthest that a sign is compared with another.</summary>
    private const int Ahead = 4;

    public static RareSigns Of(ReadOnlySpan<char> text)
    {
        var units = MemoryMarshal.Cast<char, ushort>(text);
        var found = Vector<ushort>.Zero;
        var i = 0;
        for (; i + Vector<ushort>.Count + Ahead <= units.Length; i += Vector<ushort>.Count)
            found |= At(units[i..]);
        // the last letters, with nothing behind them
        Span<ushort> last = stackalloc ushort[(2 * Vector<ushort>.Count) + Ahead];
        last.Clear();
        units[i..].CopyTo(last);
        found |= At(last);
        if (units.Length - i > Vector<ushort>.Count)
            found |= At(last[Vector<ushort>.Count..]);
        return Any(found);
    }

    /// <summary>What begins at each of the first letters. Inlined, as what it asks: a call would pass vectors through memory.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<ushort> At(ReadOnlySpan<ushort> units)
    {
        var one = new Vector<ushort>(units);
        var second = new Vector<ushort>(units[1..]);
        var third = new Vector<ushort>(units[2..]);
        var space = Is(one, ' ');
        var drawn = Vector.GreaterThanOrEqual(one, new Vector<ushort>('\u2500')) | Is(one, '¯') | Is(one, '.') & Is(second, '.') | Is(one, 'x') & Is(second, 'D');
        // no letter comes before « A », and the dots that are not in Latin-1 come behind the typographic signs of French
        var cutting = Is(second, '(') | Is(second, '-') | Is(second, '.') | Is(second, '·') | Vector.GreaterThanOrEqual(second, new Vector<ushort>('•'));
        return If(MayBeCapital(one) & MayBeCapital(second), RareSigns.Capitals)
            | If(Vector.Equals(one, second) & (space | Is(one, '\t') | Is(one, '\u00a0')), RareSigns.Spaces)
            | If(space & Is(third, ' ') & Is(new Vector<ushort>(units[Ahead..]), ' '), RareSigns.Spread)
            | If(Is(one, ':') & Is(second, '/') & Is(third, '/'), RareSigns.Address)
            | If(drawn, RareSigns.Drawn)
            | If(cutting & Vector.GreaterThan(Vector.Min(one, third), new Vector<ushort>('@')), RareSigns.Cut)
            | If(Is(one, '@') | Vector.LessThanOrEqual(one - new Vector<ushort>('0'), new Vector<ushort>(9)), RareSigns.Identity);
    }

    private static Vector<ushort> If(Vector<ushort> met, RareSigns sign) => met & new Vector<ushort>((ushort)sign);

    private static RareSigns Any(Vector<ushort> found)
    {
        var any = 0UL;
        for (var i = 0; i < Vector<ulong>.Count; i++)
            any |= Vector.AsVectorUInt64(found)[i];
        any |= any >> 32;
        return (RareSigns)(byte)(any | any >> 16);
    }

    private static Vector<ushort> Is(Vector<ushort> units, char sign) => Vector.Equals(units, new Vector<ushort>(sign));

    /// <summary>A to Z and À to Þ, which lie a bit apart, and all that is not Latin-1 but the typographic signs of French.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<ushort> MayBeCapital(Vector<ushort> units)
    {
        var page = units & new Vector<ushort>(0xff00);
        var latin = (units | new Vector<ushort>(0x80)) - new Vector<ushort>('À');
        return Vector.LessThanOrEqual(latin, new Vector<ushort>('Þ' - 'À')) | ~(Is(page, '\0') | Is(page, '\u2000'));
    }
}
