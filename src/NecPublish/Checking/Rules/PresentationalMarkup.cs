using System.Collections.Immutable;
using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Model.Html;

namespace NecPublish.Checking.Rules;

/// <summary>
/// RGAA 10.1.1, 10.1.2: elements and attributes that only dress. In Markdown the published page carries none of them, so the author is
/// told that what they wanted will not show; on a whole page they are an error, told once for each element and attribute.
/// </summary>
public sealed class PresentationalMarkup : ISourceRule
{
    private static readonly string[] Elements = ["basefont", "big", "blink", "center", "font", "marquee", "s", "strike", "tt"];

    private static readonly string[] Attributes =
    [
        "align", "alink", "background", "bgcolor", "border", "cellpadding", "cellspacing", "char", "charoff", "clear", "color", "compact", "frameborder", "hspace", "link", "marginheight", "marginwidth", "text", "valign", "vlink",
        "vspace", "size",
    ];

    public RuleInfo Info { get; } =
        new(
            "presentational-markup",
            Severity.Warning,
            Sources.Markdown | Sources.Html,
            "Mise en forme écrite en HTML",
            "Elle empêche chacun d’adapter la page à sa vue : la page publiée ne la garde pas.",
            "Retirez la balise ou l’attribut ; pour dire l’importance, utilisez **le gras** ou un titre."
        )
        {
            Rgaa = ["10.1.1", "10.1.2"],
            Wcag = ["1.3.1"],
            Tools = [("HTML", "Retirez la balise ou l’attribut, et dites la mise en forme dans la feuille de style.")],
            Reason = "RGAA en fait un défaut de la page. Ici la page n’en porte plus rien : c’est donc un avertissement à l’auteur.",
        };

    public NodeKinds Visits => NodeKinds.Span | NodeKinds.Div | NodeKinds.Strikeout | NodeKinds.Code | NodeKinds.Table | NodeKinds.Image | NodeKinds.LineBreak | NodeKinds.Document | NodeKinds.Element;

    public void Check(Node node, in RuleContext context)
    {
        if (node is Document { Facts: HtmlPage page })
            OfPage(page, context);
        if (node.Facts is not RawHtmlFacts facts || !context.Document.Source.HasFlag(Sources.Markdown))
            return;
        var found = Elements.Contains(facts.Element, StringComparer.Ordinal) ? $"<{facts.Element}>" : Attribute(facts.Element, facts.Attributes);
        if (found is not null)
            context.Report(node.At, $"« {found} » ne sert qu’à la mise en forme. {Info.Why}", subject: found);
    }

    private void OfPage(HtmlPage page, in RuleContext context)
    {
        var said = new HashSet<string>(StringComparer.Ordinal);
        foreach (var element in page.Elements)
        {
            // drawings and formulas have attributes of their own under these names
            if (!element.IsRendered || page.Closest(element, "svg") is not null || page.Closest(element, "math") is not null)
                continue;
            var found = Elements.Contains(element.Name, StringComparer.Ordinal) ? $"<{element.Name}>" : Attribute(element.Name, element.Attributes);
            if (found is not null && said.Add($"{element.Name} {found}"))
                context.Report(element.At, $"« {found} » ne sert qu’à la mise en forme\u202f: chacun ne peut plus adapter la page à sa vue.", subject: found, severity: Severity.Error);
        }
    }

    private static string? Attribute(string element, ImmutableArray<KeyValuePair<string, string>> attributes)
    {
        foreach (var (name, _) in attributes)
        {
            if (Attributes.Contains(name, StringComparer.OrdinalIgnoreCase) && !(name == "size" && element is "select" or "input") || name is "width" or "height" && element is not ("img" or "object" or "embed" or "canvas" or "svg" or "source"))
                return $"{name}=";
        }
        return null;
    }
}
