using System.Collections.Immutable;
using AngleSharp.Dom;
using NecPublish.Importing.Markdown;
using NecPublish.Model;

namespace NecPublish.Importing.Html;

/// <summary>Takes out of a page all that is not its text: what runs, what dresses, what is hidden, remarks in the margin, the tool's own furniture.</summary>
internal sealed class PageCleaning(IDocument page, PagePlaces places, MarkdownFindings findings, LinkedSheets sheets)
{
    private static readonly string[] Furniture = ["script", "style", "link", "meta", "template", "noscript", "head", "title", "base", "xml", "nav", "button", "select", "textarea", "dialog", "datalist", "map"];
    private static readonly string[] Lost = ["object", "embed", "applet", "svg", "canvas", "math"];

    private readonly PageStyles _styles = new(page, sheets);
    private readonly ImmutableArray<(Place, string)>.Builder _hidden = ImmutableArray.CreateBuilder<(Place, string)>();
    private PageInk? _ink;
    private int _comments;
    private int _changes;
    private bool _hasAnswers;

    public PagePlaces Places => places;

    /// <summary>Pads and Google Docs write an empty alternative by themselves: nobody decided that the picture says nothing.</summary>
    public bool HasMadeUpAlternatives { get; } = page.QuerySelector(".markdown-body, .doc-content, [class*='lst-kix_'], meta[name=generator][content*=Etherpad]") is not null;

    public OfficeFacts? Facts => _hidden.Count + _comments + _changes == 0 ? null : new() { HiddenText = _hidden.ToImmutable(), Comments = _comments, TrackedChanges = _changes };

    public ImmutableDictionary<string, string> StyleOf(IElement element) => _styles.Of(element);

    /// <summary>The element that holds the text, without anything else in it.</summary>
    public IElement Clean()
    {
        var root = page.QuerySelector(".markdown-body") ?? Only("main") ?? Only("article") ?? page.Body ?? page.DocumentElement;
        _ink = PageInk.Of(page, _styles, sheets.HasUnread);
        if (root.LocalName is "main" or "article" && PageSurroundings.Of(page.Body, root, e => Furniture.Contains(e.LocalName, StringComparer.Ordinal) || IsHidden(e)) is var (around, first))
            findings.Add(ImportRules.SurroundingsLeft, places.Of(first), "autour", $"{ImportRules.SurroundingsLeft.Title} («\u202f{around}\u202f»). {ImportRules.SurroundingsLeft.Why}");
        for (var node = root.FirstChild; node is not null; )
        {
            var isOut = node is IComment or IProcessingInstruction || node is IElement candidate && IsTakenOut(candidate) || node is IText said && IsUnreadable(said);
            var gone = isOut ? Whole(node) : null;
            var next = isOut ? After(gone!, root) : node.FirstChild ?? After(node, root);
            gone?.Parent?.RemoveChild(gone);
            node = next;
        }
        return root;
    }

    private IElement? Only(string name) => page.QuerySelectorAll(name) is { Length: 1 } found ? found[0] : null;

    private bool IsTakenOut(IElement element)
    {
        var name = element.LocalName;
        if (Furniture.Contains(name, StringComparer.Ordinal) || name == "input" && element.GetAttribute("type") is not "checkbox")
        {
            if (!_hasAnswers && FormAnswers.Has(element) && !IsHidden(element))
            {
                _hasAnswers = true;
                findings.Add(ImportRules.FormValuesLeft, places.Of(element), "formulaire");
            }
            return true;
        }
        if (Lost.Contains(name, StringComparer.Ordinal))
        {
            findings.Add(ImportRules.Dropped, places.Of(element), name);
            return true;
        }
        if (IsRemark(element))
        {
            _comments += IsGoogleRemark(element) || element.ClassList.Contains("msocomtxt") ? 1 : element.QuerySelectorAll(".msocomtxt").Length;
            return true;
        }
        if (name is "del" or "ins" && (element.HasAttribute("datetime") || element.HasAttribute("cite")))
        {
            _changes++;
            return name == "del";
        }
        if (IsContents(element) || element.ClassList.Contains("anchor") && element.ParentElement?.LocalName is ['h', _])
            return true;
        if (!IsHidden(element))
            return false;
        if (PageText.Squeeze(element.TextContent).Trim() is { Length: > 0 } words && !PageText.IsBlank(words))
            _hidden.Add((places.Of(element), words));
        return true;
    }

    /// <summary>A remark of Word's or Google's margin, its call, and the line that parts them from the text. They bear names.</summary>
    private static bool IsRemark(IElement element) =>
        element.ClassList.Contains("msocomanchor")
        || element.ClassList.Contains("msocomtxt")
        || element.ClassList.Contains("msocomoff")
        || element.ClassList.Contains("MsoCommentReference")
        || element.GetAttribute("style")?.Contains("mso-element:comment", StringComparison.Ordinal) == true
        || element.LocalName == "a" && element.Id?.StartsWith("cmnt", StringComparison.Ordinal) == true;

    /// <summary>A table of contents: pages make their own.</summary>
    private static bool IsContents(IElement element) => element.ClassList.Any(c => c.StartsWith("MsoToc", StringComparison.Ordinal) || c is "toc" or "ui-toc" or "table-of-contents") && element.LocalName is "p" or "div" or "ul";

    /// <summary>Words in the very colour of what they stand on: whoever reads the page sees none.</summary>
    private bool IsUnreadable(IText words)
    {
        if (words.Parent is not IElement parent || PageText.IsBlank(words.Data) || _ink?.IsUnreadable(parent) != true)
            return false;
        _hidden.Add((places.Of(words), PageText.Squeeze(words.Data).Trim()));
        return true;
    }

    private bool IsHidden(IElement element)
    {
        if (element.HasAttribute("hidden"))
            return true;
        var style = _styles.Of(element);
        return !style.IsEmpty && HiddenByStyle.Is(style.GetValueOrDefault);
    }

    /// <summary>A remark of Google's is the whole block that its mark begins.</summary>
    private static INode Whole(INode node) => node is IElement { LocalName: "a" } mark && IsGoogleRemark(mark) ? mark.Closest("div") ?? mark.Closest("p") ?? mark : node;

    private static bool IsGoogleRemark(IElement element) => element.Id?.StartsWith("cmnt", StringComparison.Ordinal) == true && !element.Id.StartsWith("cmnt_ref", StringComparison.Ordinal);

    private static INode? After(INode? node, INode root)
    {
        while (node is not null && node != root)
        {
            if (node.NextSibling is { } next)
                return next;
            node = node.Parent;
        }
        return null;
    }
}
