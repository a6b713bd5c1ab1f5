namespace NecPublish.Engines;

/// <summary>Keeps the first bytes of a stream and drops the rest, or stops its writer.</summary>
/// <param name="limit">Bytes kept.</param>
/// <param name="stop">Cancelled when there is more; null to go on reading and keep nothing.</param>
internal sealed class CappedBuffer(long limit, CancellationTokenSource? stop)
{
    private readonly MemoryStream _kept = new();

    public bool IsOverfull { get; private set; }

    public ReadOnlyMemory<byte> Content
    {
        get
        {
            lock (_kept)
                return _kept.ToArray();
        }
    }

    public async Task Fill(Stream source)
    {
        var buffer = new byte[64 << 10];
        try
        {
            while (await source.ReadAsync(buffer).ConfigureAwait(false) is var read and > 0)
            {
                lock (_kept)
                {
                    var room = (int)Math.Min(read, limit - _kept.Length);
                    _kept.Write(buffer, 0, room);
                    IsOverfull |= room < read;
                }
                if (IsOverfull && stop is not null)
                    await stop.CancelAsync().ConfigureAwait(false);
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // its writer was stopped
        }
    }
}
