using NecPublish.Checking.Html;
using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Model.Html;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 9.3.1, 9.3.3: a list holds items and nothing else; an item stands in a list. ARIA's lists too (ACT ff89c9).</summary>
public sealed class ListStructure : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "list-structure",
            Severity.Error,
            Sources.Html,
            "Liste mal construite",
            "Un lecteur d’écran annonce le nombre de points d’une liste\u202f: ici il se trompe, ou n’annonce pas de liste.",
            "Mettez chaque point dans <li>, et tous les <li> dans un même <ul> ou <ol>\u202f; les <dt> et <dd> dans un <dl>."
        )
        {
            Rgaa = ["9.3.1", "9.3.2", "9.3.3"],
            Wcag = ["1.3.1"],
        };

    public NodeKinds Visits => NodeKinds.Element;

    public void Check(Node node, in RuleContext context)
    {
        var element = (HtmlNode)node;
        if (!element.IsExposed)
            return;
        var page = context.Page.Page;
        switch (element.Name)
        {
            case "ul" or "ol" or "menu" when Roles.Explicit(element) is null or "list":
                if (Stray(page, element, static c => c.Name == "li" || Roles.Explicit(c) == "listitem") is { } stray)
                    context.Report(stray.At, $"{Named(stray)} se trouve dans une liste sans être un de ses points. {Info.Why}", subject: $"{element.Name} {Named(stray)}");
                break;
            case "dl" when Roles.Explicit(element) is null:
                if (Stray(page, element, static c => c.Name is "dt" or "dd" or "div") is { } foreign)
                    context.Report(foreign.At, $"{Named(foreign)} se trouve dans une liste de définitions sans en être un terme ni une définition. {Info.Why}", subject: $"dl {Named(foreign)}");
                break;
            case "li" when Roles.Explicit(element) is null && page.Parent(element) is { Name: not ("ul" or "ol" or "menu") } parent && Roles.Explicit(parent) is not ("list" or "directory"):
                context.Report(element.At, $"Un point de liste (<li>) se trouve hors de toute liste. {Info.Why}", subject: "li");
                break;
            case "dt" or "dd" when Roles.Explicit(element) is null && !IsInDefinitions(page, element):
                context.Report(element.At, $"<{element.Name}> se trouve hors d’une liste de définitions. {Info.Why}", subject: element.Name);
                break;
            default:
                if (Roles.Explicit(element) == "listitem" && element.Name != "li" && !IsInList(context.Page, element))
                    context.Report(element.At, $"role=\"listitem\" se trouve hors de toute liste. {Info.Why}", subject: "listitem");
                break;
        }
    }

    /// <summary>The first thing in a list that is none of its items; what is hidden from everyone breaks nothing.</summary>
    private static HtmlNode? Stray(HtmlPage page, HtmlNode list, Func<HtmlNode, bool> isItem) =>
        page.Children(list)
            .FirstOrDefault(c => c.IsText ? !string.IsNullOrWhiteSpace(c.Text) : c.Name is not ("script" or "template" or "style" or "noscript") && c.IsExposed && !isItem(c) && Roles.Explicit(c) != "none");

    private static string Named(HtmlNode node) => node.IsText ? "Du texte" : $"<{node.Name}>";

    private static bool IsInDefinitions(HtmlPage page, HtmlNode element) =>
        page.Parent(element) is { } parent && (parent.Name == "dl" || parent.Name == "div" && page.Parent(parent)?.Name == "dl");

    private static bool IsInList(PageReading reading, HtmlNode element)
    {
        foreach (var around in reading.Page.Ancestors(element))
        {
            if (reading.Role(around) is "list" or "directory")
                return true;
            if (reading.Role(around) is not ("generic" or "none"))
                break;
        }
        return element.Value("id") is { Length: > 0 } id
            && reading.Page.Elements.Any(e => e["aria-owns"] is { } owned && owned.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Contains(id) && reading.Role(e) is "list" or "directory");
    }
}
