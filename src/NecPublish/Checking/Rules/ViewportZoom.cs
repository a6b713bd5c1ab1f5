using NecPublish.Checking.Html;
using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Model.Html;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 10.4.2: nothing keeps a reader from enlarging the text.</summary>
public sealed class ViewportZoom : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "viewport-zoom",
            Severity.Error,
            Sources.Html,
            "Agrandissement interdit",
            "Sur un téléphone, une personne malvoyante ne peut pas agrandir le texte.",
            "Retirez user-scalable et maximum-scale\u202f: <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">."
        )
        {
            Rgaa = ["10.4.2"],
            Wcag = ["1.4.4"],
            Act = ["b4f0c3"],
        };

    public NodeKinds Visits => NodeKinds.Element;

    public void Check(Node node, in RuleContext context)
    {
        var element = (HtmlNode)node;
        var page = context.Page;
        if (element.Name == "meta" && element.Value("name").Equals("viewport", StringComparison.OrdinalIgnoreCase) && Forbids(element.Value("content")))
            context.Report(element.At, subject: element.Value("content"));
    }

    /// <summary>CSS Device Adaptation, "Parsing algorithm": a value that is no number counts as one, device-width as ten.</summary>
    private static bool Forbids(string content)
    {
        var isForbidden = false;
        foreach (var part in content.Split([',', ';', ' ', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            var pair = part.Split('=', 2);
            var value = pair.Length > 1 ? pair[1].Trim().ToLowerInvariant() : "";
            isForbidden = pair[0].Trim().ToLowerInvariant() switch
            {
                "user-scalable" => value is not ("yes" or "device-width" or "device-height" or "") && System.Math.Abs(Number(value)) < 1,
                "maximum-scale" => isForbidden || value.Length > 0 && Number(value) is >= 0 and < 2,
                _ => isForbidden,
            };
            if (isForbidden)
                return true;
        }
        return false;
    }

    private static double Number(string value)
    {
        if (value is "device-width" or "device-height")
            return 10;
        if (value is "yes")
            return 1;
        if (value is "no")
            return 0;
        var end = 0;
        while (end < value.Length && (char.IsAsciiDigit(value[end]) || value[end] is '.' or '-' or '+'))
            end++;
        return double.TryParse(value[..end], System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0;
    }
}
