using NecPublish.Checking.Html;
using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Model.Html;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 4.10.1: sound that starts by itself covers the voice that reads. Whether a film has sound, only a person can hear.</summary>
public sealed partial class MediaAutoplay : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "media-autoplay",
            Severity.Error,
            Sources.Html,
            "Son lancé automatiquement",
            "Il couvre la voix du lecteur d’écran et empêche de l’arrêter.",
            "Retirez autoplay, ou ajoutez controls et muted."
        )
        {
            Rgaa = ["4.10.1"],
            Wcag = ["1.4.2"],
            Act = ["4c31df", "80f0bf", "aaa1bf"],
        };

    public NodeKinds Visits => NodeKinds.Element;

    public void Check(Node node, in RuleContext context)
    {
        var element = (HtmlNode)node;
        if (element.Name is "audio" or "video" && element.Has("autoplay"))
        {
            if (!element.Has("muted") && !element.Has("controls") && (element.Has("src") || context.Page.Page.Children(element).Any(c => c.Name == "source")))
                context.Report(element.At, subject: element.Value("src"), severity: element.Name == "audio" ? null : Severity.Review);
        }
        else if (element.Name is "iframe" or "embed" && Players().IsMatch(element.Value("src")) && !element.Value("src").Contains("mute=1", StringComparison.OrdinalIgnoreCase) && !element.Value("src").Contains("muted=1", StringComparison.OrdinalIgnoreCase))
        {
            context.Report(element.At, subject: element.Value("src"));
        }
    }

    [System.Text.RegularExpressions.GeneratedRegex(@"[?&;]auto_?play=(?:1|true)", System.Text.RegularExpressions.RegexOptions.IgnoreCase | System.Text.RegularExpressions.RegexOptions.CultureInvariant, 10_000)]
    private static partial System.Text.RegularExpressions.Regex Players();
}
