using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 9.4.2: a block of quoted speech that is not marked as a quotation.</summary>
public sealed class QuoteFake : ISourceRule
{
    private const int Long = 200;

    public RuleInfo Info { get; } =
        new(
            "quote-fake",
            Severity.Review,
            Sources.Text,
            "Ce paragraphe entre guillemets est-il une citation ?",
            "Un lecteur d’écran n’annonce une citation que si elle est marquée comme telle.",
            "Si c’en est une, mettez « > » devant le paragraphe ; sinon, répondez dans decisions.csv."
        )
        {
            Rgaa = ["9.4.2"],
            Wcag = ["1.3.1"],
            Tools = [("Word", "Appliquez le style « Citation »."), ("LibreOffice", "Appliquez le style « Citation ».")],
        };

    public NodeKinds Visits => NodeKinds.Para;

    public void Check(Node node, in RuleContext context)
    {
        var content = ((Para)node).Content;
        if (content.IsEmpty || content[0] is not (Str or Emph or Strong or Quoted))
            return;
        Span<char> opening = stackalloc char[1];
        if (Opening.Of(content.AsSpan(), opening) == 0 || opening[0] is not ('«' or '“' or '"'))
            return;
        var text = context.Text(node).Trim();
        if (text.Length <= Long || text[0] is not ('«' or '“' or '"'))
            return;
        var closing = text.TrimEnd('.', ' ', '\u00a0', '\u202f');
        if (closing[^1] is not ('»' or '”' or '"') || closing.AsSpan(1, closing.Length - 2).ContainsAny('«', '»', '“'))
            return;
        foreach (var ancestor in context.Ancestors)
        {
            if (ancestor is BlockQuote or Figure)
                return;
        }
        context.Report(node.At, $"Ce long paragraphe est entre guillemets : est-ce une citation ? {Info.Why}", subject: text);
    }
}
