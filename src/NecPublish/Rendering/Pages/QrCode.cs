using System.Globalization;
using System.Text;
using NecPublish.Rendering.Models;
using QRCoder;

namespace NecPublish.Rendering.Pages;

/// <summary>The address of a page as a QR code (ISO/IEC 18004), for readers of a printed page. One SVG path, no colour of its own.</summary>
internal static class QrCode
{
    public static Markup Of(string url)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(url, QRCodeGenerator.ECCLevel.L);
        // the library's matrix has its quiet zone around it
        var rows = data.ModuleMatrix;
        var path = new StringBuilder(4096);
        var pen = (X: 0, Y: 0);
        for (var y = 0; y < rows.Count; y++)
        {
            var row = rows[y];
            for (var x = 0; x < row.Length; x++)
            {
                if (!row[x])
                    continue;
                var start = x;
                while (x < row.Length && row[x])
                    x++;
                // a stroke one module wide: a third of the bytes of closed boxes
                path.Append(CultureInfo.InvariantCulture, $"m{start - pen.X} {y - pen.Y}h{x - start}");
                pen = (x, y);
            }
        }
        var size = rows.Count;
        return new Markup(
            string.Create(CultureInfo.InvariantCulture, $"<svg class=\"qr\" viewBox=\"0 0 {size} {size}\" role=\"img\" aria-label=\"Code QR de l’adresse de cette page\"><path d=\"M0 .5{path}\"/></svg>")
        );
    }
}
