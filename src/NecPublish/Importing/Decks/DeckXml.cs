using System.IO.Compression;
using System.Xml.Linq;
using NecPublish.Importing.Office;

namespace NecPublish.Importing.Decks;

/// <summary>Names of PresentationML (ECMA-376 part 1, transitional) and of what it borrows.</summary>
internal static class DeckXml
{
    public static readonly XNamespace P = "http://schemas.openxmlformats.org/presentationml/2006/main";
    public static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    public static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    public static readonly XNamespace Dgm = "http://schemas.openxmlformats.org/drawingml/2006/diagram";
    public static readonly XNamespace Mc = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    public static readonly XNamespace Decorative = "http://schemas.microsoft.com/office/drawing/2017/decorative";
    private static readonly XNamespace Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <summary>What a part points at, by relationship id: the kind's last word ("image"), and the part's name or an outside address.</summary>
    public static Dictionary<string, (string Kind, string Target, bool IsOutside)> Relationships(ZipArchive zip, string part)
    {
        var slash = part.LastIndexOf('/');
        var folder = part[..(slash + 1)];
        var found = new Dictionary<string, (string, string, bool)>(StringComparer.Ordinal);
        foreach (var relation in WordFile.Part(zip, $"{folder}_rels/{part[(slash + 1)..]}.rels")?.Descendants(Package + "Relationship") ?? [])
        {
            var type = (string?)relation.Attribute("Type") ?? "";
            var target = (string?)relation.Attribute("Target") ?? "";
            var isOutside = (string?)relation.Attribute("TargetMode") == "External";
            found[(string?)relation.Attribute("Id") ?? ""] = (type[(type.LastIndexOf('/') + 1)..], isOutside ? target : Resolve(folder, target), isOutside);
        }
        return found;
    }

    /// <summary>"ppt/slides/" and "../media/a.png" → "ppt/media/a.png".</summary>
    private static string Resolve(string folder, string target)
    {
        var parts = target.StartsWith('/') ? [] : folder.Split('/', StringSplitOptions.RemoveEmptyEntries).ToList();
        foreach (var part in target.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part != "..")
                parts.Add(part);
            else if (parts.Count > 0)
                parts.RemoveAt(parts.Count - 1);
        }
        return string.Join('/', parts);
    }
}
