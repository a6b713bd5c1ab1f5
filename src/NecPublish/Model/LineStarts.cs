using NecPublish.Diagnostics;

namespace NecPublish.Model;

/// <summary>Lines and columns of a text, counted from 1, computed when the first finding asks.</summary>
public sealed class LineStarts(string text)
{
    private int[]? _starts;

    public SourceLocation? Locate(Place place)
    {
        if (place.A < 0)
            return null;
        var line = LineOf(place.A);
        return new SourceLocation.Text(line + 1, place.A - Starts[line] + 1, place.B);
    }

    /// <summary>The line, or what of it stands around the place.</summary>
    public Quotation? Quote(Place place)
    {
        if (place.A < 0)
            return null;
        var line = LineOf(place.A);
        var end = line + 1 < Starts.Length ? Starts[line + 1] : text.Length;
        return Quotation.Of(text.AsSpan(Starts[line]..end).TrimEnd("\r\n"), place.A - Starts[line]);
    }

    private int[] Starts => _starts ??= Find();

    private int LineOf(int offset)
    {
        var found = Array.BinarySearch(Starts, System.Math.Min(offset, text.Length));
        return found >= 0 ? found : ~found - 1;
    }

    private int[] Find()
    {
        var starts = new List<int> { 0 };
        for (var i = text.IndexOf('\n', StringComparison.Ordinal); i >= 0; i = text.IndexOf('\n', i + 1))
            starts.Add(i + 1);
        return [.. starts];
    }
}
