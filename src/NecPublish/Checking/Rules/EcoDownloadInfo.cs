using NecPublish.Checking.Html;
using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Model.Html;

namespace NecPublish.Checking.Rules;

/// <summary>RGESN 4.11: the format and weight of what a page offers to download, in the link or in the line around it.</summary>
public sealed class EcoDownloadInfo : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "eco-download-info",
            Severity.Advice,
            Sources.Html,
            "Téléchargement sans format ni poids",
            "Avec un forfait prépayé ou une mauvaise connexion, on veut savoir avant de cliquer.",
            "Ajoutez le format et le poids dans le lien\u202f: <a href=\"bilan.pdf\">Le bilan (PDF, 1,2 Mo)</a>"
        )
        {
            Reason = "RGESN 4.11. Dans une archive publiée, ils sont écrits à côté de chaque fichier. La règle link-download-info le demande aux notes et aux documents.",
        };

    public NodeKinds Visits => NodeKinds.Element;

    public void Check(Node node, in RuleContext context)
    {
        var link = (HtmlNode)node;
        if (link.Name != "a" || !link.IsExposed || link.Value("href") is not { Length: > 0 } target || Format(link, target) is not { } format)
            return;
        var page = context.Page.Page;
        var said = $"{context.Page.Name(link)} {Around(page, link)}";
        var hasFormat = Names(format).Any(n => said.Contains(n, StringComparison.OrdinalIgnoreCase));
        var hasWeight = LinkDownloadInfo.Weight().IsMatch(said);
        if (!hasFormat || !hasWeight)
            context.Report(link.At, $"Le lien «\u202f{context.Page.Name(link)}\u202f» télécharge un fichier sans dire {(hasFormat ? "son poids" : hasWeight ? "son format" : "son format et son poids")}. {Info.Why}", subject: target);
    }

    /// <summary>"pdf" for what the page gives as a file; null for another page, and for what a script makes.</summary>
    private static string? Format(HtmlNode link, string target)
    {
        if (target.StartsWith("data:", StringComparison.OrdinalIgnoreCase) || target.StartsWith("blob:", StringComparison.OrdinalIgnoreCase) || target[0] == '#')
            return null;
        return LinkDownloadInfo.FormatOf(target);
    }

    /// <summary>How people name a format.</summary>
    private static string[] Names(string format) =>
        format switch
        {
            "doc" or "docx" => [format, "Word"],
            "xls" or "xlsx" => [format, "Excel"],
            "ppt" or "pptx" => [format, "PowerPoint"],
            "odt" or "ods" or "odp" => [format, "LibreOffice", "OpenDocument"],
            _ => [format],
        };

    /// <summary>The text of the line that the link stands in: the paragraph, the item, the cell.</summary>
    private static string Around(HtmlPage page, HtmlNode link) =>
        page.Ancestors(link).FirstOrDefault(a => a.Name is "p" or "li" or "td" or "th" or "dd" or "dt" or "figcaption" or "summary") is { } line ? AccessibleName.Visible(page, line) : "";
}
