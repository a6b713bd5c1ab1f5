using NecPublish.Checking.Html;
using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Model.Html;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 8.5.1.</summary>
public sealed class PageTitleMissing : IPageRule, ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "page-title-missing",
            Severity.Error,
            Sources.Site | Sources.Html,
            "Page sans titre",
            "Ni l’onglet du navigateur ni un lecteur d’écran ne peuvent la nommer.",
            "Écrivez « titre: » dans l’en-tête du fichier."
        )
        {
            Rgaa = ["8.5.1"],
            Wcag = ["2.4.2"],
            Act = ["2779a5"],
            Tools = [("HTML", "Écrivez dans <head>\u202f: <title>Le sujet de la page - le nom du site</title>.")],
        };

    public IEnumerable<Diagnostic> Check(SiteRecord site) =>
        from page in site.Pages
        where string.IsNullOrWhiteSpace(page.Title)
        select new Diagnostic(Info, Info.Severity, page.File ?? page.Path, null, $"{Info.Title}. {Info.Why}", Info.Fix, page.Path);

    public NodeKinds Visits => NodeKinds.Element;

    public void Check(Node node, in RuleContext context)
    {
        var element = (HtmlNode)node;
        if (element is { Parent: < 0, Name: "html" } && TitleOf(context.Page.Page) is null or { Length: 0 })
            context.Report(element.At);
    }

    /// <summary>The text of the first title outside drawings; null when there is none.</summary>
    internal static string? TitleOf(HtmlPage page) =>
        page.Named("title").FirstOrDefault(t => page.Closest(t, "svg") is null) is { } title ? AccessibleName.Squeeze(page.TextOf(title)) : null;
}
