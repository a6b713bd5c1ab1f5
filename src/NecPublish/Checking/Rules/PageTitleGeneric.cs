using NecPublish.Checking.Html;
using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Model.Html;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 8.6.1: the title that a tool gave says nothing of this page.</summary>
public sealed partial class PageTitleGeneric : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "page-title-generic",
            Severity.Error,
            Sources.Html,
            "Titre de page qui ne dit rien",
            "Entre deux onglets, ou avec un lecteur d’écran, rien ne distingue cette page d’une autre.",
            "Écrivez dans <title> le sujet de la page, puis le nom du site."
        )
        {
            Rgaa = ["8.6.1"],
            Wcag = ["2.4.2"],
            Act = ["c4a8a4"],
        };

    public NodeKinds Visits => NodeKinds.Document | NodeKinds.Element;

    public void Check(Node node, in RuleContext context)
    {
        if (node is not Document { Facts: HtmlPage })
            return;
        var title = PageTitleMissing.TitleOf(context.Page.Page);
        if (title is { Length: > 0 } && (Generic().IsMatch(Folding.Fold(title)) || FileName().IsMatch(title)))
            context.Report(context.Page.Page.Named("title").First().At, $"Le titre «\u202f{title}\u202f» ne dit pas ce que contient la page. {Info.Why}", subject: title);
    }

    [System.Text.RegularExpressions.GeneratedRegex(@"^(?:(?:nouveau )?document ?\d*|(?:nouvelle )?page(?: web)? ?\d*|sans (?:titre|nom) ?\d*|untitled(?: document| page)? ?\d*|new (?:page|document)|titre(?: de la page)?|title|page title|accueil|home|index|test|test page|html|website|site web|site)$", System.Text.RegularExpressions.RegexOptions.CultureInvariant, 10_000)]
    private static partial System.Text.RegularExpressions.Regex Generic();

    [System.Text.RegularExpressions.GeneratedRegex(@"^\S+\.(?:html?|php|docx?|odt|pdf|md|txt)$", System.Text.RegularExpressions.RegexOptions.IgnoreCase | System.Text.RegularExpressions.RegexOptions.CultureInvariant, 10_000)]
    private static partial System.Text.RegularExpressions.Regex FileName();
}
