using System.Text.Encodings.Web;
using System.Text.Json;
using NecPublish.Diagnostics;

namespace NecPublish.Reporting;

/// <summary>GitLab's Code Quality: the findings beside a merge request, told apart by their fingerprints.</summary>
public sealed class GitLabReport : IReport
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Format => "gitlab";

    public void Write(Findings findings, TextWriter output)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartArray();
            foreach (var d in findings.Diagnostics)
            {
                var where = d.Place is null or SourceLocation.Text ? "" : $"{French.Where(d.Place)}\u202f: ";
                json.WriteStartObject();
                json.WriteString("description", $"{where}{d.Message}");
                json.WriteString("check_name", d.Rule.Id);
                json.WriteString("fingerprint", d.Fingerprint);
                json.WriteString("severity", Of(d.Severity));
                json.WriteStartObject("location");
                json.WriteString("path", findings.PathOf(d));
                json.WriteStartObject("lines");
                json.WriteNumber("begin", d.Place is SourceLocation.Text t ? t.Line : 1);
                json.WriteEndObject();
                json.WriteEndObject();
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        output.Write(System.Text.Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length)));
        output.Write('\n');
    }

    private static string Of(Severity severity) =>
        severity switch
        {
            Severity.Error => "major",
            Severity.Warning => "minor",
            _ => "info",
        };
}
