using System.Collections.Frozen;

namespace NecPublish.Checking.Html;

/// <summary>Which states and properties a role takes, which it needs, which it refuses: WAI-ARIA 1.2, "Definition of Roles".</summary>
internal static class AriaSupport
{
    private const string Cells = "cell columnheader gridcell rowheader";
    private const string Ranges = "meter progressbar scrollbar separator slider spinbutton";

    private static readonly FrozenDictionary<string, FrozenSet<string>> Takers = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["aria-activedescendant"] = "application combobox grid group listbox menu menubar radiogroup row searchbox spinbutton tablist textbox toolbar tree treegrid",
        ["aria-autocomplete"] = "combobox searchbox textbox",
        ["aria-checked"] = "checkbox menuitemcheckbox menuitemradio option radio switch treeitem",
        ["aria-colcount"] = "grid table treegrid",
        ["aria-colindex"] = Cells + " row",
        ["aria-colindextext"] = Cells + " row",
        ["aria-colspan"] = Cells,
        ["aria-expanded"] = "application button checkbox columnheader combobox gridcell link listbox menuitem menuitemcheckbox menuitemradio row rowheader switch tab treeitem",
        ["aria-level"] = "comment heading listitem row treeitem",
        ["aria-modal"] = "alertdialog dialog",
        ["aria-multiline"] = "searchbox textbox",
        ["aria-multiselectable"] = "grid listbox tablist tree treegrid",
        ["aria-orientation"] = "listbox menu menubar radiogroup scrollbar separator slider tablist toolbar tree treegrid",
        ["aria-placeholder"] = "searchbox textbox",
        ["aria-posinset"] = "article comment listitem menuitem menuitemcheckbox menuitemradio option radio row tab treeitem",
        ["aria-pressed"] = "button",
        ["aria-readonly"] = "checkbox columnheader combobox grid gridcell listbox menuitemcheckbox menuitemradio radiogroup rowheader searchbox slider spinbutton switch textbox treegrid",
        ["aria-required"] = "checkbox columnheader combobox gridcell listbox radiogroup rowheader searchbox spinbutton switch textbox tree treegrid",
        ["aria-rowcount"] = "grid table treegrid",
        ["aria-rowindex"] = Cells + " row",
        ["aria-rowindextext"] = Cells + " row",
        ["aria-rowspan"] = Cells,
        ["aria-selected"] = "columnheader gridcell option row rowheader tab treeitem",
        ["aria-setsize"] = "article comment listitem menuitem menuitemcheckbox menuitemradio option radio row tab treeitem",
        ["aria-sort"] = "columnheader rowheader",
        ["aria-valuemax"] = Ranges,
        ["aria-valuemin"] = Ranges,
        ["aria-valuenow"] = Ranges,
        ["aria-valuetext"] = Ranges,
    }.ToFrozenDictionary(t => t.Key, t => t.Value.Split(' ').ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Needed = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["checkbox"] = "aria-checked",
        ["combobox"] = "aria-expanded",
        ["heading"] = "aria-level",
        ["menuitemcheckbox"] = "aria-checked",
        ["menuitemradio"] = "aria-checked",
        ["meter"] = "aria-valuenow",
        ["radio"] = "aria-checked",
        ["scrollbar"] = "aria-controls aria-valuenow",
        ["separator"] = "aria-valuenow",
        ["slider"] = "aria-valuenow",
        ["switch"] = "aria-checked",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Unnamed = "caption code deletion emphasis generic insertion none paragraph strong subscript superscript".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True when a role takes an attribute that is not for every element.</summary>
    public static bool Takes(string role, string attribute) => Takers.TryGetValue(attribute, out var roles) && roles.Contains(role);

    /// <summary>The attributes without which a role says nothing.</summary>
    public static string[] NeededBy(string role) => Needed.TryGetValue(role, out var attributes) ? attributes.Split(' ') : [];

    /// <summary>True when the role may not be named by its author.</summary>
    public static bool RefusesName(string role) => Unnamed.Contains(role);
}
