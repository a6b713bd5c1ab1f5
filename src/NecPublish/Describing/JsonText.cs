using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace NecPublish.Describing;

/// <summary>
/// How every JSON of the archive is written: accents as they are, and nothing that could end a script element
/// (&lt; &gt; &amp; are escaped), so that the text may stand in a page as it is.
/// </summary>
public static class JsonText
{
    public static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
    public static readonly JsonWriterOptions Compact = new() { Encoder = Encoder, SkipValidation = true };
    public static readonly JsonWriterOptions Indented = new() { Encoder = Encoder, Indented = true, NewLine = "\n", SkipValidation = true };

    /// <summary>Bytes: what a longer text needed is not kept.</summary>
    private const int MostKept = 1 << 18;

    /// <summary>The bytes of one text, used again for the next; none while a text is being written, which may be made of others.</summary>
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _free;

    /// <summary>On one line, in UTF-8: what goes into a page.</summary>
    public static byte[] Write<T>(T state, Action<Utf8JsonWriter, T> write)
    {
        var buffer = _free ?? new ArrayBufferWriter<byte>(8192);
        _free = null;
        buffer.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(buffer, Compact))
            write(json, state);
        var text = buffer.WrittenSpan.ToArray();
        if (buffer.Capacity <= MostKept)
            _free = buffer;
        return text;
    }

    public static ReadOnlyMemory<byte> WriteFile<T>(T state, Action<Utf8JsonWriter, T> write)
    {
        var buffer = new ArrayBufferWriter<byte>(8192);
        using (var json = new Utf8JsonWriter(buffer, Indented))
            write(json, state);
        buffer.Write("\n"u8);
        return buffer.WrittenMemory;
    }

    /// <summary>Leaves the property out when there is nothing to say.</summary>
    public static void WriteOptional(this Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            json.WriteString(name, value);
    }

    public static void WriteDay(this Utf8JsonWriter json, string name, DateOnly? day)
    {
        if (day is { } value)
        {
            Span<char> text = stackalloc char[10];
            value.TryFormat(text, out _, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
            json.WriteString(name, text);
        }
    }
}
