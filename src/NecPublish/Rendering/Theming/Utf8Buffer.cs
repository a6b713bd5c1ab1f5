using System.Buffers;
using System.Text;

namespace NecPublish.Rendering.Theming;

/// <summary>A text writer that keeps UTF-8 bytes, reused from page to page. Surrogate pairs must come in one call, as strings do.</summary>
internal sealed class Utf8Buffer : TextWriter
{
    private readonly ArrayBufferWriter<byte> _bytes = new(64 * 1024);

    public override Encoding Encoding => Encoding.UTF8;

    public ReadOnlyMemory<byte> Written => _bytes.WrittenMemory;

    public void Clear() => _bytes.ResetWrittenCount();

    public override void Write(char value) => Write([value]);

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer) => Encoding.UTF8.GetBytes(buffer, _bytes);

    // Fluid writes asynchronously; memory never waits
    public override Task WriteAsync(char value)
    {
        Write(value);
        return Task.CompletedTask;
    }

    public override Task WriteAsync(string? value)
    {
        Write(value);
        return Task.CompletedTask;
    }

    public override Task WriteAsync(char[] buffer, int index, int count)
    {
        Write(buffer, index, count);
        return Task.CompletedTask;
    }

    public override Task WriteAsync(ReadOnlyMemory<char> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.Span);
        return Task.CompletedTask;
    }

    public override Task FlushAsync() => Task.CompletedTask;
}
