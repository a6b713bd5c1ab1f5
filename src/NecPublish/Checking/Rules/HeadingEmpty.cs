using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Model.Html;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 9.1.2.</summary>
public sealed class HeadingEmpty : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "heading-empty",
            Severity.Error,
            Sources.Markdown | Sources.Html | Sources.Office,
            "Titre vide",
            "Un lecteur d’écran annonce un titre, puis rien.",
            "Écrivez le titre, ou supprimez la ligne."
        )
        {
            Rgaa = ["9.1.2"],
            Wcag = ["1.3.1", "2.4.6"],
            Act = ["ffd0e9"],
            Tools = [("Word", "Remettez cette ligne vide au style « Normal ».")],
        };

    public NodeKinds Visits => NodeKinds.Header | NodeKinds.Element;

    public void Check(Node node, in RuleContext context)
    {
        if (node is HtmlNode element)
        {
            if (context.Page.Is(element, "heading") && context.Page.Name(element).Length == 0)
                context.Report(element.At);
            return;
        }
        if (string.IsNullOrWhiteSpace(PlainText.Of(((Header)node).Content)))
            context.Report(node.At);
    }
}
