using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 9.1.1: several level 1 headings are no failure, but a page has one subject.</summary>
public sealed class HeadingH1Count : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "heading-h1-count",
            Severity.Warning,
            Sources.Markdown | Sources.Html,
            "Plusieurs titres de premier niveau",
            "Qui navigue de titre en titre ne sait plus lequel nomme la page.",
            "Gardez un seul titre en « # » ; les parties prennent « ## »."
        )
        {
            Rgaa = ["9.1.1"],
            Wcag = ["1.3.1"],
            Tools = [("Word", "Gardez « Titre 1 » pour une seule ligne ; les parties prennent « Titre 2 ».")],
        };

    public NodeKinds Visits => NodeKinds.Document;

    public void Check(Node node, in RuleContext context)
    {
        if (context.Document.Source.HasFlag(Sources.Slides))
            return;
        var hasOne = false;
        foreach (var header in context.Texts.Headings(context.Document))
        {
            if (header.Level != 1)
                continue;
            if (hasOne)
            {
                context.Report(header.At, subject: PlainText.Of(header.Content));
                return;
            }
            hasOne = true;
        }
    }
}
