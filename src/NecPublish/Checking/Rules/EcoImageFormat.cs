using System.Globalization;
using NecPublish.Checking.Html;
using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Model.Html;

namespace NecPublish.Checking.Rules;

/// <summary>RGESN 5.1: a heavy picture in an old format, with no lighter one beside it.</summary>
public sealed class EcoImageFormat : ISourceRule
{
    /// <summary>Bytes under which another format saves next to nothing.</summary>
    private const long Light = 30_000;

    public RuleInfo Info { get; } =
        new(
            "eco-image-format",
            Severity.Advice,
            Sources.Html,
            "Image lourde dans un ancien format",
            "Le même dessin en WebP ou en AVIF pèse bien moins\u202f: la page s’ouvre plus vite et coûte moins à qui paie ses données.",
            "Ajoutez une copie WebP ou AVIF, et gardez celle-ci pour les anciens navigateurs\u202f: <picture><source type=\"image/webp\" srcset=\"…\"><img …></picture>"
        )
        {
            Reason = "RGESN 5.1. Dans une archive publiée, chaque image est écrite en WebP ou en AVIF à côté de son format d’origine.",
        };

    public NodeKinds Visits => NodeKinds.Element;

    public void Check(Node node, in RuleContext context)
    {
        var image = (HtmlNode)node;
        if (image.Name != "img" || !image.IsSeen)
            return;
        var page = context.Page.Page;
        if (page.Pictures.GetValueOrDefault(image.Value("src")) is not { MediaType: "image/jpeg" or "image/png" or "image/bmp" or "image/tiff", Length: >= Light } file || Srcset.Sources(page, image).Any(IsLight) || IsLight(image))
            return;
        context.Report(
            image.At,
            $"Cette image pèse {(file.Length / 1000).ToString(CultureInfo.InvariantCulture)} Ko en {file.MediaType[6..].ToUpperInvariant()}, sans copie plus légère à côté. {Info.Why}",
            subject: image.Value("src")
        );
    }

    private static bool IsLight(HtmlNode source) =>
        source.Value("type").ToLowerInvariant() is "image/webp" or "image/avif" or "image/jxl"
        || source.Value("srcset") is { Length: > 0 } set && (set.Contains(".webp", StringComparison.OrdinalIgnoreCase) || set.Contains(".avif", StringComparison.OrdinalIgnoreCase));
}
