using NecPublish.Model;

namespace NecPublish.Stamping;

/// <summary>
/// Writes licence and credit into one container format without touching pixels, text or structure. Pure: bytes in, bytes out;
/// stamping twice equals stamping once. Found by reflection, one file per container.
/// </summary>
public interface IStamper
{
    /// <summary>Extensions with their dot: ".jpg".</summary>
    IReadOnlyList<string> Extensions { get; }

    /// <summary>The stamped bytes; the same bytes when the container is not what its extension says.</summary>
    ReadOnlyMemory<byte> Stamp(ReadOnlyMemory<byte> content, Attribution credit);
}
