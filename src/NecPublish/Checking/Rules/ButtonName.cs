using NecPublish.Checking.Html;
using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Model.Html;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 11.9.1: a button says what it does.</summary>
public sealed class ButtonName : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "button-name",
            Severity.Error,
            Sources.Html,
            "Bouton sans intitulé",
            "Un lecteur d’écran annonce un bouton sans dire ce qu’il fait, et la commande vocale ne peut pas l’appeler.",
            "Écrivez l’intitulé dans le bouton, ou donnez une alternative à son image."
        )
        {
            Rgaa = ["11.9.1"],
            Wcag = ["4.1.2"],
            Act = ["97a4e1", "59796f", "m6b1q3"],
        };

    public NodeKinds Visits => NodeKinds.Element;

    public void Check(Node node, in RuleContext context)
    {
        var element = (HtmlNode)node;
        var page = context.Page;
        if (element.IsExposed && element.Name != "summary" && page.Role(element) is "button" or "menuitem" && page.Name(element).Length == 0)
            context.Report(element.At);
    }
}
