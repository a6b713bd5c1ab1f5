using System.Text;
using NecPublish.Model.Html;

namespace NecPublish.Checking.Html;

/// <summary>The name that assistive technologies say for an element: accname 1.2, HTML-AAM 1.0.</summary>
/// <param name="isInReference">A reference inside what a reference leads to is not followed.</param>
/// <param name="depth">Labels and references followed so far.</param>
internal sealed class AccessibleName(HtmlPage page, bool isInReference, int depth)
{
    /// <summary>Labels that hold controls with labels that hold controls: a page that does so is playing.</summary>
    private const int MaxDepth = 8;

    /// <summary>Levels of elements inside a name: deeper, its text is taken as it stands.</summary>
    private const int MaxLevel = 150;

    private readonly HashSet<int> _seen = [];
    private int _level;

    /// <summary>Spaces squeezed; empty when it has none.</summary>
    public static string Of(HtmlPage page, HtmlNode node) => Squeeze(new AccessibleName(page, false, 0).Compute(node, isReferenced: false, isContent: false, withHidden: false));

    /// <summary>What people who see read inside an element, images' alternatives left out.</summary>
    public static string Visible(HtmlPage page, HtmlNode node)
    {
        var text = new StringBuilder();
        foreach (var inner in page.Descendants(node))
        {
            if (inner.IsText && inner.IsSeen)
                text.Append(inner.Text);
            else if (!inner.IsText && !IsInline(inner))
                text.Append(' ');
        }
        return Squeeze(text.ToString());
    }

    public static string Squeeze(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim();

    /// <param name="isReferenced">Reached by aria-labelledby or a label: its content counts whatever its role.</param>
    /// <param name="isContent">Reached while reading another's content.</param>
    /// <param name="withHidden">The element first referred to is itself hidden: its hidden content counts.</param>
    private string Compute(HtmlNode node, bool isReferenced, bool isContent, bool withHidden)
    {
        if (node.IsText)
            return withHidden || node.IsRendered ? node.Text : "";
        if (!withHidden && !node.IsExposed || !_seen.Add(node.Index))
            return "";
        if (!isInReference && !isReferenced && Referenced(node) is { Length: > 0 } labelled)
            return labelled;
        var role = Roles.Of(page, node);
        if ((isContent || isReferenced) && ValueOf(node, role) is { } value)
            return value;
        if (Squeeze(node.Value("aria-label")) is { Length: > 0 } label)
            return label;
        if (role != "none" && Native(node, isReferenced, withHidden) is { Length: > 0 } native)
            return native;
        if (isContent || isReferenced || Roles.IsNamedByContent(role) || node.Name is "summary" or "legend" or "caption" or "figcaption" or "label")
        {
            if (Content(node, withHidden) is var content && !string.IsNullOrWhiteSpace(content))
                return content;
        }
        if (role == "none" && !isContent)
            return "";
        return Tooltip(node);
    }

    /// <summary>Each reference begins anew: an element may name itself.</summary>
    private string Referenced(HtmlNode node) =>
        node["aria-labelledby"] is not { } ids || depth >= MaxDepth
            ? ""
            : Squeeze(
                string.Join(
                    ' ',
                    page.Referenced(ids).Select(target => new AccessibleName(page, true, depth + 1).Compute(target, isReferenced: true, isContent: false, withHidden: !target.IsExposed))
                )
            );

    private string Content(HtmlNode node, bool withHidden)
    {
        if (_level > MaxLevel)
            return page.TextOf(node);
        _level++;
        var text = new StringBuilder(node.Before);
        foreach (var child in page.Children(node))
        {
            if (!withHidden && !child.IsText && !child.IsExposed)
            {
                // a hidden element may still show what its own visibility gives back
                if (!child.States.HasFlag(HtmlStates.NotRendered) && !child.States.HasFlag(HtmlStates.AriaHidden) && !child.States.HasFlag(HtmlStates.Inert))
                    text.Append(Content(child, withHidden));
                continue;
            }
            _seen.Remove(child.Index);
            var inner = Compute(child, isReferenced: false, isContent: true, withHidden);
            if (child.IsText || IsInline(child))
                text.Append(inner);
            else
                text.Append(' ').Append(inner).Append(' ');
        }
        _level--;
        return text.Append(node.After).ToString();
    }

    /// <summary>A control inside a label says its value.</summary>
    private string? ValueOf(HtmlNode node, string role) =>
        role switch
        {
            "textbox" or "searchbox" => node.Name == "input" ? node.Value("value") : page.TextOf(node),
            "combobox" or "listbox" when node.Name == "select" => string.Join(
                ' ',
                page.Descendants(node).Where(o => o.Name == "option").OrderByDescending(o => o.Has("selected")).Take(1).Select(o => page.TextOf(o))
            ),
            "slider" or "spinbutton" or "progressbar" or "meter" or "scrollbar" => node["aria-valuetext"] ?? node["aria-valuenow"] ?? node["value"] ?? "",
            _ => null,
        };

    private string? Native(HtmlNode node, bool isReferenced, bool withHidden) =>
        node.Name switch
        {
            "img" or "area" => Given(node, "alt"),
            "input" => Input(node),
            "select" or "textarea" or "meter" or "progress" or "output" => Labels(node, isReferenced),
            "button" => Labels(node, isReferenced) is { Length: > 0 } labels ? labels : null,
            "fieldset" => FirstChild(node, "legend", withHidden),
            "figure" => FirstChild(node, "figcaption", withHidden),
            "table" => FirstChild(node, "caption", withHidden),
            "svg" => FirstChild(node, "title", withHidden: true),
            "optgroup" => Given(node, "label"),
            _ when page.Closest(node, "svg") is not null => FirstChild(node, "title", withHidden: true),
            _ => null,
        };

    private string? Input(HtmlNode node) =>
        node.Value("type").ToLowerInvariant() switch
        {
            "hidden" => null,
            "submit" => node["value"] is { } value ? Squeeze(value) : "Envoyer",
            "reset" => node["value"] is { } value ? Squeeze(value) : "Réinitialiser",
            "button" => Given(node, "value"),
            "image" => Given(node, "alt") is { Length: > 0 } alt ? alt : Given(node, "title") is { Length: > 0 } title ? title : null,
            _ => Labels(node, isReferenced: false),
        };

    private string? Labels(HtmlNode node, bool isReferenced)
    {
        if (isReferenced || depth >= MaxDepth)
            return null;
        var labels = page.Named("label").Where(l => l["for"] is { } target ? target.Length > 0 && target == node["id"] && page.ById(target) == node : IsIn(node, l) && IsFirstControl(node, l));
        return Squeeze(string.Join(' ', labels.Select(l => ByLabel(l, node))));
    }

    /// <summary>A label around its own control does not say the control's value to it.</summary>
    private string ByLabel(HtmlNode label, HtmlNode control)
    {
        var outer = new AccessibleName(page, isInReference, depth + 1);
        outer._seen.Add(control.Index);
        return label.IsExposed || label.States is HtmlStates.NotRendered ? outer.LabelText(label, control, !label.IsExposed) : "";
    }

    private string LabelText(HtmlNode label, HtmlNode control, bool withHidden)
    {
        if (Squeeze(label.Value("aria-label")) is { Length: > 0 } given)
            return given;
        var text = new StringBuilder(label.Before);
        foreach (var child in page.Children(label))
        {
            if (child == control)
                continue;
            if (!child.IsText && control.Index > child.Index && control.Index < child.End)
                text.Append(LabelText(child, control, withHidden));
            else
                text.Append(child.IsText || IsInline(child) ? "" : " ").Append(Compute(child, isReferenced: false, isContent: true, withHidden));
        }
        return text.Append(label.After).ToString();
    }

    private static bool IsIn(HtmlNode node, HtmlNode container) => node.Index > container.Index && node.Index < container.End;

    private bool IsFirstControl(HtmlNode node, HtmlNode label) =>
        page.Descendants(label).FirstOrDefault(n => n.Name is "input" or "select" or "textarea" or "button" or "meter" or "progress" or "output" && n.Value("type") != "hidden") == node;

    private string? FirstChild(HtmlNode node, string name, bool withHidden) =>
        page.Children(node).FirstOrDefault(c => c.Name == name) is { } child && (withHidden || child.IsExposed) ? Squeeze(Content(child, withHidden)) : null;

    private static string Tooltip(HtmlNode node)
    {
        if (Squeeze(node.Value("title")) is { Length: > 0 } title)
            return title;
        return node.Name is "input" or "textarea" ? Squeeze(node.Value("placeholder")) : "";
    }

    private static string? Given(HtmlNode node, string attribute) => node[attribute] is { } value ? Squeeze(value) : null;

    /// <summary>Laid out in a line with the words around it.</summary>
    internal static bool IsInline(HtmlNode node) =>
        node.Style.GetValueOrDefault("display") is { } display
            ? display.StartsWith("inline", StringComparison.OrdinalIgnoreCase) && display != "inline-block" || display == "contents"
            : node.Name
                is "a" or "abbr" or "acronym" or "b" or "bdi" or "bdo" or "big" or "button" or "cite" or "code" or "data" or "del" or "dfn" or "em" or "font" or "i" or "img" or "input" or "ins"
                    or "kbd" or "label" or "mark" or "q" or "rp" or "rt" or "ruby" or "s" or "samp" or "select" or "small" or "span" or "strike" or "strong" or "sub" or "sup" or "svg" or "time"
                    or "tt" or "u" or "var" or "wbr" or "area" or "object" or "output" or "picture" or "slot" or "textarea" or "title" or "tspan" or "text";
}
