using NecPublish.Checking.Html;
using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Model.Html;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 8.3.1.</summary>
public sealed class PageLangMissing : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "page-lang-missing",
            Severity.Error,
            Sources.Html,
            "Langue de la page absente",
            "Une voix de synthèse lit la page avec l’accent et les règles de la langue par défaut de l’appareil.",
            "Ajoutez la langue à la première balise\u202f: <html lang=\"fr\">."
        )
        {
            Rgaa = ["8.3.1"],
            Wcag = ["3.1.1"],
            Act = ["b5c3f8"],
        };

    public NodeKinds Visits => NodeKinds.Element;

    public void Check(Node node, in RuleContext context)
    {
        var element = (HtmlNode)node;
        var page = context.Page;
        if (element.Parent < 0 && element.Name == "html" && element.Value("lang").Length == 0)
            context.Report(element.At);
    }
}
