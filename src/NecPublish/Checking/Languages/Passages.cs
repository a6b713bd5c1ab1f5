using System.Buffers;
using System.Collections.Immutable;
using NecPublish.Model;

namespace NecPublish.Checking.Languages;

/// <summary>A sentence in another language than the tree gives it.</summary>
/// <param name="Declared">What the tree says, BCP 47.</param>
/// <param name="Language">What its words say, BCP 47.</param>
internal sealed record ForeignSentence(Place At, string Text, int Length, string Declared, string Language);

/// <summary>What the sentences of a document are written in: those worth asking about have six words at least, and are no title, no code, no address.</summary>
internal sealed class Passages
{
    private const int LeastWords = 6;

    /// <summary>UTF-16 units: what a longer line needed is not kept.</summary>
    private const int MostKept = 1 << 16;

    /// <summary>The text of a line, used again from document to document.</summary>
    [ThreadStatic]
    private static char[]? _kept;

    private readonly SentenceLanguages _languages;
    private readonly List<ForeignSentence> _foreign = [];
    private char[] _text;
    private int _length;
    private readonly List<(int Start, Str Run)> _runs = [];

    public Passages(Document document, string language, SentenceLanguages languages)
    {
        _languages = languages;
        _text = _kept ?? new char[1024];
        Blocks(document.Blocks, language);
        _kept = _text.Length <= MostKept ? _text : null;
        _text = [];
    }

    /// <summary>UTF-16 units of all the sentences.</summary>
    public int Letters { get; private set; }

    /// <summary>Where the first sentence stands.</summary>
    public Place First { get; private set; } = Place.None;

    public IReadOnlyList<ForeignSentence> Foreign => _foreign;

    private void Blocks(ImmutableArray<Block> blocks, string language)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case Para or Plain:
                    Line(Inlines.Of(block), language);
                    break;
                case BlockQuote q:
                    Blocks(q.Content, language);
                    break;
                case Div d:
                    Blocks(d.Content, d.Attr["lang"] ?? language);
                    break;
                case BulletList l:
                    foreach (var item in l.Items)
                        Blocks(item, language);
                    break;
                case OrderedList l:
                    foreach (var item in l.Items)
                        Blocks(item, language);
                    break;
                case Figure f:
                    Blocks(f.Caption, language);
                    break;
            }
        }
    }

    private void Line(ImmutableArray<Inline> content, string language)
    {
        List<Span>? passages = null;
        _length = 0;
        _runs.Clear();
        Add(content, ref passages);
        if (passages is not null)
        {
            // a passage that names its own language comes before the line around it, which is then put together anew
            foreach (var passage in passages)
                Line(passage.Content, passage.Attr["lang"]!);
            _length = 0;
            _runs.Clear();
            Add(content, ref passages);
        }
        Sentences(_text.AsSpan(0, _length), language);
    }

    private void Add(ImmutableArray<Inline> inlines, ref List<Span>? passages)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case Str s:
                    _runs.Add((_length, s));
                    Append(s.Text);
                    break;
                case SoftBreak or LineBreak:
                    Append(" ");
                    break;
                case Span span when span.Attr["lang"] is not null:
                    (passages ??= []).Add(span);
                    Append(" · ");
                    break;
                // italics and links hold titles of works and pages
                case Emph or Link or Image or Code or Cite:
                    Append(" · ");
                    break;
                case InlineContainer c:
                    Add(c.Content, ref passages);
                    break;
            }
        }
    }

    private void Append(ReadOnlySpan<char> text)
    {
        if (_length + text.Length > _text.Length)
            Array.Resize(ref _text, System.Math.Max(_text.Length * 2, _length + text.Length));
        text.CopyTo(_text.AsSpan(_length));
        _length += text.Length;
    }

    private void Sentences(ReadOnlySpan<char> line, string language)
    {
        for (var start = 0; start < line.Length; )
        {
            var end = End(line, start);
            if (end - start >= LeastWords * 3)
                Sentence(line, start, end, language);
            start = end;
        }
    }

    private void Sentence(ReadOnlySpan<char> line, int start, int end, string declared)
    {
        var sentence = line[start..end];
        if (Wording.Of(sentence) is not { Words: >= LeastWords } wording)
            return;
        if (Letters == 0)
            First = At(line, start, end);
        Letters += sentence.Length;
        if (_languages.Of(wording, sentence) is { } language && !Same(language, declared))
            _foreign.Add(new(At(line, start, end), sentence.Trim().ToString(), sentence.Length, declared, language));
    }

    private Place At(ReadOnlySpan<char> line, int start, int end)
    {
        var lead = start + line[start..end].IndexOfAnyExcept(" \n«\u202f\u00a0");
        var run = _runs.FindLast(r => r.Start <= lead);
        return run.Run is { At: { A: >= 0 } at } && at.B == run.Run.Text.Length ? new Place(at.A + lead - run.Start, System.Math.Min(end - lead, run.Run.Text.Length - (lead - run.Start))) : run.Run?.At ?? Place.None;
    }

    /// <summary>"en-GB" is "en"; the Creoles of the islands are written alike.</summary>
    private static bool Same(string detected, string declared)
    {
        if (detected == declared)
            return true;
        var primary = declared.Split('-')[0].ToLowerInvariant();
        return primary == detected || detected == "gcf" && primary is "gcr" or "acf" or "rcf" or "mfe" or "ht" or "lou";
    }

    /// <summary>Just behind the sentence's last sign.</summary>
    private static int End(ReadOnlySpan<char> text, int start)
    {
        for (var i = start + 1; i < text.Length; i++)
        {
            var next = NextSign(text[i..]);
            if (next < 0)
                break;
            i += next;
            // « participant·e·s » is one word
            if (text[i] is not ('.' or '!' or '?' or '…' or '·') || i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1]))
                return i + 1;
        }
        return text.Length;
    }

    /// <summary>Where the next sign that may end a sentence stands. Sought in two goes: up to five signs are compared with many letters at once, nine are looked for one by one.</summary>
    private static int NextSign(ReadOnlySpan<char> text)
    {
        var stop = text.IndexOfAny(Stops);
        var mark = (stop < 0 ? text : text[..stop]).IndexOfAny(Marks);
        return mark < 0 ? stop : mark;
    }

    private static readonly SearchValues<char> Stops = SearchValues.Create(".!?…");

    private static readonly SearchValues<char> Marks = SearchValues.Create("·«»“”");
}
