using System.Collections.Immutable;
using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 8.9.1: empty lines made of nothing but a break or a no-break space, to push text down.</summary>
public sealed class SpacingByEmptyParagraph : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "spacing-by-empty-paragraph",
            Severity.Warning,
            Sources.Markdown | Sources.Html | Sources.Office,
            "Lignes vides pour faire de l’espace",
            "Un lecteur d’écran annonce chaque ligne vide, et l’on croit que le texte est fini.",
            "Retirez les lignes vides de trop : la page espace les paragraphes elle-même."
        )
        {
            Rgaa = ["8.9.1"],
            Wcag = ["1.3.1"],
            Tools = [("Word", "Retirez les lignes vides, et réglez « Espacement avant » et « après » du style."), ("LibreOffice", "Retirez les lignes vides, et réglez l’espacement du style de paragraphe.")],
        };

    public NodeKinds Visits => NodeKinds.Para | NodeKinds.Plain | NodeKinds.LineBreak;

    public void Check(Node node, in RuleContext context)
    {
        if (node is LineBreak)
        {
            Breaks(context);
            return;
        }
        if (!IsEmpty(node, context) || context.Ancestors.Length > 0 && context.Ancestors[^1] is Table)
            return;
        // a run of them is one finding; a word processor's single empty line is a habit, two are layout
        if (context.Index > 0 && IsEmpty(context.Siblings[context.Index - 1], context))
            return;
        var hasNext = context.Index + 1 < context.Siblings.Length && IsEmpty(context.Siblings[context.Index + 1], context);
        if (hasNext || (context.Document.Source & (Sources.Markdown | Sources.Html)) != Sources.None)
            context.Report(node.At, subject: "ligne vide");
    }

    /// <summary>The second break in a row, spaces left out; only the first pair of a run is told.</summary>
    private void Breaks(in RuleContext context)
    {
        var before = Previous(context.Siblings, context.Index);
        if (before < 0 || context.Siblings[before] is not LineBreak || Previous(context.Siblings, before) is var third and >= 0 && context.Siblings[third] is LineBreak)
            return;
        if (context.Ancestors.Length > 0 && IsEmpty(context.Ancestors[^1], context))
            return;
        context.Report(context.Siblings[before].At, subject: "retours à la ligne");
    }

    private static int Previous(ReadOnlySpan<Node> siblings, int index)
    {
        do
            index--;
        while (index >= 0 && siblings[index] is SoftBreak or Str { Text: " " });
        return index;
    }

    /// <summary>Nothing but breaks and spaces; of a word processor, nothing at all too: it shows such a paragraph, a browser does not.</summary>
    private static bool IsEmpty(Node node, in RuleContext context) => node is Para or Plain && Inlines.Of((Block)node) is var content && (!content.IsEmpty || context.Document.Source == Sources.Office) && content.All(i => i is LineBreak or SoftBreak || i is Str s && string.IsNullOrWhiteSpace(s.Text));
}
