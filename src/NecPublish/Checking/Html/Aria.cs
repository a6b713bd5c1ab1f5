using System.Collections.Frozen;
using System.Globalization;

namespace NecPublish.Checking.Html;

/// <summary>The states and properties of WAI-ARIA 1.2: which there are, what each may hold.</summary>
internal static class Aria
{
    private static readonly FrozenDictionary<string, string> Types = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["aria-activedescendant"] = "id",
        ["aria-atomic"] = "true false",
        ["aria-autocomplete"] = "inline list both none",
        ["aria-braillelabel"] = "text",
        ["aria-brailleroledescription"] = "text",
        ["aria-busy"] = "true false",
        ["aria-checked"] = "true false mixed undefined",
        ["aria-colcount"] = "integer",
        ["aria-colindex"] = "integer",
        ["aria-colindextext"] = "text",
        ["aria-colspan"] = "integer",
        ["aria-controls"] = "ids",
        ["aria-current"] = "page step location date time true false",
        ["aria-describedby"] = "ids",
        ["aria-description"] = "text",
        ["aria-details"] = "ids",
        ["aria-disabled"] = "true false",
        ["aria-dropeffect"] = "several copy execute link move none popup",
        ["aria-errormessage"] = "ids",
        ["aria-expanded"] = "true false undefined",
        ["aria-flowto"] = "ids",
        ["aria-grabbed"] = "true false undefined",
        ["aria-haspopup"] = "false true menu listbox tree grid dialog",
        ["aria-hidden"] = "true false undefined",
        ["aria-invalid"] = "grammar false spelling true",
        ["aria-keyshortcuts"] = "text",
        ["aria-label"] = "text",
        ["aria-labelledby"] = "ids",
        ["aria-level"] = "integer",
        ["aria-live"] = "assertive off polite",
        ["aria-modal"] = "true false",
        ["aria-multiline"] = "true false",
        ["aria-multiselectable"] = "true false",
        ["aria-orientation"] = "horizontal vertical undefined",
        ["aria-owns"] = "ids",
        ["aria-placeholder"] = "text",
        ["aria-posinset"] = "integer",
        ["aria-pressed"] = "true false mixed undefined",
        ["aria-readonly"] = "true false",
        ["aria-relevant"] = "several additions all removals text",
        ["aria-required"] = "true false",
        ["aria-roledescription"] = "text",
        ["aria-rowcount"] = "integer",
        ["aria-rowindex"] = "integer",
        ["aria-rowindextext"] = "text",
        ["aria-rowspan"] = "integer",
        ["aria-selected"] = "true false undefined",
        ["aria-setsize"] = "integer",
        ["aria-sort"] = "ascending descending none other",
        ["aria-valuemax"] = "number",
        ["aria-valuemin"] = "number",
        ["aria-valuenow"] = "number",
        ["aria-valuetext"] = "text",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Global = (
        "aria-atomic aria-braillelabel aria-brailleroledescription aria-busy aria-controls aria-current aria-describedby aria-description aria-details aria-disabled aria-dropeffect "
        + "aria-errormessage aria-flowto aria-grabbed aria-haspopup aria-hidden aria-invalid aria-keyshortcuts aria-label aria-labelledby aria-live aria-owns aria-relevant aria-roledescription"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    public static bool IsKnown(string attribute) => Types.ContainsKey(attribute);

    public static IEnumerable<string> All => Types.Keys;

    /// <summary>Allowed on every element; those that ARIA 1.2 only tolerates there count too.</summary>
    public static bool IsGlobal(string attribute) => Global.Contains(attribute);

    /// <summary>The words that an attribute takes, for a message; null when it takes free text, a number or references.</summary>
    public static string? Words(string attribute) =>
        Types.GetValueOrDefault(attribute) is { } type && type.Contains(' ', StringComparison.Ordinal) ? type.Replace("several ", "", StringComparison.Ordinal) : null;

    /// <summary>True when the value has the attribute's form; references are judged by whoever has the page.</summary>
    public static bool Accepts(string attribute, string value)
    {
        var written = value.Trim();
        return Types.GetValueOrDefault(attribute) switch
        {
            null or "text" or "id" or "ids" => true,
            "integer" => int.TryParse(written, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
            "number" => double.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
            var words when words.StartsWith("several ", StringComparison.Ordinal) => written.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(w => words.Split(' ').Contains(w, StringComparer.OrdinalIgnoreCase)),
            var words => words.Split(' ').Contains(written, StringComparer.OrdinalIgnoreCase),
        };
    }

    /// <summary>True for an attribute that names other elements.</summary>
    public static bool IsReference(string attribute) => Types.GetValueOrDefault(attribute) is "id" or "ids";
}
