using System.Collections.Frozen;
using NecPublish.Checking.Html;
using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Model.Html;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 6.1.1: out of its sentence the name says nothing; RGAA lets the sentence explain it, so it then only warns.</summary>
public sealed class LinkTextGeneric : ISourceRule
{
    private const int WordsThatExplain = 4;

    private static readonly FrozenSet<string> Names = new[]
    {
        "cliquez ici", "cliquer ici", "cliquez", "cliquer", "clique ici", "clic", "ici", "la", "lien", "le lien", "ce lien", "lire", "lire la suite", "la suite", "suite", "lire plus",
        "en savoir plus", "savoir plus", "plus", "plus d infos", "plus d informations", "voir", "voir plus", "voir la suite", "voir ici", "telecharger", "telechargement", "document",
        "le document", "page", "cette page", "site", "le site", "site web", "details", "detail", "consulter", "acceder", "acces", "ouvrir", "suivant", "info", "infos", "url", "www",
        "here", "click here", "click", "read more", "more", "learn more", "link", "this link", "download", "details", "see more", "go", "isi", "isiya", "la a",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Formats = new[]
    {
        "pdf", "html", "epub", "odt", "docx", "word", "excel", "csv", "json", "xml", "zip", "mp3", "mp4", "txt", "texte", "texte brut", "plain text", "text", "version pdf", "version html", "format pdf", "au format pdf",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Pointing = new[] { "ce", "cet", "cette", "ces", "celui", "celle", "this", "that", "these", "those" }.ToFrozenSet(StringComparer.Ordinal);

    public RuleInfo Info { get; } =
        new(
            "link-text-generic",
            Severity.Error,
            Sources.Text,
            "Lien au texte vague",
            "Qui parcourt la liste des liens entend plusieurs fois le même mot sans savoir où mène chacun.",
            "Mettez dans le lien le nom de ce que l’on va trouver : [le programme de l’atelier](…)."
        )
        {
            Rgaa = ["6.1.1"],
            Wcag = ["2.4.4"],
            Act = ["5effbb", "aizyf1"],
            Reason = "RGAA admet que la phrase explique le lien : c’est alors un avertissement.",
        };

    internal static bool IsGeneric(string name) => Names.Contains(Folding.Fold(name));

    public NodeKinds Visits => NodeKinds.Link | NodeKinds.Element;

    public void Check(Node node, in RuleContext context)
    {
        if (node is HtmlNode element)
        {
            // what its surroundings explain is LinkTextNeedsContext's
            if (context.Page.Is(element, "link") && context.Page.Name(element) is { Length: > 0 } heard && IsGenericHere(heard) && !HasContext(context.Page, element))
                context.Report(element.At, $"Le lien «\u202f{heard}\u202f» ne dit pas où il mène. {Info.Why}", subject: $"{heard} {element["href"]}");
            return;
        }
        var link = (Link)node;
        var name = PlainText.Of(link.Content).Trim();
        if (name.Length == 0 || !Names.Contains(Folding.Fold(name)))
            return;
        var around = context.Siblings.Length == 0 ? 0 : Words(context.Siblings, context.Index) + Outer(context.Ancestors, link);
        context.Report(
            link.At,
            $"Le lien « {name} » ne dit pas où il mène. {Info.Why}",
            subject: $"{name} {link.Target}",
            severity: around >= WordsThatExplain ? Severity.Warning : Severity.Error
        );
    }

    private static int Words(ReadOnlySpan<Node> siblings, int index)
    {
        var words = 0;
        for (var i = 0; i < siblings.Length; i++)
        {
            if (i != index && siblings[i] is Inline inline)
                words += Folding.Fold(PlainText.Of([inline])).Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
        }
        return words;
    }

    /// <summary>A link inside bold or italics: the words around that.</summary>
    private static int Outer(ReadOnlySpan<Node> ancestors, Node inner)
    {
        for (var i = ancestors.Length - 1; i >= 0; i--)
        {
            var content = ancestors[i] switch
            {
                Para p => p.Content,
                Plain p => p.Content,
                InlineContainer => default,
                _ => [],
            };
            if (content.IsDefault)
            {
                inner = ancestors[i];
                continue;
            }
            if (content.IsEmpty || content.Any(c => ReferenceEquals(c, inner)) && inner is Link)
                return 0;
            return content.Where(c => !ReferenceEquals(c, inner)).Sum(c => Folding.Fold(PlainText.Of([c])).Split(' ', StringSplitOptions.RemoveEmptyEntries).Length);
        }
        return 0;
    }

    /// <summary>A name of the list, or the name of a format and nothing else.</summary>
    internal static bool IsGenericHere(string name) => Folding.Fold(name) is var folded && (Names.Contains(folded) || Formats.Contains(folded));

    /// <summary>The same, or « ce document »: a name that points at what was said before.</summary>
    internal static bool IsVague(string name) => IsGeneric(name) || Folding.Fold(name).Split(' ') is [var word, _] && Pointing.Contains(word);

    /// <summary>RGAA's glossary, "Contexte du lien": the sentence, paragraph, list item (and the one around), cell and its headers, aria-describedby.</summary>
    internal static bool HasContext(PageReading page, HtmlNode link)
    {
        var (all, own) = (page.Page, page.Name(link));
        if (all.Referenced(link["aria-describedby"]).Any(d => all.TextOf(d).Trim().Length > 0) || link.Value("title") is { Length: > 0 } title && title.Length > own.Length)
            return true;
        var words = 0;
        foreach (var around in all.Ancestors(link))
        {
            if (around.Name is "p" or "li" or "dd" or "td" or "th" or "figcaption" or "blockquote")
                words += Others(all, around, link);
            if (around.Name == "tr")
                words += Others(all, around, link);
            if (words >= 1 && around.Name is "li" or "tr" || words >= WordsThatExplain)
                return true;
            if (around.Name is "table" or "body" or "section" or "article" or "main")
                break;
        }
        return false;
    }

    /// <summary>Words around a link that are in no link.</summary>
    private static int Others(HtmlPage page, HtmlNode around, HtmlNode link) =>
        page.Descendants(around).Where(d => d.IsText && d.IsExposed && (d.Index < link.Index || d.Index >= link.End) && page.Closest(d, "a") is null).Sum(d => d.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(w => w.Any(char.IsLetterOrDigit)));
}
