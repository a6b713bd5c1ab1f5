using System.Text.Encodings.Web;
using System.Text.Json;
using NecPublish.Diagnostics;

namespace NecPublish.Reporting;

/// <summary>For programs: one JSON object, on one line.</summary>
public sealed class JsonReport : IReport
{
    /// <summary>Nothing here is put into a page: letters stay letters.</summary>
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Format => "json";

    public void Write(Findings findings, TextWriter output)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteStartArray("diagnostics");
            foreach (var diagnostic in findings.Diagnostics)
                Write(diagnostic, findings.PathOf(diagnostic), json);
            json.WriteEndArray();
            json.WriteStartObject("summary");
            foreach (var severity in Enum.GetValues<Severity>())
                json.WriteNumber(Name(severity), findings.Count(severity));
            json.WriteNumber("files", findings.FileCount);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        output.Write(System.Text.Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length)));
        output.Write('\n');
    }

    private static void Write(Diagnostic d, string path, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("rule", d.Rule.Id);
        json.WriteString("severity", Name(d.Severity));
        json.WriteString("file", path);
        json.WritePropertyName("place");
        Write(d.Place, json);
        json.WriteString("message", d.Message);
        json.WriteString("fix", d.Fix);
        Write("rgaa", d.Rule.Rgaa, json);
        Write("wcag", d.Rule.Wcag, json);
        Write("act", d.Rule.Act, json);
        json.WriteString("fingerprint", d.Fingerprint);
        json.WriteEndObject();
    }

    private static void Write(SourceLocation? place, Utf8JsonWriter json)
    {
        if (place is null)
        {
            json.WriteNullValue();
            return;
        }
        json.WriteStartObject();
        switch (place)
        {
            case SourceLocation.Text t:
                json.WriteNumber("line", t.Line);
                json.WriteNumber("column", t.Column);
                break;
            case SourceLocation.Paragraph p:
                json.WriteNumber("paragraph", p.Number);
                json.WriteString("text", p.Excerpt);
                break;
            case SourceLocation.Slide s:
                json.WriteNumber("slide", s.Number);
                if (s.Object is not null)
                    json.WriteString("object", s.Object);
                break;
            case SourceLocation.Cell c:
                json.WriteString("sheet", c.Sheet);
                json.WriteString("cell", c.Reference);
                break;
            case SourceLocation.Page p:
                json.WriteNumber("page", p.Number);
                break;
        }
        json.WriteEndObject();
    }

    private static void Write(string name, System.Collections.Immutable.ImmutableArray<string> values, Utf8JsonWriter json)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    internal static string Name(Severity severity) =>
        severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            Severity.Review => "review",
            _ => "advice",
        };
}
