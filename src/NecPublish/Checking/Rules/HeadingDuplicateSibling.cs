using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 9.1.2: two headings of the same words, at the same level, under the same parent. In a deck a title may go on.</summary>
public sealed class HeadingDuplicateSibling : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "heading-duplicate-sibling",
            Severity.Advice,
            Sources.Markdown | Sources.Html | Sources.Office,
            "Deux titres identiques au même endroit",
            "Dans la liste des titres, rien ne les distingue.",
            "Précisez l’un des deux, ou réunissez les deux parties."
        )
        {
            Rgaa = ["9.1.2"],
            Wcag = ["2.4.6"],
        };

    public NodeKinds Visits => NodeKinds.Document;

    public void Check(Node node, in RuleContext context)
    {
        if (context.Document.Source is not (Sources.Markdown or Sources.Html or Sources.Office) || context.Resource.Kind == ResourceKind.Deck)
            return;
        var headings = context.Texts.Headings(context.Document);
        if (headings.Count < 2)
            return;
        // a heading is told by its text, its level and the number of the one that holds it
        var known = new Dictionary<(int Holder, int Level, string Text), int>();
        Span<int> holders = stackalloc int[7];
        foreach (var header in headings)
        {
            var text = PlainText.Of(header.Content).Trim();
            var folded = Folding.Fold(text);
            var level = System.Math.Clamp(header.Level, 1, 6);
            holders[level..].Clear();
            if (folded.Length == 0)
                continue;
            var above = level - 1;
            while (above > 0 && holders[above] == 0)
                above--;
            var key = (holders[above], level, folded);
            if (known.TryGetValue(key, out var number))
                context.Report(header.At, $"Le titre « {text} » est déjà pris par une autre partie, au même niveau. {Info.Why}", subject: text);
            else
                known.Add(key, number = known.Count + 1);
            holders[level] = number;
        }
    }
}
