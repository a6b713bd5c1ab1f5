using System.Collections.Frozen;
using System.Collections.Immutable;
using NecPublish.Model;

namespace NecPublish.Stamping;

/// <summary>Gives each file to the stamper of its container; what no stamper knows passes unchanged.</summary>
public sealed class Stampers(ImmutableArray<IStamper> stampers)
{
    private readonly FrozenDictionary<string, IStamper> _byExtension = stampers
        .SelectMany(s => s.Extensions.Select(e => KeyValuePair.Create(e, s)))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>True when files of this name can carry a licence.</summary>
    public bool CanStamp(string path) => _byExtension.ContainsKey(Path.GetExtension(path));

    /// <summary>The stamped bytes; the same when the format cannot carry a credit, or the bytes are not of that format.</summary>
    public ReadOnlyMemory<byte> Stamp(string path, ReadOnlyMemory<byte> content, Attribution credit) =>
        _byExtension.TryGetValue(Path.GetExtension(path), out var stamper) ? stamper.Stamp(content, credit) : content;
}
