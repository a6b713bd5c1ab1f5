using NecPublish.Checking.Html;
using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Model.Html;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 7.1.1, 8.2.1: roles, states and properties that exist, with values that they take (ACT 674b10, 5f99a7, 6a7281).</summary>
public sealed class AriaValid : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "aria-valid",
            Severity.Error,
            Sources.Html,
            "Rôle, état ou propriété ARIA qui n’existe pas",
            "Les lecteurs d’écran l’ignorent\u202f: la personne n’entend pas ce que l’auteur voulait dire.",
            "Corrigez l’orthographe ou la valeur\u202f; ou retirez l’attribut\u202f: un élément HTML ordinaire suffit le plus souvent."
        )
        {
            Rgaa = ["7.1.1", "8.2.1"],
            Wcag = ["4.1.2"],
            Act = ["674b10", "5f99a7", "6a7281"],
        };

    public NodeKinds Visits => NodeKinds.Element;

    public void Check(Node node, in RuleContext context)
    {
        var element = (HtmlNode)node;
        foreach (var (name, value) in element.Attributes)
        {
            if (name == "role")
                Role(element, value, context);
            else if (name.StartsWith("aria-", StringComparison.Ordinal))
                Attribute(element, name, value, context);
        }
    }

    private void Role(HtmlNode element, string value, in RuleContext context)
    {
        if (!element.IsExposed || string.IsNullOrWhiteSpace(value) || Roles.Explicit(element) is not null)
            return;
        var near = Closest.To(value.Trim(), Roles.Known);
        context.Report(element.At, $"Le rôle «\u202f{value}\u202f» n’existe pas.{(near is null ? "" : $" Vouliez-vous dire «\u202f{near}\u202f»\u202f?")} {Info.Why}", subject: $"role {value}");
    }

    private void Attribute(HtmlNode element, string name, string value, in RuleContext context)
    {
        if (!Aria.IsKnown(name))
        {
            var near = Closest.To(name, Aria.All);
            context.Report(element.At, $"L’attribut «\u202f{name}\u202f» n’existe pas.{(near is null ? "" : $" Vouliez-vous dire «\u202f{near}\u202f»\u202f?")} {Info.Why}", subject: name);
        }
        else if (!string.IsNullOrWhiteSpace(value) && element.IsExposed)
        {
            if (!Aria.Accepts(name, value))
                context.Report(element.At, $"«\u202f{name}=\"{value}\"\u202f» n’est pas une valeur possible{(Aria.Words(name) is { } words ? $" ({words.Replace(" ", ", ", StringComparison.Ordinal)})" : "\u202f: un nombre est attendu")}. {Info.Why}", subject: $"{name} {value}");
            else if (Aria.IsReference(name) && AriaSupport.NeededBy(context.Page.Role(element)).Contains(name, StringComparer.Ordinal) && !context.Page.Page.Referenced(value).Any())
                context.Report(element.At, $"«\u202f{name}=\"{value}\"\u202f» ne désigne aucun élément de la page. {Info.Why}", subject: $"{name} {value}");
        }
    }
}
