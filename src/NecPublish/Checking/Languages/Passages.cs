using System.Collections.Immutable;
using System.Text;
using NecPublish.Model;

namespace NecPublish.Checking.Languages;

/// <summary>A sentence with its words, and the language that the tree gives it.</summary>
/// <param name="Words">Proper nouns left out.</param>
/// <param name="Declared">BCP 47.</param>
internal sealed record Sentence(Place At, string Text, ImmutableArray<string> Words, string Declared);

/// <summary>The sentences of a document worth asking about: six words at least, no titles of works, no code, no addresses.</summary>
internal static class Passages
{
    private const int LeastWords = 6;

    public static IEnumerable<Sentence> Of(Document document, string language) => Blocks(document.Blocks, language);

    private static IEnumerable<Sentence> Blocks(ImmutableArray<Block> blocks, string language) =>
        blocks.SelectMany(block =>
            block switch
            {
                Para or Plain => Line(Inlines.Of(block), language),
                BlockQuote q => Blocks(q.Content, language),
                Div d => Blocks(d.Content, d.Attr["lang"] ?? language),
                BulletList l => l.Items.SelectMany(i => Blocks(i, language)),
                OrderedList l => l.Items.SelectMany(i => Blocks(i, language)),
                Figure f => Blocks(f.Caption, language),
                _ => [],
            }
        );

    private static List<Sentence> Line(ImmutableArray<Inline> content, string language)
    {
        var sentences = new List<Sentence>();
        Line(content, language, sentences);
        return sentences;
    }

    private static void Line(ImmutableArray<Inline> content, string language, List<Sentence> sentences)
    {
        var text = new StringBuilder();
        var runs = new List<(int Start, Str Run)>();
        Add(content);
        var all = text.ToString();
        for (var start = 0; start < all.Length; )
        {
            var end = End(all, start);
            if (end - start >= LeastWords * 3 && Words(all.AsSpan(start, end - start)) is { Length: >= LeastWords } words)
            {
                var lead = start + all.AsSpan(start, end - start).IndexOfAnyExcept(" \n«\u202f\u00a0");
                sentences.Add(new(At(lead, end - lead), all[start..end].Trim(), words, language));
            }
            start = end;
        }

        void Add(ImmutableArray<Inline> inlines)
        {
            foreach (var inline in inlines)
            {
                switch (inline)
                {
                    case Str s:
                        runs.Add((text.Length, s));
                        text.Append(s.Text);
                        break;
                    case SoftBreak or LineBreak:
                        text.Append(' ');
                        break;
                    case Span { Attr: var attr } span when attr["lang"] is { } own:
                        Line(span.Content, own, sentences);
                        text.Append(" · ");
                        break;
                    // italics and links hold titles of works and pages
                    case Emph or Link or Image or Code or Cite:
                        text.Append(" · ");
                        break;
                    case InlineContainer c:
                        Add(c.Content);
                        break;
                }
            }
        }

        Place At(int index, int length)
        {
            var run = runs.FindLast(r => r.Start <= index);
            return run.Run is { At: { A: >= 0 } at } && at.B == run.Run.Text.Length ? new Place(at.A + index - run.Start, System.Math.Min(length, run.Run.Text.Length - (index - run.Start))) : run.Run?.At ?? Place.None;
        }
    }

    /// <summary>Just behind the sentence's last sign.</summary>
    private static int End(string text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (i > start && (text[i] is '·' or '«' or '»' or '“' or '”' || text[i] is '.' or '!' or '?' or '…' && (i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1]))))
                return i + 1;
        }
        return text.Length;
    }

    /// <summary>Words in lower case or at the start; capitals inside are names. Empty when names rule: a title.</summary>
    private static ImmutableArray<string> Words(ReadOnlySpan<char> sentence)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        var names = 0;
        for (var i = 0; i < sentence.Length; )
        {
            var start = i;
            while (i < sentence.Length && (char.IsLetter(sentence[i]) || i > start && sentence[i] is '’' or '\'' or '-'))
                i++;
            if (i == start)
            {
                i++;
                continue;
            }
            var word = sentence[start..i].TrimEnd("’'-");
            if (char.IsUpper(word[0]) && words.Count + names > 0)
                names++;
            else
                words.Add(word.ToString());
        }
        return names >= words.Count ? [] : words.ToImmutable();
    }
}
