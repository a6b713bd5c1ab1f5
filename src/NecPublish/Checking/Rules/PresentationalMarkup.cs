using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>
/// RGAA 10.1.1, 10.1.2: elements and attributes that only dress. In Markdown the published page carries none of them, so the author is
/// told that what they wanted will not show.
/// </summary>
public sealed class PresentationalMarkup : ISourceRule
{
    private static readonly string[] Elements = ["basefont", "big", "blink", "center", "font", "marquee", "s", "strike", "tt"];

    private static readonly string[] Attributes =
    [
        "align", "alink", "background", "bgcolor", "border", "cellpadding", "cellspacing", "char", "charoff", "clear", "color", "compact", "hspace", "link", "marginheight", "marginwidth", "text", "valign", "vlink",
        "vspace", "size",
    ];

    public RuleInfo Info { get; } =
        new(
            "presentational-markup",
            Severity.Warning,
            Sources.Markdown,
            "Mise en forme écrite en HTML",
            "Elle empêche chacun d’adapter la page à sa vue : la page publiée ne la garde pas.",
            "Retirez la balise ou l’attribut ; pour dire l’importance, utilisez **le gras** ou un titre."
        )
        {
            Rgaa = ["10.1.1", "10.1.2"],
            Wcag = ["1.3.1"],
            Reason = "RGAA en fait un défaut de la page. Ici la page n’en porte plus rien : c’est donc un avertissement à l’auteur.",
        };

    public NodeKinds Visits => NodeKinds.Span | NodeKinds.Div | NodeKinds.Strikeout | NodeKinds.Code | NodeKinds.Table | NodeKinds.Image | NodeKinds.LineBreak;

    public void Check(Node node, in RuleContext context)
    {
        if (node.Facts is not RawHtmlFacts facts || !context.Document.Source.HasFlag(Sources.Markdown))
            return;
        var found = Elements.Contains(facts.Element, StringComparer.Ordinal) ? $"<{facts.Element}>" : Attribute(facts);
        if (found is not null)
            context.Report(node.At, $"« {found} » ne sert qu’à la mise en forme. {Info.Why}", subject: found);
    }

    private static string? Attribute(RawHtmlFacts facts)
    {
        foreach (var (name, _) in facts.Attributes)
        {
            if (Attributes.Contains(name, StringComparer.OrdinalIgnoreCase) || name is "width" or "height" && facts.Element != "img")
                return $"{name}=";
        }
        return null;
    }
}
