using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using NecPublish.Diagnostics;

namespace NecPublish.Reporting;

/// <summary>SARIF 2.1.0 (OASIS), which code forges read. Only what the standard requires and what a place can say.</summary>
public sealed class SarifReport : IReport
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    public string Format => "sarif";

    public void Write(Findings findings, TextWriter output)
    {
        var rules = findings.Diagnostics.Select(d => d.Rule).DistinctBy(r => r.Id).OrderBy(r => r.Id, StringComparer.Ordinal).ToImmutableArray();
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            WriteTool(rules, json);
            json.WriteString("language", "fr-FR");
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteStartArray("results");
            foreach (var diagnostic in findings.Diagnostics)
                WriteResult(diagnostic, findings, rules, json);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }
        output.Write(System.Text.Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length)));
        output.Write('\n');
    }

    private static void WriteTool(ImmutableArray<RuleInfo> rules, Utf8JsonWriter json)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "NecPublish");
        json.WriteString("semanticVersion", typeof(SarifReport).Assembly.GetName().Version!.ToString(3));
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            WriteText("shortDescription", rule.Title, json);
            WriteText("fullDescription", rule.Why, json);
            WriteText("help", rule.Fix, json);
            json.WriteStartObject("properties");
            json.WriteStartArray("tags");
            foreach (var tag in rule.Rgaa.Select(t => $"RGAA {t}").Concat(rule.Wcag.Select(t => $"WCAG {t}")))
                json.WriteStringValue(tag);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Diagnostic d, Findings findings, ImmutableArray<RuleInfo> rules, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", d.Rule.Id);
        json.WriteNumber("ruleIndex", rules.ToList().FindIndex(r => r.Id == d.Rule.Id));
        // § 3.27.9, 3.27.10: a question to a person is of kind "review", and a kind other than "fail" has no level
        json.WriteString("kind", d.Severity == Severity.Review ? "review" : "fail");
        json.WriteString(
            "level",
            d.Severity switch
            {
                Severity.Error => "error",
                Severity.Warning => "warning",
                Severity.Review => "none",
                _ => "note",
            }
        );
        WriteText("message", $"{d.Message}\nCorrection\u202f: {d.Fix}", json);
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', findings.PathOf(d).Split('/').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
        if (d.Place is SourceLocation.Text text)
            WriteRegion(text, d.Excerpt, json);
        json.WriteEndObject();
        if (d.Place is not null and not SourceLocation.Text)
        {
            json.WriteStartArray("logicalLocations");
            json.WriteStartObject();
            json.WriteString("fullyQualifiedName", French.Where(d.Place));
            json.WriteEndObject();
            json.WriteEndArray();
        }
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("partialFingerprints");
        json.WriteString("necpublish/v1", d.Fingerprint);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteRegion(SourceLocation.Text place, Quotation? excerpt, Utf8JsonWriter json)
    {
        json.WriteStartObject("region");
        json.WriteNumber("startLine", place.Line);
        json.WriteNumber("startColumn", place.Column);
        if (place.Length > 0 && excerpt is { } shown && place.Column - shown.Column + place.Length <= shown.Text.Length)
            json.WriteNumber("endColumn", place.Column + place.Length);
        json.WriteEndObject();
    }

    private static void WriteText(string name, string text, Utf8JsonWriter json)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
