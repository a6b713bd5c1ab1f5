using System.Collections.Immutable;
using NecPublish.Checking.Privacy;
using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>
/// GDPR: the chat of a video conference, a messenger's export, a transcript with the moment of each word. Those who speak are named by their own
/// account, many of them said it to one person only, and none of them to the public.
/// </summary>
public sealed class ConversationLog : ISourceRule
{
    /// <summary>Characters of a line that are read: who speaks stands at its beginning.</summary>
    private const int Beginning = 160;

    public RuleInfo Info { get; } =
        new(
            "conversation-log",
            Severity.Error,
            Sources.All,
            "Discussion ou transcription recopiée, avec les noms et les heures",
            "Les gens y sont nommés, et n’ont pas écrit ou parlé pour être publiés, parfois à une seule personne.",
            "Notez ce que l’échange a apporté, sans les noms, et rangez la discussion dans le dossier «\u202Fprive\u202F». Si chaque personne est d’accord, dites-le avec une raison dans decisions.csv."
        )
        {
            CanBeLifted = true,
        };

    public NodeKinds Visits => NodeKinds.Document;

    public void Check(Node node, in RuleContext context)
    {
        if (context.Document.Facts is TranscriptFacts { Speakers: { IsEmpty: false } speakers })
        {
            Report(context, speakers[0].At, [.. speakers.Select(s => s.Name)]);
            return;
        }
        // nearly no text has two clocks: the others are not read line by line
        if (!HasClocks(context.Texts.Runs(context.Document)))
            return;
        var speech = new TimedSpeech();
        var first = Place.None;
        foreach (var (at, line) in LinesOf(context.Document.Blocks))
        {
            if (speech.Read(line.Length <= Beginning ? line : line[..Beginning]) && first == Place.None)
                first = at;
        }
        if (speech.IsConversation)
            Report(context, first, speech.Speakers);
    }

    private void Report(in RuleContext context, Place at, IReadOnlyCollection<string> speakers)
    {
        if (!HaveAgreed(speakers, context.Publication))
            context.Report(at, $"Ces lignes datées sont une discussion ou une transcription recopiée. {Info.Why}", subject: string.Join(' ', speakers.Order(StringComparer.OrdinalIgnoreCase)));
    }

    /// <summary>True when each of them is in personnes.csv and may be named: a transcript that its speakers wanted.</summary>
    private static bool HaveAgreed(IEnumerable<string> speakers, Publication publication)
    {
        var agreed = publication.People.Where(p => p.MayBeNamed).Select(p => Folding.Fold(p.DisplayName)).ToHashSet(StringComparer.Ordinal);
        return speakers.All(s => agreed.Contains(Folding.Fold(s)));
    }

    private static bool HasClocks(List<TextRun> runs)
    {
        var clocks = 0;
        foreach (var run in runs)
        {
            if (run.May(RareSigns.Identity))
                clocks += ClocksIn(run.Text);
            if (clocks > 1)
                return true;
        }
        return false;
    }

    /// <summary>« 9:05 »: a colon between a digit and two more; counted to two.</summary>
    private static int ClocksIn(ReadOnlySpan<char> text)
    {
        var found = 0;
        for (var at = text.IndexOf(':'); at >= 0 && found < 2; )
        {
            if (at > 0 && at + 2 < text.Length && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2]))
                found++;
            text = text[(at + 1)..];
            at = text.IndexOf(':');
        }
        return found;
    }

    private static IEnumerable<(Place At, string Line)> LinesOf(ImmutableArray<Block> blocks) =>
        blocks.SelectMany(block => block switch
        {
            Para or Plain or Header => Inlines.Lines(Inlines.Of(block)),
            LineBlock l => l.Lines.SelectMany(Inlines.Lines),
            CodeBlock c => c.Text.Split('\n').Select(line => (c.At, line)),
            BlockQuote q => LinesOf(q.Content),
            Div d => LinesOf(d.Content),
            BulletList l => l.Items.SelectMany(LinesOf),
            OrderedList l => l.Items.SelectMany(LinesOf),
            Table { Facts: not TableFacts } t => t.Head.Concat(t.Body).Select(row => (t.At, string.Join(' ', row.Cells.Select(cell => PlainText.Of(cell.Content))))),
            _ => [],
        });
}
