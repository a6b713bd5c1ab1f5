using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using NecPublish.Imaging;
using static NecPublish.Importing.Office.WordXml;

namespace NecPublish.Importing.Office;

/// <summary>
/// The cropped pictures of a text: each gets a part of its own in the package that pandoc reads, so that the same picture may be shown
/// whole elsewhere.
/// </summary>
internal sealed class WordCrops
{
    private static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly XNamespace Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    private readonly Dictionary<(string Source, ImageCrop Crop), string> _names = [];

    /// <summary>What is cut off each picture, by the name of its file.</summary>
    public ImmutableDictionary<string, ImageCrop> ByName => _names.ToImmutableDictionary(n => n.Value, n => n.Key.Crop, StringComparer.Ordinal);

    /// <summary>The new parts, each with the part that it is a copy of.</summary>
    public IEnumerable<(string Part, string Source)> Parts => _names.Select(n => ("word/media/" + n.Value, n.Key.Source)).OrderBy(n => n.Item1, StringComparer.Ordinal);

    /// <summary>Gives the cropped pictures of a part their own files.</summary>
    /// <param name="relations">Those of the part, which are added to.</param>
    public void Prepare(XDocument part, XDocument? relations)
    {
        if (relations?.Root is not { } root)
            return;
        var shown = part.Descendants().Where(e => e.Name.LocalName == "blipFill").Select(f => (Holder: f.Element(A + "blip"), Name: R + "embed", Crop: PictureCrops.Of(f)));
        var old = part.Descendants().Where(e => e.Name.LocalName == "imagedata").Select(i => (Holder: (XElement?)i, Name: R + "id", Crop: PictureCrops.OfOld(i)));
        foreach (var (holder, name, crop) in shown.Concat(old).ToList())
        {
            if (crop is not { } cut || holder?.Attribute(name) is not { } reference || root.Elements(Package + "Relationship").FirstOrDefault(e => (string?)e.Attribute("Id") == reference.Value) is not { } relation)
                continue;
            var source = (string?)relation.Attribute("Target") ?? "";
            if ((string?)relation.Attribute("TargetMode") == "External" || source.Length == 0)
                continue;
            source = source.StartsWith('/') ? source[1..] : "word/" + source;
            if (!_names.TryGetValue((source, cut), out var file))
                _names[(source, cut)] = file = string.Create(CultureInfo.InvariantCulture, $"recadrage-{_names.Count + 1}{Path.GetExtension(source)}");
            if (!root.Elements(Package + "Relationship").Any(e => (string?)e.Attribute("Id") == file))
                root.Add(new XElement(Package + "Relationship", new XAttribute("Id", file), new XAttribute("Type", (string?)relation.Attribute("Type") ?? ""), new XAttribute("Target", "media/" + file)));
            reference.Value = file;
        }
    }
}
