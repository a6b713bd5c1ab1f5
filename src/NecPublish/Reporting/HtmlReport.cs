using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using NecPublish.Diagnostics;

namespace NecPublish.Reporting;

/// <summary>For facilitators: one page, readable from a file, by file and by gesture, with what to copy. No score.</summary>
public sealed class HtmlReport : IReport
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private static readonly string[] Pictures = [".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif", ".svg"];

    private const string Style = """
        body{font:1.05rem/1.6 system-ui,sans-serif;max-width:50rem;margin:0 auto;padding:1rem;color:#161616;background:#fff;overflow-wrap:anywhere}
        h2{margin-top:2.5rem;border-bottom:2px solid #000091}a{color:#000091}
        article{border-left:.4rem solid #929292;padding:.1rem 1rem;margin:1.5rem 0}
        article.error{border-color:#ce0500}article.warning{border-color:#b34000}article.review{border-color:#0063cb}
        samp{font:inherit}h4{margin-bottom:.3rem}
        pre{background:#f6f6f6;padding:.6rem;white-space:pre-wrap}
        article img{max-width:12rem;max-height:9rem;height:auto}
        .reference{color:#3a3a3a;font-size:.9rem}:focus-visible{outline:3px solid #0a76f6;outline-offset:2px}
        @media (prefers-color-scheme:dark){body{color:#eee;background:#161616}pre{background:#2a2a2a}.reference{color:#cecece}h2{border-color:#8585f6}a{color:#a1a1f8}}
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
        Progress(findings, output);
        var files = findings.Diagnostics.GroupBy(findings.PathOf, StringComparer.Ordinal).ToList();
        if (files.Count > 1)
        {
            output.Write("<nav aria-label=\"Fichiers\">\n<ul>\n");
            for (var i = 0; i < files.Count; i++)
                output.Write(Invariant($"<li><a href=\"#f{i + 1}\">{Html(files[i].Key)}</a>\u202f: {files[i].Count()}</li>\n"));
            output.Write("</ul>\n</nav>\n");
        }
        for (var i = 0; i < files.Count; i++)
        {
            output.Write(Invariant($"<section>\n<h2 id=\"f{i + 1}\">{Html(files[i].Key)}</h2>\n"));
            foreach (var gesture in files[i].GroupBy(d => (d.Rule.Id, d.Severity)).OrderBy(g => g.Key.Severity))
                Write([.. gesture], findings, output);
            output.Write("</section>\n");
        }
        output.Write("</main>\n</body>\n</html>\n");
    }

    private static void Progress(Findings findings, TextWriter output)
    {
        if (findings.Before is not { } before)
            return;
        var now = findings.Diagnostics.Select(d => d.Fingerprint).ToHashSet(StringComparer.Ordinal);
        var gone = before.Count(f => !now.Contains(f));
        var added = now.Count(f => !before.Contains(f));
        output.Write(Invariant($"<p>Depuis la dernière construction du site\u202f: {gone} corrigé{(gone > 1 ? "s" : "")}, {added} nouveau{(added > 1 ? "x" : "")}.</p>\n"));
    }

    /// <summary>One gesture: what several places ask in the same way, explained once.</summary>
    private static void Write(Diagnostic[] same, Findings findings, TextWriter output)
    {
        var rule = same[0].Rule;
        var count = same.Length > 1 ? Invariant($" ({same.Length} fois)") : "";
        output.Write($"<article class=\"{JsonReport.Name(same[0].Severity)}\">\n<h3>{Html(Capital(French.Of(same[0].Severity)))}\u202f: {Html(rule.Title)}{count}</h3>\n");
        var before = "";
        foreach (var diagnostic in same)
        {
            var where = French.Where(diagnostic.Place);
            // two in one place stand under one title
            if (where.Length > 0 && where != before)
                output.Write($"<h4>Où\u202f: {Html(where)}</h4>\n");
            before = where;
            Place(diagnostic, where, findings, output);
        }
        if (!rule.Tools.IsDefaultOrEmpty)
        {
            output.Write("<ul>\n");
            foreach (var (tool, fix) in rule.Tools)
                output.Write($"<li>{Html(tool)}\u202f: {Quotations.Html(fix, Encoder)}</li>\n");
            output.Write("</ul>\n");
        }
        var references = string.Join(" · ", rule.Rgaa.Select(t => $"RGAA {t}").Concat(rule.Wcag.Select(t => $"WCAG {t}")));
        output.Write($"<p class=\"reference\">{Html(references.Length > 0 ? $"{references} · " : "")}règle {Html(rule.Id)}</p>\n</article>\n");
    }

    private static void Place(Diagnostic d, string where, Findings findings, TextWriter output)
    {
        // its name beside it says as much to who cannot see it
        if (Thumbnail(d, findings) is { } picture)
            output.Write($"<p><img src=\"{Html(picture)}\" alt=\"\" loading=\"lazy\"> <samp>{Html(Uri.UnescapeDataString(picture[(picture.LastIndexOf('/') + 1)..]))}</samp></p>\n");
        if (d.Excerpt is { Text.Length: > 0 } excerpt)
            output.Write($"<pre><code>{Html(excerpt.Text)}</code></pre>\n");
        output.Write($"<p>{Quotations.Html(d.Message, Encoder)}</p>\n<p><strong>Correction\u202f:</strong> {Quotations.Html(d.Fix, Encoder)}</p>\n");
        if (d.Severity == Severity.Error && !d.Rule.CanBeLifted)
            return;
        output.Write($"<details>\n<summary>Répondre à {Html(d.Severity == Severity.Review ? "cette question" : "ce constat")}{(where.Length > 0 ? $" ({Html(where)})" : "")}</summary>\n");
        output.Write($"<p>Copiez cette ligne dans decisions.csv, et remplacez la raison\u202f:</p>\n<pre><code>{Html(Answer(d))}</code></pre>\n</details>\n");
    }

    /// <summary>A line of decisions.csv: fichier; regle; lieu; empreinte; decision; raison; date.</summary>
    internal static string Answer(Diagnostic d) => $"{Cell(d.File)};{d.Rule.Id};;{d.Fingerprint};accepte;votre raison;";

    private static string Cell(string text) => text.AsSpan().ContainsAny(';', '"') ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;

    /// <summary>The picture meant, relative to the folder that the command was given from; null when the finding is about none.</summary>
    private static string? Thumbnail(Diagnostic d, Findings findings)
    {
        var target = d.Subject.Split(' ')[0];
        if (!d.Rule.Id.StartsWith("img-", StringComparison.Ordinal) && !d.Rule.Id.StartsWith("image-", StringComparison.Ordinal) || target.Contains(':', StringComparison.Ordinal) || !Pictures.Any(p => target.EndsWith(p, StringComparison.OrdinalIgnoreCase)))
            return null;
        var folder = findings.PathOf(d);
        folder = folder[..(folder.LastIndexOf('/') + 1)];
        return string.Join('/', folder.Split('/').Select(Uri.EscapeDataString)) + target;
    }

    private static string Html(string text) => Encoder.Encode(text);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
