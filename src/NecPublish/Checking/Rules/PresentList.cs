using System.Collections.Immutable;
using NecPublish.Checking.Privacy;
using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>« Présents : » and the names that follow, on the line or in the list below. A number, or organisations, are no names.</summary>
public sealed class PresentList : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "present-list",
            Severity.Warning,
            Sources.Text | Sources.Pdf,
            "Liste de personnes présentes",
            "Être venu à un atelier ne veut pas dire qu’on accepte d’y être nommé sur le web.",
            "Remplacez les noms par leur nombre ou par les structures\u202f; gardez la liste dans le dossier « prive »."
        );

    public NodeKinds Visits => NodeKinds.Para | NodeKinds.Plain | NodeKinds.Header | NodeKinds.LineBlock;

    public void Check(Node node, in RuleContext context)
    {
        if (node is Block and not LineBlock && !MayBeLabel((Block)node))
            return;
        var text = Lines(node);
        var names = PresentNames.NamesAfterLabel(text);
        if (names is null)
            return;
        // « Présents : » alone opens the list, or the paragraph, that follows
        if (names.Value.IsEmpty && PresentNames.IsLabelAlone(text) && context.Index + 1 < context.Siblings.Length)
            names = context.Siblings[context.Index + 1] switch
            {
                BulletList list => Items(list.Items),
                OrderedList list => Items(list.Items),
                Para or Plain or LineBlock when PresentNames.NamesAfterLabel(Lines(context.Siblings[context.Index + 1])) is null => PresentNames.Names(Lines(context.Siblings[context.Index + 1])),
                _ => [],
            };
        if (!names.Value.IsEmpty)
            context.Report(node.At, $"Des personnes sont nommées comme présentes ou absentes, dont «\u202f{names.Value[0]}\u202f». {Info.Why}", subject: string.Join(' ', names.Value));
    }

    private static bool MayBeLabel(Block line)
    {
        var content = Inlines.Of(line);
        if (content is [Str first, ..] && PresentNames.BeginsOtherwise(first.Text))
            return false;
        Span<char> opening = stackalloc char[64];
        return PresentNames.MayBeLabel(opening[..Opening.Of(content.AsSpan(), opening)], opening.Length);
    }

    private static ImmutableArray<string> Items(ImmutableArray<ImmutableArray<Block>> items) => PresentNames.Names(string.Join('\n', items.Select(i => PlainText.Of(i))));

    /// <summary>The text with its line ends, which part names.</summary>
    private static string Lines(Node node) =>
        node switch
        {
            LineBlock l => string.Join('\n', l.Lines.Select(PlainText.Of)),
            _ => string.Concat(Inlines.Of(node).Select(i => i is SoftBreak or LineBreak ? "\n" : PlainText.Of([i]))),
        };
}
