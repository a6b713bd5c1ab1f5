using NecPublish.Checking.Html;
using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Model.Html;
using System.Text.RegularExpressions;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 8.10.1: three words or more that read from right to left say so.</summary>
public sealed partial class TextDirection : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "text-direction",
            Severity.Error,
            Sources.Html,
            "Texte qui se lit de droite à gauche, sans que la page le dise",
            "La ponctuation et les nombres s’affichent et se lisent dans le désordre.",
            "Ajoutez dir=\"rtl\" et la langue à l’élément qui contient ce texte\u202f: <p lang=\"ar\" dir=\"rtl\">."
        )
        {
            Rgaa = ["8.10.1", "8.10.2"],
            Wcag = ["1.3.2"],
        };

    public NodeKinds Visits => NodeKinds.Element;

    public void Check(Node node, in RuleContext context)
    {
        var element = (HtmlNode)node;
        if (element["dir"] is { } given && given.Trim().ToLowerInvariant() is not ("ltr" or "rtl" or "auto" or ""))
            context.Report(element.At, $"dir=\"{given}\" n’existe pas\u202f: écrivez rtl, ltr ou auto. {Info.Why}", subject: given);
        if (!element.IsExposed || element.Name is "script" or "style")
            return;
        var page = context.Page.Page;
        foreach (var child in page.Children(element))
        {
            if (!child.IsText || !RightToLeft().IsMatch(child.Text) || page.Ancestors(child).Any(a => a.Name == "bdo" || a.Value("dir").ToLowerInvariant() is "rtl" or "auto"))
                continue;
            context.Report(element.At, subject: AccessibleName.Squeeze(child.Text));
            return;
        }
    }

    /// <summary>Hebrew, Arabic and the scripts beside them, three words in a row.</summary>
    [GeneratedRegex(@"[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]+(?:[\s\p{P}]+[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]+){2}", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex RightToLeft();
}
