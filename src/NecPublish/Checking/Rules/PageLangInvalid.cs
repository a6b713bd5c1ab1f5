using NecPublish.Checking.Html;
using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Model.Html;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 8.4.1: the page's language is one that exists.</summary>
public sealed class PageLangInvalid : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "page-lang-invalid",
            Severity.Error,
            Sources.Html,
            "Langue de la page inconnue",
            "Un lecteur d’écran ne sait pas avec quelle voix lire la page.",
            "Écrivez un code de langue enregistré\u202f: fr, en, gcf pour le créole martiniquais et guadeloupéen."
        )
        {
            Rgaa = ["8.4.1"],
            Wcag = ["3.1.1"],
            Act = ["bf051a"],
        };

    public NodeKinds Visits => NodeKinds.Element;

    public void Check(Node node, in RuleContext context)
    {
        var element = (HtmlNode)node;
        var page = context.Page;
        if (element.Parent < 0 && element.Name == "html" && element.Value("lang") is { Length: > 0 } tag && !LanguageTags.IsKnown(tag))
            context.Report(element.At, $"La langue de la page est «\u202f{tag}\u202f», qui n’existe pas. {Info.Why}", subject: tag);
    }
}
