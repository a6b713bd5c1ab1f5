using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Model.Html;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 8.8.1: the language of a passage is a registered subtag (BCP 47, IANA registry).</summary>
public sealed class LangCodeInvalid : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "lang-code-invalid",
            Severity.Error,
            Sources.Markdown | Sources.Html,
            "Code de langue inconnu",
            "Un lecteur d’écran lira ce passage avec une mauvaise prononciation.",
            "Écrivez un code enregistré : fr (français), gcf (créole martiniquais et guadeloupéen), gcr (guyanais), rcf (réunionnais), en (anglais)…"
        )
        {
            Rgaa = ["8.8.1"],
            Wcag = ["3.1.2"],
            Act = ["de46e4"],
        };

    public NodeKinds Visits => NodeKinds.Element | NodeKinds.Span | NodeKinds.Div | NodeKinds.Link | NodeKinds.Document;

    public void Check(Node node, in RuleContext context)
    {
        if (node is HtmlNode element)
        {
            if (element.Parent >= 0 && element["lang"] is { } tag && tag.Trim().Length > 0 && !LanguageTags.IsKnown(tag) && HoldsText(context.Page.Page, element))
                context.Report(element.At, Message(tag), subject: tag);
            return;
        }
        if (node is Document)
        {
            if (context.Resource.Source.Metadata.Language is { } declared && !LanguageTags.IsValid(declared))
                context.Report(Place.None, Message(declared), subject: declared);
            return;
        }
        var attr = node switch
        {
            Span s => s.Attr,
            Div d => d.Attr,
            Link l => l.Attr,
            _ => Attr.Empty,
        };
        if (attr["lang"] is { } language && !LanguageTags.IsValid(language))
            context.Report(node.At, Message(language), subject: language);
    }

    private string Message(string language) => $"« {language} » n’est pas un code de langue. {Info.Why}";

    /// <summary>Some text is read in that language: it is not in a part that declares its own.</summary>
    private static bool HoldsText(HtmlPage page, HtmlNode element)
    {
        for (var i = element.Index; i < element.End; )
        {
            var inner = page.Nodes[i];
            if (i > element.Index && inner.Value("lang").Length > 0)
            {
                i = inner.End;
                continue;
            }
            if (inner.IsText && (inner.IsExposed || inner.IsSeen) && !string.IsNullOrWhiteSpace(inner.Text) || inner.IsExposed && inner.Name == "img" && inner.Value("alt").Length > 0)
                return true;
            i++;
        }
        return false;
    }
}
