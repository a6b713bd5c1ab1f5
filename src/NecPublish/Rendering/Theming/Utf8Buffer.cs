using System.Buffers;
using System.Text;
using Microsoft.Extensions.ObjectPool;

namespace NecPublish.Rendering.Theming;

/// <summary>A text writer that keeps UTF-8 bytes, used again from page to page. Surrogate pairs must come in one call, as strings do.</summary>
internal sealed class Utf8Buffer : TextWriter
{
    /// <summary>Bytes at first: a page.</summary>
    private const int Usual = 1 << 16;

    /// <summary>Bytes: what became larger than any page but a list's is not kept.</summary>
    private const int MostKept = 1 << 18;

    /// <summary>Characters: any note is shorter.</summary>
    private const int ShortText = 1 << 15;

    private static readonly ObjectPool<Utf8Buffer> Free = new DefaultObjectPool<Utf8Buffer>(new Policy());

    private readonly ArrayBufferWriter<byte> _bytes = new(Usual);

    private Utf8Buffer() { }

    /// <summary>An empty one, to give back by <see cref="Return"/>.</summary>
    public static Utf8Buffer Take() => Free.Get();

    public void Return() => Free.Return(this);

    public override Encoding Encoding => Encoding.UTF8;

    public ReadOnlyMemory<byte> Written => _bytes.WrittenMemory;

    /// <summary>Text that is UTF-8 already.</summary>
    public void Write(ReadOnlySpan<byte> utf8) => _bytes.Write(utf8);

    public override void Write(char value) => Write([value]);

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        // to count the bytes first reads a text twice: a short one gets room for the longest that it could be
        var most = buffer.Length <= ShortText ? Encoding.UTF8.GetMaxByteCount(buffer.Length) : Encoding.UTF8.GetByteCount(buffer);
        _bytes.Advance(Encoding.UTF8.GetBytes(buffer, _bytes.GetSpan(most)));
    }

    /// <summary>In one piece: a chunk of the builder may end inside a surrogate pair.</summary>
    public override void Write(StringBuilder? value)
    {
        if (value is null)
            return;
        var chars = ArrayPool<char>.Shared.Rent(value.Length);
        value.CopyTo(0, chars, value.Length);
        Write(chars.AsSpan(0, value.Length));
        ArrayPool<char>.Shared.Return(chars);
    }

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

    private sealed class Policy : PooledObjectPolicy<Utf8Buffer>
    {
        public override Utf8Buffer Create() => new();

        public override bool Return(Utf8Buffer buffer)
        {
            buffer._bytes.ResetWrittenCount();
            return buffer._bytes.Capacity <= MostKept;
        }
    }
}
