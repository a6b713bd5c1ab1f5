using System.Collections.Frozen;
using System.Globalization;

namespace NecPublish.Model;

/// <summary>An opaque colour, and how well it is told from another (WCAG 2.1, relative luminance).</summary>
public readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    public static readonly Colour Black = new(0, 0, 0);
    public static readonly Colour White = new(255, 255, 255);

    private static readonly FrozenDictionary<string, Colour> Names = new Dictionary<string, Colour>(StringComparer.Ordinal)
    {
        ["black"] = Black, ["white"] = White, ["red"] = new(255, 0, 0), ["green"] = new(0, 128, 0), ["blue"] = new(0, 0, 255), ["yellow"] = new(255, 255, 0), ["orange"] = new(255, 165, 0),
        ["purple"] = new(128, 0, 128), ["gray"] = new(128, 128, 128), ["grey"] = new(128, 128, 128), ["silver"] = new(192, 192, 192), ["maroon"] = new(128, 0, 0), ["olive"] = new(128, 128, 0),
        ["lime"] = new(0, 255, 0), ["aqua"] = new(0, 255, 255), ["teal"] = new(0, 128, 128), ["navy"] = new(0, 0, 128), ["fuchsia"] = new(255, 0, 255), ["pink"] = new(255, 192, 203),
        ["lightgray"] = new(211, 211, 211), ["lightgrey"] = new(211, 211, 211), ["darkgray"] = new(169, 169, 169), ["darkgrey"] = new(169, 169, 169),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>"#14292b", "#fff", "rgb(20, 41, 43)" or a name; null for anything else, and for what lets something through.</summary>
    public static Colour? Parse(string written)
    {
        var text = written.Trim().ToLowerInvariant();
        if (text.StartsWith('#'))
            return Hexadecimal(text.AsSpan(1));
        if (!text.StartsWith("rgb(", StringComparison.Ordinal) || !text.EndsWith(')'))
            return Names.TryGetValue(text, out var named) ? named : null;
        var parts = text[4..^1].Split([',', ' '], StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 3 && byte.TryParse(parts[0], CultureInfo.InvariantCulture, out var r) && byte.TryParse(parts[1], CultureInfo.InvariantCulture, out var g) && byte.TryParse(parts[2], CultureInfo.InvariantCulture, out var b)
            ? new(r, g, b)
            : null;
    }

    private static Colour? Hexadecimal(ReadOnlySpan<char> digits)
    {
        if (digits.Length is not (3 or 6) || !int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            return null;
        return digits.Length == 6 ? new((byte)(value >> 16), (byte)(value >> 8), (byte)value) : new((byte)((value >> 8) * 17), (byte)((value >> 4 & 15) * 17), (byte)((value & 15) * 17));
    }

    /// <summary>From 1, the same, to 21, black on white.</summary>
    public double ContrastWith(Colour other)
    {
        var (a, b) = (Luminance, other.Luminance);
        return (System.Math.Max(a, b) + 0.05) / (System.Math.Min(a, b) + 0.05);
    }

    /// <summary>The same colour, darkened or lightened step by step until it is told from the ground.</summary>
    public Colour Nearest(Colour ground, double wanted)
    {
        var target = ground.Luminance > 0.18 ? 0 : 255;
        for (var step = 1; step <= 100; step++)
        {
            var tried = new Colour(Towards(Red, target, step), Towards(Green, target, step), Towards(Blue, target, step));
            if (tried.ContrastWith(ground) >= wanted)
                return tried;
        }
        return target == 0 ? Black : White;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{Red:x2}{Green:x2}{Blue:x2}");

    private double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    private static double Linear(byte channel) => channel / 255.0 is var s && s <= 0.03928 ? s / 12.92 : System.Math.Pow((s + 0.055) / 1.055, 2.4);

    private static byte Towards(byte channel, int target, int step) => (byte)System.Math.Round(channel + ((target - channel) * step / 100.0));
}
