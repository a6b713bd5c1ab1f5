using NecPublish.Model;

namespace NecPublish.Checking;

/// <summary>The plain text of the node last asked about: many rules read the same paragraph, one after the other.</summary>
public sealed class TextMemo
{
    private Node? _node;
    private string _text = "";

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
