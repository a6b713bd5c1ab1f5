using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using NecPublish.Model;
using static NecPublish.Rendering.Copies.OdfNames;

namespace NecPublish.Rendering.Copies;

/// <summary>Inlines of the tree as those of an OpenDocument (part 3, 6): spans, links, notes, pictures with their alternative.</summary>
/// <param name="link">The target of a link in the copy; null to keep its text alone.</param>
/// <param name="picture">The picture that an image shows; null to leave it out.</param>
internal sealed class OdfInlines(Func<string, string?> link, Func<Image, (OdfPicture File, string Alternative, bool IsDecorative)?> picture)
{
    /// <summary>Centimetres of text across a page.</summary>
    private const double Widest = 16.5;

    private readonly List<Note> _notes = [];
    private readonly SortedSet<string> _languages = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, OdfPicture> _pictures = new(StringComparer.Ordinal);
    private bool _isInNote;
    private int _frames;

    /// <summary>Writes what a note holds.</summary>
    public Func<ImmutableArray<Block>, IEnumerable<XElement>> Body { get; set; } = _ => [];

    /// <summary>A slide has no foot for notes.</summary>
    public bool HasNotes { get; init; } = true;

    public IEnumerable<OdfPicture> Pictures => _pictures.Values;

    /// <summary>One style for each language of a passage.</summary>
    public IEnumerable<XElement> LanguageStyles =>
        _languages.Select(tag => new XElement(Style + "style", new XAttribute(Style + "name", StyleOf(tag)), new XAttribute(Style + "family", "text"), new XElement(Style + "text-properties", Language(tag))));

    /// <summary>fo:language and fo:country of a BCP 47 tag.</summary>
    public static IEnumerable<XAttribute> Language(string tag)
    {
        var parts = tag.Split('-');
        yield return new(Fo + "language", parts[0].ToLowerInvariant());
        yield return new(Fo + "country", parts.Skip(1).FirstOrDefault(p => p.Length == 2)?.ToUpperInvariant() ?? "none");
    }

    public IEnumerable<object> Write(ImmutableArray<Inline> inlines) => inlines.SelectMany(Write);

    /// <summary>A passage in another language.</summary>
    public IEnumerable<object> In(string? language, IEnumerable<object> content)
    {
        if (string.IsNullOrEmpty(language) || !language.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
            return content;
        _languages.Add(language);
        return [Span(StyleOf(language), content)];
    }

    /// <summary>Text with the spaces and line ends that XML would lose (6.1.2 to 6.1.5).</summary>
    public static IEnumerable<object> Words(string text)
    {
        var from = 0;
        text = OdfPackage.Clean(text);
        for (var i = 0; i < text.Length; i++)
        {
            var isSecondSpace = text[i] == ' ' && i > 0 && text[i - 1] == ' ';
            if (!isSecondSpace && text[i] is not ('\n' or '\t' or '\r'))
                continue;
            if (i > from)
                yield return new XText(text[from..i]);
            from = i + 1;
            if (text[i] != '\r')
                yield return new XElement(TextNs + (isSecondSpace ? "s" : text[i] == '\t' ? "tab" : "line-break"));
        }
        if (from < text.Length)
            yield return new XText(text[from..]);
    }

    private IEnumerable<object> Write(Inline inline)
    {
        switch (inline)
        {
            case Str s:
                return Words(s.Text);
            case SoftBreak:
                return [new XText(" ")];
            case LineBreak:
                return [new XElement(TextNs + "line-break")];
            case Code code:
                return [Span("Source_20_Text", Words(code.Text))];
            case Model.Math math:
                return Words(math.Text);
            case Note note:
                return Note(note);
            case Image image:
                return Picture(image) is { } frame ? [frame] : [];
            case Link to:
                var words = Write(to.Content);
                return link(to.Target) is { } target ? [new XElement(TextNs + "a", new XAttribute(XLink + "type", "simple"), new XAttribute(XLink + "href", OdfPackage.Clean(target)), words)] : words;
            case Quoted quoted:
                return [new XText(quoted.Double ? "«\u202F" : "“"), .. Write(quoted.Content), new XText(quoted.Double ? "\u202F»" : "”")];
            case Span span:
                var content = In(span.Attr["lang"], Write(span.Content));
                return span.Attr.Has("mark") ? [Span("Marque", content)] : span.Attr.Has("ins") ? [Span("Souligne", content)] : content;
            case InlineContainer container:
                var style = container switch
                {
                    Strong => "Strong_20_Emphasis",
                    Emph => "Emphasis",
                    Strikeout => "Barre",
                    Superscript => "Exposant",
                    Subscript => "Indice",
                    Underline => "Souligne",
                    SmallCaps => "Petites_20_capitales",
                    _ => null,
                };
                return style is null ? Write(container.Content) : [Span(style, Write(container.Content))];
            default:
                return [];
        }
    }

    private static XElement Span(string style, IEnumerable<object> content) => new(TextNs + "span", new XAttribute(TextNs + "style-name", style), content);

    private static string StyleOf(string language) => "Langue_20_" + language;

    private IEnumerable<object> Note(Note note)
    {
        // neither a slide nor a note has room for one
        if (!HasNotes || _isInNote)
            return [];
        var number = _notes.FindIndex(n => ReferenceEquals(n, note)) + 1;
        if (number > 0)
            return [new XElement(TextNs + "note-ref", new XAttribute(TextNs + "note-class", "footnote"), new XAttribute(TextNs + "reference-format", "text"), new XAttribute(TextNs + "ref-name", Id(number)), number)];
        _notes.Add(note);
        number = _notes.Count;
        _isInNote = true;
        var body = Body(note.Content).ToList();
        _isInNote = false;
        return
        [
            new XElement(
                TextNs + "note",
                new XAttribute(TextNs + "id", Id(number)),
                new XAttribute(TextNs + "note-class", "footnote"),
                new XElement(TextNs + "note-citation", number),
                new XElement(TextNs + "note-body", body.Count > 0 ? body : new XElement(TextNs + "p"))
            ),
        ];
    }

    private static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"ftn{number}");

    private XElement? Picture(Image image)
    {
        if (picture(image) is not var (file, alternative, isDecorative))
            return null;
        var width = System.Math.Min(Widest, file.Width * 2.54 / 96);
        return Frame(file, alternative, isDecorative, width, file.Width > 0 ? width * file.Height / file.Width : width, new XAttribute(TextNs + "anchor-type", "as-char"));
    }

    /// <summary>A picture in its frame (10.4.2), its alternative as a description, which screen readers read (10.3.17).</summary>
    public XElement Frame(OdfPicture file, string alternative, bool isDecorative, double width, double height, params XAttribute[] where)
    {
        _pictures[file.Path] = file;
        return new XElement(
            Draw + "frame",
            new XAttribute(Draw + "name", string.Create(CultureInfo.InvariantCulture, $"Image{++_frames}")),
            where,
            new XAttribute(Svg + "width", Centimetres(width)),
            new XAttribute(Svg + "height", Centimetres(height)),
            isDecorative ? new XAttribute(Loext + "decorative", "true") : null,
            new XElement(Draw + "image", new XAttribute(XLink + "href", file.Path), new XAttribute(XLink + "type", "simple"), new XAttribute(XLink + "show", "embed"), new XAttribute(XLink + "actuate", "onLoad")),
            isDecorative || alternative.Length == 0 ? null : new XElement(Svg + "desc", OdfPackage.Clean(alternative))
        );
    }

    public static string Centimetres(double length) => string.Create(CultureInfo.InvariantCulture, $"{length:0.###}cm");
}
