using System.Globalization;
using System.Text;
using NetTopologySuite.Geometries;

namespace NecPublish.Importing;

/// <summary>Points on a frame with a grid of degrees and a scale, as an SVG that loads nothing. North is up.</summary>
internal static class PointMap
{
    private const int Width = 800;
    private const int Margin = 70;
    private const double KilometresPerDegree = 111.32;

    /// <param name="points">Longitudes and latitudes in degrees; at least one.</param>
    public static byte[] Draw(IReadOnlyList<Coordinate> points)
    {
        var (south, north) = Padded(points.Min(p => p.Y), points.Max(p => p.Y), 0.005);
        // equal distances at the middle latitude
        var squeeze = System.Math.Max(0.1, System.Math.Cos((south + north) / 2 * System.Math.PI / 180));
        // neither a thread nor a ribbon: labels need room
        var (west, east) = Padded(points.Min(p => p.X), points.Max(p => p.X), (north - south) / squeeze / 2);
        if ((east - west) * squeeze > (north - south) * 2)
            (south, north) = Padded((south + north) / 2, (south + north) / 2, (east - west) * squeeze / 4);
        var scale = (Width - (2 * Margin)) / ((east - west) * squeeze);
        var step = Round(System.Math.Max((east - west) * squeeze, north - south) / 4);
        var height = (int)((north - south) * scale) + (2 * Margin);

        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {height}\" font-family=\"sans-serif\" font-size=\"14\">");
        svg.Append(CultureInfo.InvariantCulture, $"<rect width=\"{Width}\" height=\"{height}\" fill=\"#fff\"/>");
        Grid(west, east, step, degree => Line(X(degree), Margin, X(degree), height - Margin), degree => Label(X(degree), height - Margin + 20, "middle", degree, "E", "O"));
        Grid(south, north, step, degree => Line(Margin, Y(degree), Width - Margin, Y(degree)), degree => Label(Margin - 6, Y(degree) + 5, "end", degree, "N", "S"));
        foreach (var point in points)
            svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{X(point.X):0.#}\" cy=\"{Y(point.Y):0.#}\" r=\"7\" fill=\"#1b4f9c\" stroke=\"#fff\" stroke-width=\"2\"/>");
        Scale();
        return Encoding.UTF8.GetBytes(svg.Append("</svg>\n").ToString());

        double X(double longitude) => Margin + ((longitude - west) * squeeze * scale);
        double Y(double latitude) => Margin + ((north - latitude) * scale);
        void Line(double x1, double y1, double x2, double y2) =>
            svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{x1:0.#} {y1:0.#}L{x2:0.#} {y2:0.#}\" stroke=\"#ccc\"/>");
        void Label(double x, double y, string anchor, double degree, string positive, string negative) =>
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x:0.#}\" y=\"{y:0.#}\" text-anchor=\"{anchor}\" fill=\"#333\">{System.Math.Abs(degree).ToString("0.####", CultureInfo.InvariantCulture).Replace('.', ',')}° {(degree < 0 ? negative : positive)}</text>");
        void Scale()
        {
            var kilometres = Round((Width / 5.0) / scale * KilometresPerDegree);
            var length = kilometres / KilometresPerDegree * scale;
            svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{Margin} 24h{length:0.#}\" stroke=\"#333\" stroke-width=\"3\"/>");
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Margin + length + 8:0.#}\" y=\"29\" fill=\"#333\">{kilometres.ToString("0.###", CultureInfo.InvariantCulture).Replace('.', ',')} km</text>");
        }
    }

    /// <summary>Some air around, and at least so many degrees to each side of the middle.</summary>
    private static (double From, double To) Padded(double from, double to, double atLeast)
    {
        var (middle, half) = ((from + to) / 2, System.Math.Max((to - from) * 0.58, atLeast));
        return (middle - half, middle + half);
    }

    private static void Grid(double from, double to, double step, Action<double> line, Action<double> label)
    {
        for (var n = System.Math.Ceiling(from / step); n * step <= to; n++)
        {
            line(n * step);
            label(n * step);
        }
    }

    /// <summary>1, 2 or 5 times a power of ten, at most the value.</summary>
    private static double Round(double value)
    {
        var power = System.Math.Pow(10, System.Math.Floor(System.Math.Log10(value)));
        return (value / power) switch
        {
            >= 5 => 5 * power,
            >= 2 => 2 * power,
            _ => power,
        };
    }
}
