using System.Collections.Immutable;
using NecPublish.Checking.Html;
using NecPublish.Checking.Languages;
using NecPublish.Model;
using NecPublish.Model.Html;

namespace NecPublish.Checking;

/// <summary>What several rules ask of one document, worked out once: the text of the node last read, the language of its sentences.</summary>
public sealed class TextMemo
{
    private Node? _node;
    private string _text = "";

    private List<TextRun>? _runs;
    private List<LinkInText>? _links;
    private List<Header>? _headings;
    private Passages? _passages;

    /// <summary>The headings of the document in reading order.</summary>
    internal List<Header> Headings(Document document) => _headings ??= Outline.Of(document);

    /// <summary>What the sentences of the document are written in.</summary>
    internal Passages Passages(Document document, string language, SentenceLanguages languages) => _passages ??= new(document, language, languages);

    /// <summary>Every run of text of the document with its place.</summary>
    internal List<TextRun> Runs(Document document) => _runs ??= Texts.Of(document);

    private List<Privacy.Published>? _published;

    /// <summary>What the source shows that could identify someone: text, links, header and sidecars.</summary>
    internal List<Privacy.Published> Published(Document document, Resource resource) =>
        _published ??= Privacy.PublishedTexts.Of(Runs(document), Links(document), resource, document.Unshown);

    /// <summary>Every link with what stands around it.</summary>
    internal List<LinkInText> Links(Document document) => _links ??= LinkSurroundings.Of(document);

    private PageReading? _page;

    /// <summary>Roles and names of a whole page's elements; of an empty page when the source is none.</summary>
    internal PageReading Page(Document document) => _page ??= new PageReading(document.Facts as HtmlPage ?? new HtmlPage([]));

    private Node? _shownOf;
    private SourceFile? _shown;

    /// <summary>The picture that a node shows or links to (<see cref="PictureFacts.Shown"/>); of the node last asked for it is known.</summary>
    internal SourceFile? Shown(Node node, in RuleContext context)
    {
        if (!ReferenceEquals(node, _shownOf))
            (_shownOf, _shown) = (node, PictureFacts.Shown(node, context));
        return _shown;
    }

    private string _signsOf = "";
    private RareSigns _signs;
    private int _nextRun;

    /// <summary>Runs of code that may stand between two that the walk shows.</summary>
    private const int RunsAhead = 8;

    /// <summary>The rare signs of a run of text; of the run last asked for they are known, and those of the document's runs are when they were gathered.</summary>
    internal RareSigns Signs(string run)
    {
        if (!ReferenceEquals(run, _signsOf))
            (_signsOf, _signs) = (run, Gathered(run) ?? RareSignsReader.Of(run));
        return _signs;
    }

    /// <summary>The walk meets the runs in the order in which they were gathered, but for those that it does not show to rules on runs: code.</summary>
    private RareSigns? Gathered(string run)
    {
        for (var i = _nextRun; i < System.Math.Min(_nextRun + RunsAhead, _runs?.Count ?? 0); i++)
        {
            if (!ReferenceEquals(_runs![i].Text, run))
                continue;
            _nextRun = i + 1;
            return _runs[i].Signs;
        }
        return null;
    }

    public string Of(Node node)
    {
        if (ReferenceEquals(node, _node))
            return _text;
        _text = node switch
        {
            Str s => s.Text,
            Para p => PlainText.Of(p.Content),
            Plain p => PlainText.Of(p.Content),
            Header h => PlainText.Of(h.Content),
            InlineContainer c => PlainText.Of(c.Content),
            Document d => PlainText.Of(d.Blocks),
            Block b => PlainText.Of([b]),
            Inline i => PlainText.Of([i]),
            _ => "",
        };
        _node = node;
        return _text;
    }
}
