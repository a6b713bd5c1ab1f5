using NecPublish.Checking.Html;
using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Model.Html;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 2.2.1: two frames of one title, with two contents. Vague titles are IframeTitleGeneric's.</summary>
public sealed class IframeTitleDuplicate : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "iframe-title-duplicate",
            Severity.Warning,
            Sources.Markdown | Sources.Html,
            "Deux cadres intégrés portent le même titre",
            "Un lecteur d’écran annonce deux fois la même chose, pour deux contenus.",
            "Donnez à chaque cadre un titre qui dit ce qu’il montre."
        )
        {
            Rgaa = ["2.2.1"],
            Wcag = ["4.1.2"],
            Act = ["4b1c6c"],
        };

    public NodeKinds Visits => NodeKinds.Document | NodeKinds.Element;

    public void Check(Node node, in RuleContext context)
    {
        if (node is HtmlNode)
            return;
        Dictionary<string, string>? seen = null;
        if (context.Document.Facts is HtmlPage)
            seen = OfPage(context);
        foreach (var inText in context.Texts.Links(context.Document))
        {
            var link = inText.Link;
            if (link.Facts is not RawHtmlFacts { Element: "iframe" } frame || frame["title"] is not { Length: > 0 } title)
                continue;
            seen ??= new(StringComparer.Ordinal);
            if (!seen.TryAdd(Folding.Fold(title), link.Target) && seen[Folding.Fold(title)] != link.Target)
                context.Report(link.At, $"« {title.Trim()} » est déjà le titre d’un autre cadre. {Info.Why}", subject: $"{title} {link.Target}");
        }
    }

    private Dictionary<string, string>? OfPage(in RuleContext context)
    {
        Dictionary<string, string>? seen = null;
        foreach (var frame in context.Page.Page.Named("iframe").Where(f => f.IsExposed))
        {
            var name = Folding.Fold(context.Page.Name(frame));
            seen ??= new(StringComparer.Ordinal);
            if (name.Length > 0 && !seen.TryAdd(name, Target(frame)) && LinkTargets.Differ(seen[name], Target(frame), context.Resource.Source.Folder) is { } isSure)
                context.Report(frame.At, $"«\u202f{context.Page.Name(frame)}\u202f» est déjà le titre d’un autre cadre. {Info.Why}", subject: $"{context.Page.Name(frame)} {Target(frame)}", severity: isSure ? null : Severity.Review);
        }
        return seen;
    }

    private static string Target(HtmlNode frame) => frame["srcdoc"] ?? frame.Value("src");
}
