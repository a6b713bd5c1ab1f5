using System.Collections.Frozen;
using NecPublish.Model.Html;

namespace NecPublish.Checking.Html;

/// <summary>The role that assistive technologies are told: WAI-ARIA 1.2, HTML-AAM 1.0.</summary>
internal static class Roles
{
    public static readonly FrozenSet<string> Known = (
        "alert alertdialog application article banner blockquote button caption cell checkbox code columnheader combobox complementary contentinfo definition deletion dialog directory "
        + "document emphasis feed figure form generic grid gridcell group heading img image insertion link list listbox listitem log main mark marquee math menu menubar menuitem "
        + "menuitemcheckbox menuitemradio meter navigation none note option paragraph presentation progressbar radio radiogroup region row rowgroup rowheader scrollbar search searchbox "
        + "separator slider spinbutton status strong subscript suggestion superscript switch tab table tablist tabpanel term textbox time timer toolbar tooltip tree treegrid treeitem comment "
        + "graphics-document graphics-object graphics-symbol doc-abstract doc-acknowledgments doc-afterword doc-appendix doc-backlink doc-biblioentry doc-bibliography doc-biblioref "
        + "doc-chapter doc-colophon doc-conclusion doc-cover doc-credit doc-credits doc-dedication doc-endnote doc-endnotes doc-epigraph doc-epilogue doc-errata doc-example doc-footnote "
        + "doc-foreword doc-glossary doc-glossref doc-index doc-introduction doc-noteref doc-notice doc-pagebreak doc-pagefooter doc-pageheader doc-pagelist doc-part doc-preface "
        + "doc-prologue doc-pullquote doc-qna doc-subtitle doc-tip doc-toc"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> NamedByContent = (
        "button cell checkbox columnheader gridcell heading link menuitem menuitemcheckbox menuitemradio option radio row rowheader switch tab tooltip treeitem doc-backlink doc-biblioref "
        + "doc-glossref doc-noteref"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The first word of the role attribute that is a role; null when there is none.</summary>
    public static string? Explicit(HtmlNode node)
    {
        if (node["role"] is not { } written)
            return null;
        foreach (var word in written.Split([' ', '\t', '\n', '\r', '\f'], StringSplitOptions.RemoveEmptyEntries))
        {
            var role = word.ToLowerInvariant();
            if (Known.Contains(role))
                return role == "image" ? "img" : role == "presentation" ? "none" : role;
        }
        return null;
    }

    /// <summary>"none" when the element means nothing by itself; a request for none is refused to what can be focused or has global properties.</summary>
    public static string Of(HtmlPage page, HtmlNode node)
    {
        var declared = Explicit(node);
        if (declared is not (null or "none") || declared == "none" && !RefusesNone(page, node))
            return declared!;
        return Implicit(page, node);
    }

    /// <summary>WAI-ARIA 1.2, "Presentational Roles Conflict Resolution".</summary>
    public static bool RefusesNone(HtmlPage page, HtmlNode node) => Focus.CanTake(page, node) || node.Attributes.Any(a => Aria.IsGlobal(a.Key) && (node.Has("role") || a.Value.Trim().Length > 0));

    public static bool IsNamedByContent(string role) => NamedByContent.Contains(role);

    private static string Implicit(HtmlPage page, HtmlNode node) =>
        node.Name switch
        {
            "a" or "area" => node.Has("href") ? "link" : "generic",
            "article" => "article",
            "aside" => "complementary",
            "blockquote" => "blockquote",
            "button" => "button",
            "caption" => "caption",
            "code" => "code",
            "datalist" => "listbox",
            "dd" => "definition",
            "del" => "deletion",
            "details" or "fieldset" or "optgroup" or "address" or "hgroup" => "group",
            "dialog" => "dialog",
            "dt" or "dfn" => "term",
            "em" => "emphasis",
            "figure" => "figure",
            "footer" => IsInSection(page, node) ? "generic" : "contentinfo",
            "form" => "form",
            "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => "heading",
            "header" => IsInSection(page, node) ? "generic" : "banner",
            "hr" => "separator",
            "html" => "document",
            "img" => node["alt"] is { Length: 0 } && !RefusesNone(page, node) ? "none" : "img",
            "input" => Input(node),
            "ins" => "insertion",
            "li" => page.Parent(node)?.Name is "ul" or "ol" or "menu" ? "listitem" : "generic",
            "main" => "main",
            "math" => "math",
            "menu" or "ul" or "ol" => "list",
            "meter" => "meter",
            "nav" => "navigation",
            "option" => "option",
            "output" => "status",
            "p" => "paragraph",
            "progress" => "progressbar",
            "search" => "search",
            "section" => node.Has("aria-label") || node.Has("aria-labelledby") || node.Has("title") ? "region" : "generic",
            "select" => node.Has("multiple") || int.TryParse(node["size"], System.Globalization.CultureInfo.InvariantCulture, out var size) && size > 1 ? "listbox" : "combobox",
            "strong" => "strong",
            "sub" => "subscript",
            "sup" => "superscript",
            "svg" => "graphics-document",
            "table" => "table",
            "tbody" or "thead" or "tfoot" => "rowgroup",
            "td" => page.Closest(node, "table") is { } t && Explicit(t) is "grid" or "treegrid" ? "gridcell" : "cell",
            "textarea" => "textbox",
            "th" => node["scope"]?.ToLowerInvariant() is "row" or "rowgroup" ? "rowheader" : "columnheader",
            "time" => "time",
            "tr" => "row",
            _ => "generic",
        };

    private static string Input(HtmlNode node) =>
        (node["type"]?.Trim().ToLowerInvariant() ?? "text") switch
        {
            "button" or "image" or "reset" or "submit" => "button",
            "checkbox" => "checkbox",
            "radio" => "radio",
            "range" => "slider",
            "number" => "spinbutton",
            "search" => node.Has("list") ? "combobox" : "searchbox",
            "hidden" => "none",
            "color" or "date" or "datetime-local" or "month" or "time" or "week" or "file" => "input",
            _ => node.Has("list") ? "combobox" : "textbox",
        };

    private static bool IsInSection(HtmlPage page, HtmlNode node) => page.Ancestors(node).Any(a => a.Name is "article" or "aside" or "main" or "nav" or "section");
}
