using System.Xml.Linq;
using static NecPublish.Importing.Office.WordXml;

namespace NecPublish.Importing.Office;

/// <summary>Pictures, boxes and groups that the selection pane of Word hides: neither shown nor printed, and whole in the file.</summary>
internal static class HiddenShapes
{
    /// <summary>By the mark of its own properties (ECMA-376 part 1, 20.1.2.2.8 and 20.4.2.5), or by the style of an old drawing (part 4, 19.1.2.19).</summary>
    public static bool Is(XElement element)
    {
        if (element.Name.NamespaceName == "urn:schemas-microsoft-com:vml")
            return ((string?)element.Attribute("style"))?.Replace(" ", "", StringComparison.Ordinal).Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase) == true;
        return element.Elements().Any(p => p.Name.LocalName is "docPr" or "cNvPr" && IsMarked(p) || p.Name.LocalName is "nvPicPr" or "nvSpPr" or "nvGrpSpPr" or "nvGraphicFramePr" or "nvCxnSpPr" && p.Elements().Any(IsMarked));
    }

    /// <summary>What it says; its description or its name when it has no words.</summary>
    public static string Words(XElement shape)
    {
        var words = string.Concat(shape.Descendants(W + "t").Select(t => t.Value)).Trim();
        var properties = shape.Descendants().FirstOrDefault(p => p.Name.LocalName is "docPr" or "cNvPr");
        return words.Length > 0 ? words : (string?)properties?.Attribute("descr") is { Length: > 0 } said ? said : (string?)properties?.Attribute("name") is { Length: > 0 } name ? name : "Image";
    }

    private static bool IsMarked(XElement properties) => (string?)properties.Attribute("hidden") is "1" or "true" or "on";
}
