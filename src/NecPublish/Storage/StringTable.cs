using System.Text;

namespace NecPublish.Storage;

/// <summary>Writes numbers and strings, each string once: ten thousand findings of one rule say the same words.</summary>
internal sealed class StringTableWriter(Stream output) : BinaryWriter(output, Encoding.UTF8, leaveOpen: true)
{
    private readonly Dictionary<string, int> _known = new(StringComparer.Ordinal);

    public override void Write(string value)
    {
        if (_known.TryGetValue(value, out var number))
        {
            Write7BitEncodedInt(number);
            return;
        }
        _known.Add(value, _known.Count);
        Write7BitEncodedInt(_known.Count - 1);
        base.Write(value);
    }
}

/// <summary>Reads what a <see cref="StringTableWriter"/> wrote.</summary>
internal sealed class StringTableReader(Stream input) : BinaryReader(input, Encoding.UTF8, leaveOpen: true)
{
    private readonly List<string> _known = [];

    /// <exception cref="FormatException">It names a string that was not written before.</exception>
    public override string ReadString()
    {
        var number = Read7BitEncodedInt();
        if (number < 0 || number > _known.Count)
            throw new FormatException();
        if (number == _known.Count)
            _known.Add(base.ReadString());
        return _known[number];
    }
}
