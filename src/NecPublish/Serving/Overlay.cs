using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using NecPublish.Diagnostics;

namespace NecPublish.Serving;

/// <summary>What the preview adds to a page, and a published page never has: its findings, and the script that reloads it.</summary>
internal static class Overlay
{
    public const string ScriptPath = "/_apercu/recharge.js";
    public const string StylePath = "/_apercu/recharge.css";
    public const string EventsPath = "/_apercu/evenements";

    /// <summary>
    /// Reloads when this very page has changed, not when any other has. When the program was stopped and starts again, the
    /// browser connects by itself.
    /// </summary>
    public const string Script = $$"""
        const read = () => fetch(location.href).then(r => r.text());
        const shown = read();
        const events = new EventSource("{{EventsPath}}");
        let version;
        events.onmessage = async e => {
          const known = version;
          version = e.data;
          if (known !== undefined && known !== version && await read() !== await shown) location.reload();
        };
        """;

    public const string Style = """
        #apercu{font:1rem/1.5 system-ui,sans-serif;color:#161616;background:#fef7da;border-bottom:.25rem solid #716043;padding:.5rem 1rem}
        #apercu summary{font-weight:700;cursor:pointer}
        #apercu li{margin:.5rem 0}
        """;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>The page with its findings at the top of the body.</summary>
    public static ReadOnlyMemory<byte> On(PreviewedFile page)
    {
        var html = Encoding.UTF8.GetString(page.Content.Span);
        var body = html.IndexOf("<body", StringComparison.OrdinalIgnoreCase);
        var top = body < 0 ? 0 : html.IndexOf('>', body) + 1;
        var added = $"<link rel=\"stylesheet\" href=\"{StylePath}\"><script src=\"{ScriptPath}\" defer></script>\n{Panel(page.Findings)}";
        return Encoding.UTF8.GetBytes(html.Insert(top, added));
    }

    private static string Panel(ImmutableArray<Diagnostic> findings)
    {
        if (findings.IsDefaultOrEmpty)
            return "";
        var text = new StringBuilder("<details id=\"apercu\" lang=\"fr\"").Append(findings.Any(f => f.Severity == Severity.Error) ? " open" : "");
        text.Append(CultureInfo.InvariantCulture, $">\n<summary>{(findings.Length == 1 ? "Un point" : $"{findings.Length} points")} à regarder sur cette page</summary>\n<ul>\n");
        foreach (var finding in findings)
        {
            var line = finding.Place is SourceLocation.Text place ? string.Create(CultureInfo.InvariantCulture, $", ligne {place.Line}") : "";
            text.Append($"<li>{Name(finding.Severity)} ({Html(finding.File)}{line})\u202f: {Html(finding.Message)} <strong>Correction\u202f:</strong> {Html(finding.Fix)}</li>\n");
        }
        return text.Append("</ul>\n</details>\n").ToString();
    }

    private static string Name(Severity severity) =>
        severity switch
        {
            Severity.Error => "Erreur",
            Severity.Warning => "Avertissement",
            Severity.Review => "À vérifier",
            _ => "Conseil",
        };

    private static string Html(string text) => Encoder.Encode(text);
}
