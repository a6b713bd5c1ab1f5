using NecPublish.Checking.Html;
using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Model.Html;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 1.1.6, 1.1.7: an object or embed that is a picture, a sound or a film has a name.</summary>
public sealed partial class ObjectEmbedNoName : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "object-embed-no-name",
            Severity.Error,
            Sources.Html,
            "Objet intégré sans nom",
            "Un lecteur d’écran annonce un objet sans dire ce qu’il contient.",
            "Ajoutez aria-label=\"…\" ou title=\"…\" à l’élément, avec ce qu’il montre."
        )
        {
            Rgaa = ["1.1.6", "1.1.7"],
            Wcag = ["1.1.1"],
            Act = ["8fc3b6"],
        };

    public NodeKinds Visits => NodeKinds.Element;

    public void Check(Node node, in RuleContext context)
    {
        var element = (HtmlNode)node;
        var page = context.Page;
        if (element.Name is "object" or "embed" && element.IsExposed && Roles.Explicit(element) is null or "img" && IsMedia(element) && page.Name(element).Length == 0)
            context.Report(element.At);
    }

    /// <summary>Pages and texts inside an object are frames, not pictures.</summary>
    private static bool IsMedia(HtmlNode element)
    {
        var type = element.Value("type").ToLowerInvariant();
        if (type.Length > 0)
            return type.StartsWith("image/", StringComparison.Ordinal) || type.StartsWith("audio/", StringComparison.Ordinal) || type.StartsWith("video/", StringComparison.Ordinal);
        var address = element.Value(element.Name == "object" ? "data" : "src").Split('?', '#')[0];
        return Media().IsMatch(address);
    }

    [System.Text.RegularExpressions.GeneratedRegex(@"\.(?:png|jpe?g|gif|webp|avif|svg|bmp|mp3|ogg|oga|wav|m4a|mp4|webm|ogv|mov|swf)$", System.Text.RegularExpressions.RegexOptions.IgnoreCase | System.Text.RegularExpressions.RegexOptions.CultureInvariant, 10_000)]
    private static partial System.Text.RegularExpressions.Regex Media();
}
