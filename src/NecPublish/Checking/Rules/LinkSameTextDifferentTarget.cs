using NecPublish.Checking.Html;
using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Model.Html;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 6.1.1: two links of the same words, in the same surroundings, lead to two places. Surroundings may tell them apart.</summary>
public sealed class LinkSameTextDifferentTarget : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "link-same-text-different-target",
            Severity.Warning,
            Sources.Text,
            "Deux liens du même nom mènent à deux endroits",
            "Dans la liste des liens, rien ne permet de choisir entre les deux.",
            "Précisez l’un et l’autre : « Le programme du matin », « Le programme de l’après-midi »."
        )
        {
            Rgaa = ["6.1.1"],
            Wcag = ["2.4.4"],
            Act = ["b20e66", "fd3a94"],
        };

    public NodeKinds Visits => NodeKinds.Document | NodeKinds.Element;

    public void Check(Node node, in RuleContext context)
    {
        if (node is HtmlNode)
            return;
        if (context.Document.Facts is HtmlPage)
        {
            OfPage(context);
            return;
        }
        Dictionary<(string Name, string Around), (string Target, string Name)>? seen = null;
        foreach (var (link, around) in context.Texts.Links(context.Document))
        {
            var name = PlainText.Of(link.Content).Trim();
            if (name.Length == 0 || LinkTextGeneric.IsGeneric(name) || !name.Any(char.IsLetter))
                continue;
            var target = link.Target.TrimEnd('/');
            seen ??= [];
            if (seen.TryAdd((Folding.Fold(name), around()), (target, name)))
                continue;
            var first = seen[(Folding.Fold(name), around())];
            if (!string.Equals(first.Target, target, StringComparison.OrdinalIgnoreCase))
                context.Report(link.At, $"Le lien « {name} » mène à {link.Target}, et un autre du même nom à {first.Target}. {Info.Why}", subject: $"{name} {link.Target}");
        }
    }

    private void OfPage(in RuleContext context)
    {
        var page = context.Page;
        var seen = new Dictionary<(string Name, string Around), string>();
        foreach (var link in page.WithRole("link").Where(l => l.IsExposed))
        {
            var name = page.Name(link);
            if (LinkTargets.Of(link) is not { } target || !name.Any(char.IsLetter) || seen.TryAdd((Folding.Fold(name), LinkTargets.Around(page.Page, link)), target))
                continue;
            var first = seen[(Folding.Fold(name), LinkTargets.Around(page.Page, link))];
            // nothing is fetched: two pages of one site may well be the same, two sites or two questions to one page are not
            if (LinkTargets.Differ(first, target, context.Resource.Source.Folder) is { } isSure)
                context.Report(link.At, $"Le lien «\u202f{name}\u202f» mène à {target}, et un autre du même nom à {first}. {Info.Why}", subject: $"{name} {target}", severity: isSure ? null : Severity.Review);
        }
    }
}
