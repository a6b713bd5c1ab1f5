using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using NecPublish.Model;

namespace NecPublish.Checking.Languages;

/// <summary>A sentence, what its words say of its language, and the language that the tree gives it.</summary>
/// <param name="Around">The paragraph that it stands in, from <paramref name="Start"/> on, for <paramref name="Length"/> UTF-16 units.</param>
/// <param name="Declared">BCP 47.</param>
internal sealed record Sentence(Place At, string Around, int Start, int Length, Wording Wording, string Declared)
{
    public string Text => Around.AsSpan(Start, Length).Trim().ToString();
}

/// <summary>The sentences of a document worth asking about: six words at least, no titles of works, no code, no addresses.</summary>
internal static class Passages
{
    private const int LeastWords = 6;

    public static List<Sentence> Of(Document document, string language)
    {
        var sentences = new List<Sentence>();
        Blocks(document.Blocks, language, sentences);
        return sentences;
    }

    private static void Blocks(ImmutableArray<Block> blocks, string language, List<Sentence> sentences)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case Para or Plain:
                    Line(Inlines.Of(block), language, sentences);
                    break;
                case BlockQuote q:
                    Blocks(q.Content, language, sentences);
                    break;
                case Div d:
                    Blocks(d.Content, d.Attr["lang"] ?? language, sentences);
                    break;
                case BulletList l:
                    foreach (var item in l.Items)
                        Blocks(item, language, sentences);
                    break;
                case OrderedList l:
                    foreach (var item in l.Items)
                        Blocks(item, language, sentences);
                    break;
                case Figure f:
                    Blocks(f.Caption, language, sentences);
                    break;
            }
        }
    }

    private static void Line(ImmutableArray<Inline> content, string language, List<Sentence> sentences)
    {
        var text = new StringBuilder();
        var runs = new List<(int Start, Str Run)>();
        Add(content);
        var all = runs is [(_, var only)] && only.Text.Length == text.Length ? only.Text : text.ToString();
        for (var start = 0; start < all.Length; )
        {
            var end = End(all, start);
            if (end - start >= LeastWords * 3 && Wording.Of(all.AsSpan(start, end - start)) is { Words: >= LeastWords } wording)
            {
                var lead = start + all.AsSpan(start, end - start).IndexOfAnyExcept(" \n«\u202f\u00a0");
                sentences.Add(new(At(lead, end - lead), all, start, end - start, wording, language));
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
        for (var i = start + 1; i < text.Length; i++)
        {
            var next = text.AsSpan(i).IndexOfAny(Ends);
            if (next < 0)
                break;
            i += next;
            // « participant·e·s » is one word
            if (text[i] is not ('.' or '!' or '?' or '…' or '·') || i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1]))
                return i + 1;
        }
        return text.Length;
    }

    private static readonly SearchValues<char> Ends = SearchValues.Create("·«»“”.!?…");
}
