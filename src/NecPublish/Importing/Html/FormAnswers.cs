using AngleSharp.Dom;

namespace NecPublish.Importing.Html;

/// <summary>What someone wrote or chose in a field before the page was saved, as its page shows it.</summary>
internal static class FormAnswers
{
    public static bool Has(IElement field) =>
        field.LocalName switch
        {
            // what a box says is its label's; a button's is no answer, and what is hidden or secret is not shown
            "input" => field.GetAttribute("type")?.ToLowerInvariant() is not ("hidden" or "password" or "submit" or "reset" or "button" or "image" or "radio" or "checkbox" or "file" or "color" or "range") && !string.IsNullOrWhiteSpace(field.GetAttribute("value")),
            "textarea" => !PageText.IsBlank(field.TextContent),
            "select" => field.QuerySelector("option[selected]") is { } chosen && !PageText.IsBlank(chosen.TextContent),
            _ => false,
        };
}
