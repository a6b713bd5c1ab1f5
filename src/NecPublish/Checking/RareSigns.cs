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
}

/// <summary>Reads a run once for the rules that look for rare signs, many letters at a time: asking for each sign apart cost more than the rules.</summary>
internal static class RareSignsReader
{
    /// <summary>The farthest that a sign is compared with another.</summary>
    private const int Ahead = 4;

    public static RareSigns Of(ReadOnlySpan<char> text)
    {
        var units = MemoryMarshal.Cast<char, ushort>(text);
        var found = default(Found);
        var i = 0;
        for (; i + Vector<ushort>.Count + Ahead <= units.Length; i += Vector<ushort>.Count)
            found.Add(units[i..]);
        // the last letters, with nothing behind them
        Span<ushort> last = stackalloc ushort[(2 * Vector<ushort>.Count) + Ahead];
        last.Clear();
        units[i..].CopyTo(last);
        found.Add(last);
        if (units.Length - i > Vector<ushort>.Count)
            found.Add(last[Vector<ushort>.Count..]);
        return found.Signs;
    }

    /// <summary>Where each kind of sign was met, at any place modulo the width.</summary>
    private struct Found
    {
        private Vector<ushort> _capitals;
        private Vector<ushort> _spaces;
        private Vector<ushort> _spread;
        private Vector<ushort> _address;
        private Vector<ushort> _drawn;

        public readonly RareSigns Signs =>
            If(_capitals, RareSigns.Capitals) | If(_spaces, RareSigns.Spaces) | If(_spread, RareSigns.Spread) | If(_address, RareSigns.Address) | If(_drawn, RareSigns.Drawn);

        public void Add(ReadOnlySpan<ushort> units)
        {
            var one = new Vector<ushort>(units);
            var second = new Vector<ushort>(units[1..]);
            var third = new Vector<ushort>(units[2..]);
            var space = Is(one, ' ');
            _capitals |= MayBeCapital(one) & MayBeCapital(second);
            _spaces |= Vector.Equals(one, second) & (space | Is(one, '\t') | Is(one, '\u00a0'));
            _spread |= space & Is(third, ' ') & Is(new Vector<ushort>(units[Ahead..]), ' ');
            _address |= Is(one, ':') & Is(second, '/') & Is(third, '/');
            _drawn |= Vector.GreaterThanOrEqual(one, new Vector<ushort>('\u2500')) | Is(one, '¯') | Is(one, '.') & Is(second, '.') | Is(one, 'x') & Is(second, 'D');
        }

        private static RareSigns If(Vector<ushort> met, RareSigns sign) => met == Vector<ushort>.Zero ? RareSigns.None : sign;

        private static Vector<ushort> Is(Vector<ushort> units, char sign) => Vector.Equals(units, new Vector<ushort>(sign));

        /// <summary>A to Z and À to Þ, which lie a bit apart, and all that is not Latin-1 but the typographic signs of French. Inlined: a call would pass vectors through memory.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector<ushort> MayBeCapital(Vector<ushort> units)
        {
            var page = units & new Vector<ushort>(0xff00);
            var latin = (units | new Vector<ushort>(0x80)) - new Vector<ushort>('À');
            return Vector.LessThanOrEqual(latin, new Vector<ushort>('Þ' - 'À')) | ~(Is(page, '\0') | Is(page, '\u2000'));
        }
    }
}
