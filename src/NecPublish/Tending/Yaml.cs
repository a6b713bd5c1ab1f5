using System.Text.Encodings.Web;
using System.Text.Json;

namespace NecPublish.Tending;

/// <summary>Writes the headers of new files.</summary>
internal static class Yaml
{
    private static readonly JsonSerializerOptions Quoted = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A text as YAML reads it back: plain when it cannot be taken for anything else, else double-quoted (as JSON, YAML 1.2 § 7.3.1).</summary>
    public static string Text(string text) =>
        text.Length > 0 && char.IsLetter(text[0]) && !text.AsSpan().ContainsAny(":#\"'[]{},&*!|>%@`\n\r\t\\") && !IsWord(text) && !char.IsWhiteSpace(text[^1])
            ? text
            : JsonSerializer.Serialize(text, Quoted);

    private static bool IsWord(string text) => text.ToLowerInvariant() is "true" or "false" or "null" or "yes" or "no" or "on" or "off" or "oui" or "non" or "y" or "n";
}
