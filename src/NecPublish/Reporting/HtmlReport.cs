using System.Text.Encodings.Web;
using System.Text.Unicode;
using NecPublish.Diagnostics;

namespace NecPublish.Reporting;

/// <summary>For facilitators: one page, readable from a file, grouped by file, with what to do in each tool. No score.</summary>
public sealed class HtmlReport : IReport
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private const string Style = """
        body{font:1.05rem/1.6 system-ui,sans-serif;max-width:50rem;margin:0 auto;padding:1rem;color:#161616;background:#fff}
        h2{margin-top:2.5rem;border-bottom:2px solid #000091;overflow-wrap:anywhere}
        article{border-left:.4rem solid #929292;padding:.1rem 1rem;margin:1.5rem 0}
        article.error{border-color:#ce0500}article.warning{border-color:#b34000}article.review{border-color:#0063cb}
        pre{background:#f6f6f6;padding:.6rem;white-space:pre-wrap;overflow-wrap:anywhere}
        .reference{color:#3a3a3a;font-size:.9rem}
        @media (prefers-color-scheme:dark){body{color:#eee;background:#161616}pre{background:#2a2a2a}.reference{color:#cecece}h2{border-color:#8585f6}}
        """;

    public string Format => "html";

    public void Write(Findings findings, TextWriter output)
    {
        output.Write(
            $"<!DOCTYPE html>\n<html lang=\"fr\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n"
                + $"<title>Vérification de {Html(findings.Folder)}</title>\n<style>\n{Style}\n</style>\n</head>\n<body>\n<main>\n"
                + $"<h1>Vérification de {Html(findings.Folder)}</h1>\n<p>{Html(Capital(French.Counts(findings)))}.</p>\n"
        );
        if (findings.Count(Severity.Error) > 0)
            output.Write("<p>Une erreur retient le document où elle se trouve\u202f: il sera publié quand elle sera corrigée. Le reste est publié.</p>\n");
        foreach (var file in findings.Diagnostics.GroupBy(findings.PathOf, StringComparer.Ordinal))
        {
            output.Write($"<section>\n<h2>{Html(file.Key)}</h2>\n");
            foreach (var diagnostic in file)
                Write(diagnostic, output);
            output.Write("</section>\n");
        }
        output.Write("</main>\n</body>\n</html>\n");
    }

    private static void Write(Diagnostic d, TextWriter output)
    {
        var where = French.Where(d.Place);
        output.Write($"<article class=\"{JsonReport.Name(d.Severity)}\">\n<h3>{Html(Capital(French.Of(d.Severity)))}\u202f: {Html(d.Rule.Title)}</h3>\n");
        if (where.Length > 0)
            output.Write($"<p>{Html(Capital(where))}</p>\n");
        if (d.Excerpt is { Length: > 0 })
            output.Write($"<pre><code>{Html(d.Excerpt)}</code></pre>\n");
        output.Write($"<p>{Html(d.Message)}</p>\n<p><strong>Correction\u202f:</strong> {Html(d.Fix)}</p>\n");
        if (!d.Rule.Tools.IsDefaultOrEmpty)
        {
            output.Write("<ul>\n");
            foreach (var (tool, fix) in d.Rule.Tools)
                output.Write($"<li>{Html(tool)}\u202f: {Html(fix)}</li>\n");
            output.Write("</ul>\n");
        }
        var references = string.Join(" · ", d.Rule.Rgaa.Select(t => $"RGAA {t}").Concat(d.Rule.Wcag.Select(t => $"WCAG {t}")));
        output.Write($"<p class=\"reference\">{Html(references.Length > 0 ? $"{references} · " : "")}règle {Html(d.Rule.Id)}, empreinte {d.Fingerprint}</p>\n</article>\n");
    }

    private static string Html(string text) => Encoder.Encode(text);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
