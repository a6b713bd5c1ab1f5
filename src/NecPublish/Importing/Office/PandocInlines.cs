using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using NecPublish.Model;

namespace NecPublish.Importing.Office;

/// <summary>Inlines of pandoc's JSON; words and spaces become runs, marks become places, languages and roles.</summary>
/// <param name="blocks">Reads what a footnote holds.</param>
internal sealed class PandocInlines(Func<JsonElement, ImmutableArray<Block>> blocks)
{
    private int _notes;

    /// <summary>The number of the paragraph that is being read.</summary>
    public int Paragraph { get; private set; } = 1;

    public bool IsCaption { get; private set; }

    public bool IsTitle { get; private set; }

    /// <summary>Forgets what the last paragraph was.</summary>
    public void Begin() => (IsCaption, IsTitle) = (false, false);

    public ImmutableArray<Inline> Read(JsonElement list)
    {
        var run = new Run(this);
        foreach (var element in list.EnumerateArray())
        {
            var content = element.TryGetProperty("c", out var c) ? c : default;
            switch (element.GetProperty("t").GetString())
            {
                case "Str":
                    run.Add(content.GetString()!);
                    break;
                case "Space":
                    run.Add(" ");
                    break;
                // a paragraph of a word processor has no line ends of its own
                case "SoftBreak":
                    run.Add(" ");
                    break;
                case var name when Node(name, content) is { } node:
                    run.Add(node);
                    break;
            }
        }
        return run.End();
    }

    /// <summary>A text without the marks, which are taken note of.</summary>
    public string Clean(string text)
    {
        var run = new Run(this);
        run.Add(text);
        return PlainText.Of(run.End());
    }

    public static Attr Attribute(JsonElement attribute)
    {
        var language = attribute[2].EnumerateArray().FirstOrDefault(p => p[0].GetString() == "lang");
        return language.ValueKind == JsonValueKind.Array ? new("", [], [new("lang", language[1].GetString()!)]) : Attr.Empty;
    }

    private Inline? Node(string? name, JsonElement content)
    {
        var at = new Place(Paragraph);
        return name switch
        {
            "LineBreak" => new LineBreak(at),
            "Emph" => new Emph(at, Read(content)),
            "Strong" => new Strong(at, Read(content)),
            "Strikeout" => new Strikeout(at, Read(content)),
            "Superscript" => new Superscript(at, Read(content)),
            "Subscript" => new Subscript(at, Read(content)),
            "Underline" => new Underline(at, Read(content)),
            "SmallCaps" => new SmallCaps(at, Read(content)),
            "Quoted" => new Quoted(at, content[0].GetProperty("t").GetString() == "DoubleQuote", Read(content[1])),
            "Cite" => new Cite(at, Read(content[1])),
            "Code" => new Code(at, Clean(content[1].GetString()!)),
            "Math" => new Model.Math(at, content[0].GetProperty("t").GetString() == "DisplayMath", content[1].GetString()!),
            "Link" => Link(at, content),
            "Image" => Image(at, content),
            "Span" => Span(at, content),
            "Note" => Note(content),
            _ => null,
        };
    }

    private Inline Link(Place at, JsonElement content)
    {
        var target = content[2][0].GetString()!;
        var words = Read(content[1]);
        return LinkTargets.IsSafe(target) ? new Link(at, Attr.Empty, words, target, "") : new Span(at, Attr.Empty, words);
    }

    private static Image Image(Place at, JsonElement content)
    {
        var words = string.Concat(content[1].EnumerateArray().Select(i => i.GetProperty("t").GetString() == "Str" ? i.GetProperty("c").GetString() : " ")).Trim();
        var isDecorative = words.Contains(WordMarks.Decorative, StringComparison.Ordinal);
        words = words.Trim(WordMarks.Decorative).Trim();
        return new(at, isDecorative ? new("", ["decorative"], []) : Attr.Empty, words.Length > 0 ? [new Str(at, words)] : [], content[2][0].GetString()!, "");
    }

    private Span Span(Place at, JsonElement content)
    {
        var id = content[0][0].GetString()!;
        // anchors of a word processor's own making (_GoBack, _Toc…) lead nowhere in a page
        var attr = Attribute(content[0]);
        return new(at, id.Length > 0 && id[0] != '_' ? attr with { Id = id } : attr, Read(content[1]));
    }

    private Note Note(JsonElement content)
    {
        var (paragraph, caption, title) = (Paragraph, IsCaption, IsTitle);
        var note = new Note(new(paragraph), (++_notes).ToString(CultureInfo.InvariantCulture), blocks(content));
        (Paragraph, IsCaption, IsTitle) = (paragraph, caption, title);
        return note;
    }

    /// <summary>A line as it grows: the text not yet closed, and the passage in another language that is open.</summary>
    private sealed class Run(PandocInlines owner)
    {
        private readonly StringBuilder _text = new();
        private ImmutableArray<Inline>.Builder _into = ImmutableArray.CreateBuilder<Inline>();
        private ImmutableArray<Inline>.Builder? _outside;
        private string _language = "";

        public void Add(Inline node)
        {
            Flush();
            _into.Add(node);
        }

        public void Add(string text)
        {
            for (var i = 0; i < text.Length; i++)
            {
                switch (text[i])
                {
                    case WordMarks.Number:
                        owner.Paragraph = int.TryParse(Until(text, ref i, WordMarks.NumberEnd), CultureInfo.InvariantCulture, out var n) ? n : owner.Paragraph;
                        break;
                    case WordMarks.Language:
                        Open(Until(text, ref i, WordMarks.LanguageText));
                        break;
                    case WordMarks.LanguageEnd:
                        Close();
                        break;
                    case WordMarks.Caption:
                        owner.IsCaption = true;
                        break;
                    case WordMarks.Title:
                        owner.IsTitle = true;
                        break;
                    case var c when !WordMarks.IsMark(c):
                        _text.Append(char.IsControl(c) && c != '\n' ? ' ' : c);
                        break;
                }
            }
        }

        public ImmutableArray<Inline> End()
        {
            Close();
            Flush();
            return _into.DrainToImmutable();
        }

        private static string Until(string text, ref int i, char end)
        {
            var stop = text.IndexOf(end, i);
            if (stop < 0)
                return "";
            var between = text[(i + 1)..stop];
            i = stop;
            return between;
        }

        private void Open(string language)
        {
            Close();
            Flush();
            (_outside, _into, _language) = (_into, ImmutableArray.CreateBuilder<Inline>(), language);
        }

        private void Close()
        {
            if (_outside is null)
                return;
            Flush();
            if (_into.Count > 0)
                _outside.Add(new Span(new(owner.Paragraph), new("", [], [new("lang", _language)]), _into.DrainToImmutable()));
            (_into, _outside) = (_outside, null);
        }

        private void Flush()
        {
            if (_text.Length == 0)
                return;
            _into.Add(new Str(new(owner.Paragraph), _text.ToString()));
            _text.Clear();
        }
    }
}
