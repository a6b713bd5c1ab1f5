using NecPublish.Checking.Html;
using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Model.Html;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 7.1.1: a state or property that the element's role does not take (ACT 5c01ea, kb1m8s).</summary>
public sealed class AriaNotAllowed : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "aria-not-allowed",
            Severity.Error,
            Sources.Html,
            "Propriété ARIA sur un élément qui ne la prend pas",
            "Certains lecteurs d’écran la lisent, d’autres l’ignorent\u202f: on ne sait pas ce qu’entend la personne.",
            "Retirez l’attribut, ou placez-le sur l’élément qui a le rôle voulu."
        )
        {
            Rgaa = ["7.1.1"],
            Wcag = ["4.1.2"],
            Act = ["5c01ea", "kb1m8s"],
        };

    public NodeKinds Visits => NodeKinds.Element;

    public void Check(Node node, in RuleContext context)
    {
        var element = (HtmlNode)node;
        if (!element.IsExposed)
            return;
        foreach (var (name, value) in element.Attributes)
        {
            if (!name.StartsWith("aria-", StringComparison.Ordinal) || !Aria.IsKnown(name) || string.IsNullOrWhiteSpace(value))
                continue;
            var role = context.Page.Role(element);
            if (Aria.IsGlobal(name) ? !IsRefused(name, role, element) : AriaSupport.Takes(role, name) || !IsKnown(element, role) || IsOfItsOwn(element, name))
                continue;
            context.Report(element.At, $"«\u202f{name}\u202f» ne va pas avec {(role is "generic" or "none" ? $"un élément sans rôle (<{element.Name}>)" : $"le rôle «\u202f{role}\u202f»")}. {Info.Why}", subject: $"{name} {role}");
        }
    }

    private static bool IsRefused(string name, string role, HtmlNode element) =>
        name is "aria-label" or "aria-labelledby" && AriaSupport.RefusesName(role) && !element.Name.Contains('-', StringComparison.Ordinal) && IsKnown(element, role)
        || name == "aria-roledescription" && role == "generic"
        || name is "aria-braillelabel" && AriaSupport.RefusesName(role);

    /// <summary>Elements whose role HTML leaves to the browser, and roles of other vocabularies.</summary>
    private static bool IsKnown(HtmlNode element, string role) =>
        role != "input"
        && !role.StartsWith("graphics-", StringComparison.Ordinal)
        && !role.StartsWith("doc-", StringComparison.Ordinal)
        && (role != "generic" || element.Name is "div" or "span" or "a" or "section" or "header" or "footer" or "b" or "i" or "u" or "q" or "small" or "samp" or "data" or "pre" or "bdi" or "bdo");

    /// <summary>A file, a colour or a date is asked for with the attributes of a field; separators that take the keyboard are ranges.</summary>
    private static bool IsOfItsOwn(HtmlNode element, string name) => element.Name is "input" or "summary" or "iframe" or "audio" or "video" && name is "aria-required" or "aria-readonly" or "aria-expanded" or "aria-pressed";
}
