using NecPublish.Checking.Html;
using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Model.Html;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 10.8.1: what assistive technologies are not told of must not take the keyboard either.</summary>
public sealed class AriaHiddenFocus : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "aria-hidden-focus",
            Severity.Error,
            Sources.Html,
            "Élément masqué aux lecteurs d’écran, mais atteint au clavier",
            "La tabulation s’arrête sur un élément que le lecteur d’écran n’annonce pas\u202f: la personne ne sait plus où elle est.",
            "Retirez aria-hidden=\"true\", ou retirez l’élément du parcours avec tabindex=\"-1\"."
        )
        {
            Rgaa = ["10.8.1"],
            Wcag = ["4.1.2"],
            Act = ["6cfa84"],
        };

    public NodeKinds Visits => NodeKinds.Element;

    public void Check(Node node, in RuleContext context)
    {
        var element = (HtmlNode)node;
        var page = context.Page;
        if (element.States.HasFlag(HtmlStates.AriaHidden) && Focus.IsInTabOrder(page.Page, element))
            context.Report(element.At, severity: IsSentinel(page.Page, element) ? Severity.Review : null);
    }

    /// <summary>A script that listens to its focus may send it elsewhere at once: only a person with a keyboard can tell.</summary>
    private static bool IsSentinel(HtmlPage page, HtmlNode element) =>
        element.Has("onfocus") || element.Value("id") is { Length: > 0 } id && page.Named("script").Any(s => page.TextOf(s) is var code && code.Contains(id, StringComparison.Ordinal) && code.Contains("focus", StringComparison.Ordinal));
}
