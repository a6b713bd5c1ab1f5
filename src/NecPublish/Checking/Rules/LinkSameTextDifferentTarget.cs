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
        var links = context.Texts.Links(context.Document);
        if (links.Count < 2)
            return;
        // what stands around a link is worked out where two have one name
        var byName = new Dictionary<string, List<LinkInText>>(StringComparer.Ordinal);
        foreach (var link in links)
        {
            var name = PlainText.Of(link.Link.Content).Trim();
            if (name.Length == 0 || LinkTextGeneric.IsGeneric(name) || !name.Any(char.IsLetter))
                continue;
            name = Folding.Fold(name);
            if (byName.TryGetValue(name, out var same))
                Compare(link, same, context);
            else
                byName.Add(name, [link]);
        }
    }

    /// <summary>Against the first link of that name with the same words around.</summary>
    private void Compare(LinkInText link, List<LinkInText> same, in RuleContext context)
    {
        var first = same.Find(s => s.Around == link.Around);
        if (first is null)
            same.Add(link);
        else if (!string.Equals(first.Link.Target.TrimEnd('/'), link.Link.Target.TrimEnd('/'), StringComparison.OrdinalIgnoreCase))
        {
            var name = PlainText.Of(link.Link.Content).Trim();
            context.Report(link.Link.At, $"Le lien « {name} » mène à {link.Link.Target}, et un autre du même nom à {first.Link.Target.TrimEnd('/')}. {Info.Why}", subject: $"{name} {link.Link.Target}");
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
