using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 9.1.3: a long text without a heading. Word processors have their own rule, doc-no-headings.</summary>
public sealed class HeadingAbsent : ISourceRule
{
    /// <summary>UTF-16 units: about two pages.</summary>
    private const int LongText = 3000;

    public RuleInfo Info { get; } =
        new(
            "heading-absent",
            Severity.Warning,
            Sources.Markdown | Sources.Html,
            "Texte long sans aucun titre",
            "Qui navigue de titre en titre doit tout écouter du début à la fin.",
            "Coupez le texte en parties, chacune sous un titre : « ## Ce qui a été décidé »."
        )
        {
            Rgaa = ["9.1.3"],
            Wcag = ["1.3.1", "2.4.6"],
        };

    public NodeKinds Visits => NodeKinds.Document;

    public void Check(Node node, in RuleContext context)
    {
        var document = context.Document;
        if (document.Source is not (Sources.Markdown or Sources.Html) || document.Blocks.IsEmpty || context.Texts.Headings(document).Exists(static h => !h.Attr.Has("title")))
            return;
        if (PlainText.Of(document.Blocks).Length > LongText)
            context.Report(document.Blocks[0].At, subject: "texte");
    }
}
