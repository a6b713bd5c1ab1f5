using NecPublish.Checking.Html;
using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Model.Html;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 7.1.1: a role comes with the states without which it says nothing (ACT 4e8ab6).</summary>
public sealed class AriaStateMissing : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "aria-state-missing",
            Severity.Error,
            Sources.Html,
            "Rôle ARIA sans l’état qui va avec",
            "La personne entend «\u202fcase à cocher\u202f» ou «\u202fcurseur\u202f» sans savoir dans quel état il est.",
            "Ajoutez l’attribut qui manque, et tenez-le à jour\u202f; ou prenez l’élément HTML (<input type=\"checkbox\">, <h2>…), qui le fait seul."
        )
        {
            Rgaa = ["7.1.1"],
            Wcag = ["1.3.1", "4.1.2"],
            Act = ["4e8ab6"],
        };

    public NodeKinds Visits => NodeKinds.Element;

    public void Check(Node node, in RuleContext context)
    {
        var element = (HtmlNode)node;
        if (!element.IsExposed || Roles.Explicit(element) is not { } role || IsNative(element, role))
            return;
        // a separator that takes no keyboard is a line
        if (role == "separator" && !Focus.CanTake(context.Page.Page, element))
            return;
        var missing = AriaSupport.NeededBy(role).Where(a => string.IsNullOrWhiteSpace(element[a])).ToList();
        if (missing.Count > 0)
            context.Report(element.At, $"Le rôle «\u202f{role}\u202f» demande {string.Join(", ", missing)}. {Info.Why}", subject: $"{role} {string.Join(' ', missing)}");
    }

    /// <summary>The element keeps the state itself.</summary>
    private static bool IsNative(HtmlNode element, string role) =>
        element.Name switch
        {
            "input" => element.Value("type").ToLowerInvariant() is var type && (type is "checkbox" or "radio" || role is "slider" or "spinbutton" && type is "range" or "number"),
            "option" => true,
            "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => role == "heading",
            "meter" or "progress" or "select" or "hr" => true,
            _ => false,
        };
}
