using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 9.1.3: a paragraph dressed as a heading.</summary>
public sealed class HeadingFake : ISourceRule
{
    private const int LongestHeading = 80;

    public RuleInfo Info { get; } =
        new(
            "heading-fake",
            Severity.Warning,
            Sources.Text,
            "Titre fait avec du gras",
            "Il se voit, mais un lecteur d’écran ne le trouve pas parmi les titres.",
            "Mettez « ## » devant, et retirez les étoiles."
        )
        {
            Rgaa = ["9.1.3"],
            Wcag = ["1.3.1"],
            Tools = [("Word", "Appliquez le style « Titre 2 »."), ("LibreOffice", "Appliquez le style « Titre 2 »."), ("Bloc-notes", "Mettez « ## » devant la ligne.")],
        };

    public NodeKinds Visits => NodeKinds.Para;

    public void Check(Node node, in RuleContext context)
    {
        var para = (Para)node;
        if (para.Content is not [Strong or Emph] || context.Ancestors.Length != 1 && context.Ancestors[^1] is not Div { Attr.Classes: ["slide", ..] })
            return;
        var text = PlainText.Of(para.Content).Trim();
        if (text.Length is 0 or > LongestHeading || text[^1] is '.' or ',' or ';' or ':' or '!' or '?' or '…' or '»')
            return;
        // an emphasised line alone is a phrase: only bold stands for a heading
        if (para.Content[0] is Emph { Content: not [Strong] })
            return;
        // « Tableau 2 : … » above a table is a caption, TableCaptionFake's
        if (context.Index + 1 < context.Siblings.Length && context.Siblings[context.Index + 1] is Table && TableCaptionFake.IsCaption(text))
            return;
        if (context.Index + 1 < context.Siblings.Length && context.Siblings[context.Index + 1] is not (Header or HorizontalRule))
            context.Report(para.At, $"« {text} » est un titre fait avec du gras. {Info.Why}", subject: text);
    }
}
