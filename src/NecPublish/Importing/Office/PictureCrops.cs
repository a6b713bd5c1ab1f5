using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Xml.Linq;
using NecPublish.Diagnostics;
using NecPublish.Imaging;
using NecPublish.Model;

namespace NecPublish.Importing.Office;

/// <summary>
/// Word and PowerPoint only hide what is cropped off a picture (a:srcRect, ECMA-376 part 1, 20.1.8.55): names beside a screen are still in the
/// file. Here it is cut off for good.
/// </summary>
internal static class PictureCrops
{
    public static readonly RuleInfo Lost = new(
        "office-crop-lost",
        Severity.Warning,
        Sources.Office | Sources.Slides,
        "Image rognée non reprise",
        "Ce que vous avez rogné est encore dans le fichier et n’a pas pu en être retiré : la page est publiée sans cette image.",
        "Dans Word ou PowerPoint : sélectionnez l’image, « Compresser les images », « Supprimer les zones de rognage des images », puis enregistrez."
    );

    /// <summary>What a drawing shows of its picture; null for all of it.</summary>
    /// <param name="fill">The element that holds the picture (blipFill).</param>
    public static ImageCrop? Of(XElement fill)
    {
        var rectangle = fill.Elements().FirstOrDefault(e => e.Name.LocalName == "srcRect");
        return rectangle is null ? null : ImageCrop.Of(Share(rectangle, "l"), Share(rectangle, "t"), Share(rectangle, "r"), Share(rectangle, "b"));
    }

    /// <summary>The same of an old drawing (VML, part 4, 19.1.2.11): shares, or 65536ths of them.</summary>
    public static ImageCrop? OfOld(XElement image) => ImageCrop.Of(Old(image, "cropleft"), Old(image, "croptop"), Old(image, "cropright"), Old(image, "cropbottom"));

    /// <summary>The pictures by their target, cropped, and a finding for each that could not be: it is left out.</summary>
    public static (ImmutableDictionary<string, ReadOnlyMemory<byte>> Pictures, ImmutableArray<Diagnostic> Findings) Apply(
        ImmutableDictionary<string, ReadOnlyMemory<byte>> pictures,
        IEnumerable<KeyValuePair<string, ImageCrop>> crops,
        SourceFile file,
        ImportContext context
    )
    {
        var findings = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var (target, crop) in crops.OrderBy(c => c.Key, StringComparer.Ordinal))
        {
            if (!pictures.TryGetValue(target, out var picture))
                continue;
            if (Cut(picture, crop, context) is { } cut)
            {
                pictures = pictures.SetItem(target, cut);
                continue;
            }
            pictures = pictures.Remove(target);
            findings.Add(new(Lost, Lost.Severity, file.Path, null, $"{Lost.Title}. {Lost.Why}", Lost.Fix, Path.GetFileName(target)));
        }
        return (pictures, findings.ToImmutable());
    }

    /// <summary>Kept in the cache: encoding a picture costs more than all the rest of its page.</summary>
    private static byte[]? Cut(ReadOnlyMemory<byte> picture, ImageCrop crop, ImportContext context)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"crop 1 {crop.Left:R} {crop.Top:R} {crop.Right:R} {crop.Bottom:R} {Convert.ToHexStringLower(SHA256.HashData(picture.Span))}");
        if (context.Cache.TryGet(key) is { } kept)
            return kept;
        if (crop.Apply(picture) is not { } cut)
            return null;
        context.Cache.Put(key, cut);
        return cut;
    }

    /// <summary>Thousandths of a percent, or a percentage in the strict form of the standard.</summary>
    private static double Share(XElement rectangle, string side)
    {
        var written = (string?)rectangle.Attribute(side) ?? "";
        var unit = written.EndsWith('%') ? 100.0 : 100_000.0;
        return double.TryParse(written.TrimEnd('%'), CultureInfo.InvariantCulture, out var share) ? share / unit : 0;
    }

    private static double Old(XElement image, string side)
    {
        var written = (string?)image.Attribute(side) ?? "";
        var unit = written.EndsWith('f') ? 65_536.0 : written.EndsWith('%') ? 100.0 : 1.0;
        return double.TryParse(written.TrimEnd('f', '%'), CultureInfo.InvariantCulture, out var share) ? share / unit : 0;
    }
}
