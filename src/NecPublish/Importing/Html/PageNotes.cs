using System.Globalization;
using AngleSharp.Dom;
using NecPublish.Model;

namespace NecPublish.Importing.Html;

/// <summary>
/// Footnotes: a call is a short link to a passage further down that links back to it. Word, LibreOffice, Google Docs, pads and pandoc each
/// write them so, under names of their own.
/// </summary>
internal sealed class PageNotes
{
    /// <summary>« [12] », « * », « iv ».</summary>
    private const int LongestCall = 6;

    private readonly Dictionary<IElement, (IElement Definition, int Number)> _calls = [];
    private readonly Dictionary<int, Note> _made = [];

    /// <summary>Finds them, and takes them out of the text's flow.</summary>
    public PageNotes(IElement root)
    {
        var named = new Dictionary<string, IElement>(StringComparer.Ordinal);
        foreach (var element in root.Descendants<IElement>())
        {
            foreach (var name in Names(element))
                named.TryAdd(name, element);
        }
        var numbers = new Dictionary<IElement, int>();
        foreach (var call in root.QuerySelectorAll("a[href^='#']"))
        {
            // the links back of the notes found so far are gone
            if (!root.Contains(call) || call.TextContent.Trim().Length > LongestCall || Target(call) is not { } id || !named.TryGetValue(id, out var target) || !call.CompareDocumentPosition(target).HasFlag(DocumentPositions.Following))
                continue;
            if (numbers.TryGetValue(target, out var known))
            {
                _calls[call] = (_calls.Values.First(c => c.Number == known).Definition, known);
                continue;
            }
            var definition = Whole(target, call);
            var back = definition.QuerySelectorAll("a[href^='#']").Where(a => Target(a) is { } to && IsNamed(call, to)).ToList();
            if (definition.LocalName == "a" && Target(definition) is { } self && IsNamed(call, self))
                back.Add(definition);
            if (back.Count == 0 || definition.Contains(call))
                continue;
            numbers[target] = numbers.Count + 1;
            _calls[call] = (definition, numbers.Count);
            foreach (var link in back)
                link.Remove();
        }
        foreach (var (definition, _) in _calls.Values.Distinct())
            Remove(definition, root);
    }

    /// <summary>The note that a link calls, read the first time; null when it calls none.</summary>
    public Note? Of(IElement link, Place at, Func<IElement, System.Collections.Immutable.ImmutableArray<Block>> read)
    {
        if (!_calls.TryGetValue(link, out var call))
            return null;
        if (_made.TryGetValue(call.Number, out var known))
            return known;
        // a note may call itself
        _made[call.Number] = new Note(at, Label(call.Number), []);
        return _made[call.Number] = new Note(at, Label(call.Number), read(call.Definition));
    }

    private static string Label(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<string> Names(IElement element) => new[] { element.Id, element.LocalName == "a" ? element.GetAttribute("name") : null }.Where(n => !string.IsNullOrEmpty(n)).Select(n => n!);

    private static string? Target(IElement link) => link.GetAttribute("href") is ['#', _, ..] href ? Uri.UnescapeDataString(href[1..]) : null;

    /// <summary>The call itself, what it stands in (a raised passage), or what stands in it.</summary>
    private static bool IsNamed(IElement call, string name) =>
        Names(call).Concat(call.ParentElement is { } parent && parent.TextContent.Trim() == call.TextContent.Trim() ? Names(parent) : []).Concat(call.Children.SelectMany(Names)).Contains(name, StringComparer.Ordinal);

    /// <summary>From the mark of a note to all of it: its item, or the block that holds it alone.</summary>
    private static IElement Whole(IElement target, IElement call)
    {
        if (target.Closest("li") is { } item && !item.Contains(call))
            return item;
        var block = target.LocalName == "div" ? target : target.Closest("p, dd, td") ?? target;
        if (block.ParentElement is { LocalName: "div" or "aside" } box && !box.Contains(call) && (IsNoteBox(box) || box.Children.All(c => c.LocalName == "p") && box.QuerySelectorAll("p > a[id], p > a[name]").Length == 1))
            return box;
        return block;
    }

    private static bool IsNoteBox(IElement box) => (box.Id ?? box.ClassName ?? "") is var name && (name.StartsWith("ftn", StringComparison.Ordinal) || name.StartsWith("edn", StringComparison.Ordinal) || name.StartsWith("sdfootnote", StringComparison.Ordinal) || name.StartsWith("sdendnote", StringComparison.Ordinal));

    /// <summary>The list or the box that held only notes goes with them, and the line above it.</summary>
    private static void Remove(IElement definition, IElement root)
    {
        var gone = definition;
        while (gone.ParentElement is { } parent && parent != root && IsEmptyWithout(parent, gone))
            gone = parent;
        var above = gone.PreviousElementSibling;
        definition.Remove();
        if (gone != definition)
            gone.Remove();
        if (above is { LocalName: "hr" })
            above.Remove();
    }

    private static bool IsEmptyWithout(IElement parent, IElement child) => parent.ChildNodes.All(n => n == child || n is not IElement { LocalName: not ("hr" or "br") } && PageText.IsBlank(n.TextContent));
}
