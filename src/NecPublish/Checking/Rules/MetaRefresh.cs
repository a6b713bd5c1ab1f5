using NecPublish.Checking.Html;
using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Model.Html;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 13.1.2: no page leaves its reader behind. A delay over twenty hours hurries nobody.</summary>
public sealed class MetaRefresh : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "meta-refresh",
            Severity.Error,
            Sources.Html,
            "Page qui se recharge ou change toute seule",
            "Qui lit lentement, ou avec un lecteur d’écran, perd sa place avant d’avoir fini.",
            "Retirez <meta http-equiv=\"refresh\">, ou mettez 0 pour une simple redirection."
        )
        {
            Rgaa = ["13.1.2"],
            Wcag = ["2.2.1"],
            Act = ["bc659a", "bisz58"],
        };

    public NodeKinds Visits => NodeKinds.Element;

    public void Check(Node node, in RuleContext context)
    {
        var element = (HtmlNode)node;
        var page = context.Page;
        if (element.Name == "meta" && element.Value("http-equiv").Equals("refresh", StringComparison.OrdinalIgnoreCase) && page.Page.Elements.FirstOrDefault(IsWorking) == element && Delay(element.Value("content")) is > 0 and <= 72_000)
            context.Report(element.At);
    }

    /// <summary>Only the first that says a number is obeyed.</summary>
    private static bool IsWorking(HtmlNode node) => node.Name == "meta" && node.Value("http-equiv").Equals("refresh", StringComparison.OrdinalIgnoreCase) && Delay(node.Value("content")) is not null;

    /// <summary>HTML, "Refresh state": seconds, then nothing, or an address after a separator.</summary>
    private static double? Delay(string content)
    {
        var end = 0;
        while (end < content.Length && char.IsAsciiDigit(content[end]))
            end++;
        if (end == 0 || !double.TryParse(content[..end], System.Globalization.CultureInfo.InvariantCulture, out var seconds))
            return null;
        while (end < content.Length && (char.IsAsciiDigit(content[end]) || content[end] == '.'))
            end++;
        return end == content.Length || content[end] is ';' or ',' or ' ' or '\t' or '\n' ? seconds : null;
    }
}
