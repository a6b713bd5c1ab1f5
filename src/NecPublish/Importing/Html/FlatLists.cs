using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace NecPublish.Importing.Html;

/// <summary>
/// Lists that are none in the page: Word's paragraphs with a bullet typed before them, Google's lists side by side for each level,
/// Etherpad's lists straight inside lists. All become lists inside items.
/// </summary>
internal static partial class FlatLists
{
    private readonly record struct Item(IElement Element, int Depth, bool IsOrdered, string Start, string Type);

    public static void Nest(IElement root)
    {
        foreach (var parent in root.Descendants<IElement>().Prepend(root).Where(e => e.Children.Any(c => IsWordItem(c))).ToList())
            NestParagraphs(parent);
        foreach (var list in root.QuerySelectorAll("ul[class*='lst-kix_'], ol[class*='lst-kix_']").ToList())
            NestGoogle(list);
        foreach (var list in root.QuerySelectorAll("ul > ul, ul > ol, ol > ul, ol > ol").ToList())
        {
            var parent = list.ParentElement!;
            ItemBefore(list, parent).AppendChild(list);
            if (parent.ChildElementCount == 0)
                parent.Remove();
        }
    }

    private static bool IsWordItem(IElement element) =>
        element.LocalName == "p" && (element.ClassName?.StartsWith("MsoList", StringComparison.Ordinal) == true || element.GetAttribute("style")?.Contains("mso-list", StringComparison.Ordinal) == true);

    private static void NestParagraphs(IElement parent)
    {
        var open = new List<(int Depth, IElement List)>();
        foreach (var element in parent.Children.ToList())
        {
            if (!IsWordItem(element))
            {
                open.Clear();
                continue;
            }
            if (Read(element) is not { } item)
            {
                // a paragraph without a bullet goes on with the item above it
                if (open.Count > 0)
                    open[^1].List.LastElementChild!.AppendChild(element);
                continue;
            }
            while (open.Count > 0 && (open[^1].Depth > item.Depth || open[^1].Depth == item.Depth && open[^1].List.LocalName != (item.IsOrdered ? "ol" : "ul")))
                open.RemoveAt(open.Count - 1);
            if (open.Count == 0 || open[^1].Depth < item.Depth)
            {
                var list = element.Owner!.CreateElement(item.IsOrdered ? "ol" : "ul");
                if (item.IsOrdered)
                {
                    list.SetAttribute("start", item.Start);
                    list.SetAttribute("type", item.Type);
                }
                if (open.Count == 0)
                    parent.InsertBefore(list, element);
                else
                    open[^1].List.LastElementChild!.AppendChild(list);
                open.Add((item.Depth, list));
            }
            var line = element.Owner!.CreateElement("li");
            line.AppendChild(element);
            open[^1].List.AppendChild(line);
        }
    }

    /// <summary>Takes the typed bullet or number off a paragraph; null when it has none.</summary>
    private static Item? Read(IElement paragraph)
    {
        var texts = paragraph.Descendants<IText>().ToList();
        // Word fills the room behind the sign with small spaces in a font of their own
        var room = texts.FindIndex(t => PageText.IsBlank(t.Data) && t.ParentElement?.GetAttribute("style") is { } style && (Room().IsMatch(style) || style.Contains("mso-list:Ignore", StringComparison.OrdinalIgnoreCase)));
        if (room < 0)
            return null;
        var sign = string.Concat(texts.Take(room).Select(t => t.Data)).Trim(' ', '\u00A0', '\n', '\r', '\t');
        if (sign.Length > 8)
            return null;
        foreach (var text in texts.Take(room + 1))
            text.Remove();
        var number = Number().Match(sign);
        var (start, type) = number.Success ? Start(number.Groups["n"].Value) : ("1", "1");
        return new(paragraph, Depth(paragraph), number.Success, start, type);
    }

    private static (string Start, string Type) Start(string number) =>
        number switch
        {
            _ when char.IsAsciiDigit(number[0]) => (number, "1"),
            "i" => ("1", "i"),
            "I" => ("1", "I"),
            [>= 'a' and <= 'z'] => ((number[0] - 'a' + 1).ToString(CultureInfo.InvariantCulture), "a"),
            [>= 'A' and <= 'Z'] => ((number[0] - 'A' + 1).ToString(CultureInfo.InvariantCulture), "A"),
            _ => ("1", char.IsAsciiLetterUpper(number[0]) ? "I" : "i"),
        };

    /// <summary>The level that Word names, else the width of the margin: only its order counts.</summary>
    private static int Depth(IElement paragraph)
    {
        var style = paragraph.GetAttribute("style") ?? "";
        if (Level().Match(style) is { Success: true } level)
            return int.Parse(level.Groups[1].ValueSpan, CultureInfo.InvariantCulture) * 36;
        return Margin().Match(style) is { Success: true } margin && double.TryParse(margin.Groups["n"].ValueSpan, CultureInfo.InvariantCulture, out var width)
            ? (int)(margin.Groups["u"].Value switch { "cm" => width * 28.35, "in" => width * 72, "px" => width * 0.75, _ => width })
            : 36;
    }

    private static void NestGoogle(IElement list)
    {
        if (list.PreviousElementSibling is not { } before || GoogleLevel(list) is not var (name, level) || GoogleLevel(before) is not var (other, above) || name != other)
            return;
        // the deepest list of those already nested whose level is not deeper
        while (above < level && before.LastElementChild?.Children.LastOrDefault(c => GoogleLevel(c) is { } inner && inner.Level <= level) is { } deeper)
            (before, above) = (deeper, GoogleLevel(deeper)!.Value.Level);
        if (above == level)
        {
            foreach (var item in list.Children.ToList())
                before.AppendChild(item);
            list.Remove();
        }
        else if (above < level && before.LastElementChild is { } item)
            item.AppendChild(list);
    }

    private static (string Name, int Level)? GoogleLevel(IElement list) =>
        GoogleList().Match(list.ClassName ?? "") is { Success: true } m ? (m.Groups[1].Value, m.Groups[2].Value[0] - '0') : null;

    /// <summary>The item that a list straight inside a list belongs to: the one before it, be it the last of the list before (LibreOffice).</summary>
    private static IElement ItemBefore(IElement list, IElement parent)
    {
        if (list.PreviousElementSibling is { LocalName: "li" } before)
            return before;
        if (list.PreviousElementSibling is null && parent.PreviousElementSibling is { LocalName: "ul" or "ol", LastElementChild: { LocalName: "li" } last })
            return last;
        var item = list.Owner!.CreateElement("li");
        parent.InsertBefore(item, list);
        return item;
    }

    [GeneratedRegex(@"font\s*:\s*7\.0pt|mso-tab-count", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Room();

    [GeneratedRegex(@"^\(?(?<n>\d{1,4}|[a-zA-Z]|[ivxlcdm]{1,7}|[IVXLCDM]{1,7})[.)°]", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Number();

    [GeneratedRegex(@"mso-list\s*:[^;]*\blevel(\d)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Level();

    [GeneratedRegex(@"margin-left\s*:\s*(?<n>[\d.]+)(?<u>pt|cm|in|px)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Margin();

    [GeneratedRegex(@"\blst-kix_(\w+)-(\d)\b", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex GoogleList();
}
