using NecPublish.Checking.Html;
using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Model.Html;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 12.8.1: a tabindex above zero takes an element out of the order of the page.</summary>
public sealed class TabOrder : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "tab-order",
            Severity.Error,
            Sources.Html,
            "Ordre de tabulation imposé",
            "La personne qui avance au clavier saute d’un bout à l’autre de la page, et se perd.",
            "Retirez tabindex, ou écrivez tabindex=\"0\"\u202f: l’ordre de la page suffit."
        )
        {
            Rgaa = ["12.8.1"],
            Wcag = ["2.4.3"],
            Reason = "RGAA demande un parcours cohérent\u202f: un seul élément numéroté passe déjà avant tous les autres.",
        };

    public NodeKinds Visits => NodeKinds.Element;

    public void Check(Node node, in RuleContext context)
    {
        var element = (HtmlNode)node;
        if (Focus.TabIndex(element) is > 0 && Focus.IsInTabOrder(context.Page.Page, element))
            context.Report(element.At, subject: $"tabindex {element.Value("tabindex")}");
    }
}
