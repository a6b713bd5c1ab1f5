using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using NecPublish.Diagnostics;

namespace NecPublish.Reporting;

/// <summary>The rules as a folder of plain pages: an index and one page each, readable from a disk, without script.</summary>
public static class RulePages
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private static readonly (Sources Source, string Name)[] Kinds =
    [
        (Sources.Markdown, "Markdown"),
        (Sources.Html, "HTML"),
        (Sources.Office, "Word, LibreOffice"),
        (Sources.Slides, "diapositives"),
        (Sources.Pdf, "PDF"),
        (Sources.Data, "données"),
        (Sources.Image, "images"),
        (Sources.Site, "site"),
        (Sources.Theme, "thème"),
    ];

    private const string Style = """
        body{font:1.1rem/1.6 system-ui,sans-serif;max-width:46rem;margin:0 auto;padding:1rem;color:#161616;background:#fff}
        a{color:#000091}h1,h2{line-height:1.2}code{background:#f2f2f2;padding:.1rem .3rem;overflow-wrap:anywhere}
        pre{background:#f2f2f2;padding:.8rem;white-space:pre-wrap;overflow-wrap:anywhere}pre code{padding:0}
        dt{font-weight:bold;margin-top:.6rem}dd{margin:0 0 0 1rem}:focus-visible{outline:3px solid #0a76f6;outline-offset:2px}
        @media (prefers-color-scheme:dark){body{color:#eee;background:#161616}a{color:#a1a1f8}code,pre{background:#2a2a2a}}

        """;

    /// <summary>Paths relative to the folder, with their content.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Write(ImmutableArray<RuleInfo> rules)
    {
        yield return new("style.css", Style.ReplaceLineEndings("\n"));
        yield return new("index.html", Index(rules));
        foreach (var rule in rules)
            yield return new($"{rule.Id}.html", Page(rule));
    }

    /// <summary>The kinds of source that a rule reads, in French.</summary>
    public static string SourcesOf(RuleInfo rule) => rule.Sources == Sources.All ? "toutes les sources" : string.Join(", ", Kinds.Where(k => rule.Sources.HasFlag(k.Source)).Select(k => k.Name));

    private static string Index(ImmutableArray<RuleInfo> rules)
    {
        var body = new StringBuilder($"<h1>Les règles de NecPublish</h1>\n<p>{rules.Length} règles. Une erreur retient son document\u202f; un avertissement et un conseil ne retiennent rien\u202f; une question attend votre réponse.</p>\n");
        foreach (var group in rules.GroupBy(r => r.Severity).OrderBy(g => g.Key))
        {
            body.Append($"<h2>{Html(Plural(group.Key))}</h2>\n<ul>\n");
            foreach (var rule in group)
                body.Append($"<li><a href=\"{rule.Id}.html\">{Html(rule.Title)}</a> (<code>{rule.Id}</code>)</li>\n");
            body.Append("</ul>\n");
        }
        return Frame("Les règles de NecPublish", body.ToString(), isIndex: true);
    }

    private static string Page(RuleInfo rule)
    {
        var body = new StringBuilder($"<h1>{Html(rule.Title)}</h1>\n<p>Règle <code>{rule.Id}</code>, {French.Of(rule.Severity)}.</p>\n");
        body.Append($"<h2>Qui cela gêne</h2>\n<p>{Html(rule.Why)}</p>\n<h2>Comment corriger</h2>\n<p>{Html(rule.Fix)}</p>\n");
        if (!rule.Tools.IsDefaultOrEmpty)
        {
            body.Append("<dl>\n");
            foreach (var (tool, fix) in rule.Tools)
                body.Append($"<dt>{Html(tool)}</dt><dd>{Html(fix)}</dd>\n");
            body.Append("</dl>\n");
        }
        body.Append("<h2>Si vous n’êtes pas d’accord</h2>\n");
        if (rule.Severity == Severity.Error && !rule.CanBeLifted)
            body.Append("<p>Cette erreur ne se lève pas\u202f: le document attend sa correction.</p>\n");
        else
            body.Append($"<p>Écrivez dans le texte, juste avant le passage, la règle et votre raison\u202f:</p>\n<pre><code>&lt;!-- a11y-ok: {rule.Id} votre raison --&gt;</code></pre>\n<p>Ou répondez dans <code>decisions.csv</code>\u202f: le rapport HTML donne la ligne à copier.</p>\n");
        body.Append($"<h2>Références</h2>\n<ul>\n<li>Lue dans\u202f: {Html(SourcesOf(rule))}</li>\n");
        Item(body, "RGAA 4.1.2, tests", rule.Rgaa);
        Item(body, "WCAG 2.1, critères", rule.Wcag);
        Item(body, "Règles ACT du W3C", rule.Act);
        if (rule.Reason is not null)
            body.Append($"<li>{Html(rule.Reason)}</li>\n");
        return Frame($"{rule.Title} ({rule.Id})", body.Append("</ul>\n").ToString(), isIndex: false);
    }

    private static void Item(StringBuilder body, string name, ImmutableArray<string> values)
    {
        if (!values.IsDefaultOrEmpty)
            body.Append($"<li>{name}\u202f: {Html(string.Join(", ", values))}</li>\n");
    }

    private static string Frame(string title, string body, bool isIndex) =>
        $"<!DOCTYPE html>\n<html lang=\"fr\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>{Html(title)}</title>\n<link rel=\"stylesheet\" href=\"style.css\">\n</head>\n<body>\n"
        + (isIndex ? "" : "<nav aria-label=\"Règles\"><a href=\"index.html\">Toutes les règles</a></nav>\n")
        + $"<main>\n{body}</main>\n</body>\n</html>\n";

    private static string Plural(Severity severity) =>
        severity switch
        {
            Severity.Error => "Erreurs",
            Severity.Warning => "Avertissements",
            Severity.Review => "Questions à une personne",
            _ => "Conseils",
        };

    private static string Html(string text) => Encoder.Encode(text);
}
