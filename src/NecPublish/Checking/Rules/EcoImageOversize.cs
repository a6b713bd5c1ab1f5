using System.Globalization;
using NecPublish.Checking.Html;
using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Model.Html;

namespace NecPublish.Checking.Rules;

/// <summary>RGESN 5.1: a picture more than twice as wide as the place that the page gives it, with no smaller one to choose.</summary>
public sealed class EcoImageOversize : ISourceRule
{
    /// <summary>Twice, for screens that are twice as fine.</summary>
    private const int Most = 2;

    /// <summary>Bytes under which a smaller copy saves next to nothing.</summary>
    private const long Light = 10_000;

    public RuleInfo Info { get; } =
        new(
            "eco-image-oversize",
            Severity.Advice,
            Sources.Html,
            "Image bien plus grande que sa place",
            "Le téléphone télécharge des points que l’écran ne montre pas\u202f: la page s’ouvre plus lentement et coûte plus cher.",
            "Enregistrez-la à la taille où elle est montrée, ou proposez plusieurs largeurs avec srcset."
        )
        {
            Reason = "RGESN 5.1. Dans une archive publiée, chaque image est écrite en plusieurs largeurs\u202f: le navigateur choisit. Une place donnée en pourcentage n’est connue que d’un navigateur\u202f: elle n’est pas jugée.",
        };

    public NodeKinds Visits => NodeKinds.Element;

    public void Check(Node node, in RuleContext context)
    {
        var image = (HtmlNode)node;
        if (image.Name != "img" || !image.IsSeen || Shown(image) is not { } shown)
            return;
        var page = context.Page.Page;
        if (page.Pictures.GetValueOrDefault(image.Value("src")) is not { Length: >= Light, MediaType: not "image/svg+xml" } file)
            return;
        var narrowest = Srcset.Sources(page, image).Append(image).SelectMany(s => Srcset.Widths(s.Value("srcset"))).Append(file.Width).Min();
        if (narrowest <= shown * Most)
            return;
        var (wide, place) = (narrowest.ToString(CultureInfo.InvariantCulture), shown.ToString("0", CultureInfo.InvariantCulture));
        context.Report(image.At, $"Cette image fait {wide} pixels de large, et la page la montre sur {place}. {Info.Why}", subject: image.Value("src"));
    }

    /// <summary>The width that the page gives it, in pixels; null where only a browser knows.</summary>
    private static double? Shown(HtmlNode image)
    {
        if (image.Style.GetValueOrDefault("width") is { } styled)
            return !styled.Contains('%', StringComparison.Ordinal) && Css.Pixels(styled, 16) is > 0 and var pixels ? pixels : null;
        return int.TryParse(image.Value("width"), CultureInfo.InvariantCulture, out var written) && written > 0 ? written : null;
    }
}
