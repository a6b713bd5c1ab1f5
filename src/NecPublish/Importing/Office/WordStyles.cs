using System.Collections.Immutable;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using static NecPublish.Importing.Office.WordXml;

namespace NecPublish.Importing.Office;

/// <summary>What the styles of a document mean: which hide, which is the title, which are captions; and its language.</summary>
internal sealed partial class WordStyles
{
    private readonly HashSet<string> _hidden = new(StringComparer.Ordinal);
    private readonly HashSet<string> _shown = new(StringComparer.Ordinal);
    private readonly HashSet<string> _captions = new(StringComparer.Ordinal);
    private readonly HashSet<string> _contents = new(StringComparer.Ordinal);
    private readonly HashSet<string> _titles = new(StringComparer.Ordinal);
    private readonly HashSet<string> _justified = new(StringComparer.Ordinal);

    /// <summary>The style of the paragraphs that name none.</summary>
    private string? _normal;

    /// <summary>What no style says is hidden.</summary>
    private bool _hidesAll;

    /// <summary>BCP 47 tag of the document's default language, or null.</summary>
    public string? Language { get; private set; }

    /// <summary>
    /// The language that most letters are in becomes the document's: files made over from an old format name the converter's language by
    /// default, and the author's on each run.
    /// </summary>
    public void Weigh(XDocument body)
    {
        var letters = body.Descendants(W + "r")
            .GroupBy(r => (string?)r.Element(W + "rPr")?.Element(W + "lang")?.Attribute(W + "val") ?? Language ?? "", r => r.Elements(W + "t").Sum(t => t.Value.Count(char.IsLetter)), StringComparer.OrdinalIgnoreCase)
            .Select(g => (Language: g.Key, Letters: g.Sum()))
            .OrderByDescending(g => g.Letters)
            .ThenBy(g => g.Language, StringComparer.Ordinal);
        if (letters.FirstOrDefault() is { Letters: > 0, Language: { Length: > 1 } most })
            Language = most;
    }

    /// <summary>A run hidden by itself, else by the style of its characters or of its paragraph. Two styles that hide would show it again (17.7.3): better asked than published.</summary>
    public bool IsHidden(XElement run)
    {
        var properties = run.Element(W + "rPr");
        if (properties?.Element(W + "vanish") is { } vanish)
            return vanish.IsOn();
        string?[] styles = [properties?.Element(W + "rStyle")?.Value(), run.Ancestors(W + "p").FirstOrDefault()?.Style() ?? _normal, .. run.Ancestors(W + "tbl").Select(t => t.Element(W + "tblPr")?.Element(W + "tblStyle")?.Value())];
        return styles.Any(Hides) || _hidesAll && !styles.Any(s => s is not null && _shown.Contains(s));
    }

    private bool Hides(string? style) => style is not null && _hidden.Contains(style);

    /// <summary>Text aligned on both sides, by itself or by its style; a paragraph of no text is none.</summary>
    public bool IsJustified(XElement paragraph)
    {
        var own = paragraph.Element(W + "pPr")?.Element(W + "jc")?.Value();
        return (own is null ? paragraph.Style() is { } style && _justified.Contains(style) : IsBothSides(own)) && paragraph.Descendants(W + "t").Any();
    }

    private static bool IsBothSides(string? alignment) => alignment is "both" or "distribute";

    public bool IsCaption(string? style) => style is not null && _captions.Contains(style);

    /// <summary>A line of a table of contents: pages make their own.</summary>
    public bool IsContents(string? style) => style is not null && _contents.Contains(style);

    public bool IsTitle(string? style) => style is not null && _titles.Contains(style);

    /// <summary>Reads the styles, and renames those that pandoc would misread: « Titre 1 » is a heading, « Title » is no metadata.</summary>
    public static WordStyles Read(XDocument? part)
    {
        if (part?.Root is not { } root)
            return new();
        var normal = root.Elements(W + "style").FirstOrDefault(s => (string?)s.Attribute(W + "type") == "paragraph" && (string?)s.Attribute(W + "default") is "1" or "true");
        // LibreOffice leaves its own language in the defaults, and the author's in the style
        var styles = new WordStyles { Language = LanguageOf(normal) ?? LanguageOf(root.Element(W + "docDefaults")?.Element(W + "rPrDefault")) };
        // before the styles are renamed and parted below: what is based on a hidden style is hidden too
        styles._normal = (string?)normal?.Attribute(W + "styleId");
        styles._hidesAll = root.Element(W + "docDefaults")?.Element(W + "rPrDefault")?.Element(W + "rPr")?.Element(W + "vanish").IsOn() == true;
        foreach (var (id, hides) in Hiding(root))
            (hides ? styles._hidden : styles._shown).Add(id);
        foreach (var style in root.Elements(W + "style"))
        {
            var id = (string?)style.Attribute(W + "styleId") ?? "";
            if (IsBothSides(style.Element(W + "pPr")?.Element(W + "jc")?.Value()))
                styles._justified.Add(id);
            var name = style.Element(W + "name");
            var said = name?.Value()?.Trim() ?? "";
            if (Heading().Match(said) is { Success: true } heading)
                name!.SetAttributeValue(W + "val", "heading " + heading.Groups["level"].Value);
            else if (said.ToLowerInvariant() is "caption" or "légende" or "legende")
                styles._captions.Add(id);
            else if (Contents().IsMatch(said))
                styles._contents.Add(id);
            else if (said.ToLowerInvariant() is "title" or "titre" or "subtitle" or "sous-titre" or "author" or "date" or "abstract")
            {
                if (said.ToLowerInvariant() is "title" or "titre")
                    styles._titles.Add(id);
                // pandoc moves these out of the text into metadata that nobody would read
                name!.SetAttributeValue(W + "val", "nec " + said);
                style.Element(W + "basedOn")?.Remove();
            }
        }
        return styles;
    }

    /// <summary>The styles that say something of hiding.</summary>
    private static IEnumerable<(string Id, bool Hides)> Hiding(XElement root)
    {
        var known = root.Elements(W + "style").GroupBy(s => (string?)s.Attribute(W + "styleId") ?? "", StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        foreach (var (id, style) in known)
        {
            // a table's style may hide its first row alone: which rows those are is not worked out
            if (style.Elements(W + "tblStylePr").Any(s => s.Element(W + "rPr")?.Element(W + "vanish").IsOn() == true))
                yield return (id, true);
            else if (Vanish(known, id) is { } vanish)
                yield return (id, vanish.IsOn());
        }
    }

    /// <summary>What a style says of hiding, itself or by the styles that it is based on; a circle of styles ends.</summary>
    private static XElement? Vanish(Dictionary<string, XElement> known, string id)
    {
        var next = (string?)id;
        for (var steps = 0; steps < 20 && next is not null && known.TryGetValue(next, out var style); steps++)
        {
            if (style.Element(W + "rPr")?.Element(W + "vanish") is { } vanish)
                return vanish;
            next = style.Element(W + "basedOn")?.Value();
        }
        return null;
    }

    private static string? LanguageOf(XElement? style) => (string?)style?.Element(W + "rPr")?.Element(W + "lang")?.Attribute(W + "val");

    [GeneratedRegex(@"^(?:titre|heading|titolo|título|überschrift)\s*(?<level>[1-9])$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^(?:toc|tm|table des matières|contents)\s*[1-9]$|^(?:toc heading|en-tête de table des matières)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Contents();
}
