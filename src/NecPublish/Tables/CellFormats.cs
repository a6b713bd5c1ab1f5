namespace NecPublish.Tables;

/// <summary>
/// Number formats that show nothing of what their cell holds (ECMA-376 part 1, 18.8.31): « ;;; » is the well known way to hide one. A
/// format that hides nought alone keeps a table easy to read, and hides nothing.
/// </summary>
internal sealed class CellFormats
{
    private readonly Dictionary<string, Shown> _known = new(StringComparer.Ordinal);

    /// <summary>What each section leaves unseen.</summary>
    private readonly record struct Shown(bool HidesPositive, bool HidesNegative, bool HidesNought, bool HidesText);

    /// <param name="value">As the library gives it: a number, a date, a text, true or false.</param>
    public bool ShowsNothing(string? format, object? value)
    {
        if (format is null or "General" or "@" || value is null or "")
            return false;
        if (!_known.TryGetValue(format, out var shown))
            _known[format] = shown = Read(format);
        return value switch
        {
            double and < 0 => shown.HidesNegative,
            double and 0 => shown.HidesNought && shown.HidesPositive,
            string => shown.HidesText,
            bool => shown is { HidesPositive: true, HidesText: true },
            _ => shown.HidesPositive,
        };
    }

    private static Shown Read(string format)
    {
        var (sections, isConditional) = Sections(format);
        if (isConditional)
            return sections.Contains(false) ? default : new(true, true, true, sections.Count > 3);
        var first = sections[0];
        return new(first, sections.Count > 1 ? sections[1] : first, sections.Count > 2 ? sections[2] : first, sections.Count > 3 && sections[3]);
    }

    /// <summary>For each section, whether it shows no sign.</summary>
    private static (List<bool> AreBlank, bool IsConditional) Sections(string format)
    {
        var blank = new List<bool>();
        var (isBlank, isConditional) = (true, false);
        for (var i = 0; i < format.Length; i++)
        {
            var close = format[i] is '"' or '[' ? format.IndexOf(format[i] == '[' ? ']' : '"', i + 1) : -1;
            switch (format[i])
            {
                case ';':
                    blank.Add(isBlank);
                    isBlank = true;
                    break;
                case '"' when close > i:
                    isBlank &= !format.AsSpan(i + 1, close - i - 1).ContainsAnyExcept("*•●-–—. \u00a0\u202f");
                    i = close;
                    break;
                case '[' when close > i:
                    isConditional |= format[i + 1] is '<' or '>' or '=';
                    // [h] and [mm] show hours and minutes; colours, currencies and languages show nothing of the value
                    isBlank &= format.AsSpan(i + 1, close - i - 1).ContainsAnyExcept("hHmMsS");
                    i = close;
                    break;
                // the width of a sign, and a sign that fills what is left of the cell
                case '_' or '*':
                    i++;
                    break;
                case '\\':
                    i++;
                    isBlank &= i >= format.Length || char.IsWhiteSpace(format[i]);
                    break;
                default:
                    isBlank &= char.IsWhiteSpace(format[i]);
                    break;
            }
        }
        blank.Add(isBlank);
        return (blank, isConditional);
    }
}
