using System.Collections.Immutable;

namespace NecPublish.Imaging;

/// <summary>What an image says of itself, metadata included, before anything is stripped.</summary>
public sealed record ImageInfo(string MediaType, int Width, int Height, int Frames)
{
    /// <summary>EXIF's date, local time, for sorting photos into sessions; null when it has none.</summary>
    public DateTime? TakenAt { get; init; }

    /// <summary>True when it carried a position, a camera's serial number, an author or a comment: they are removed.</summary>
    public bool HadPrivateMetadata { get; init; }
}

/// <summary>An encoded image without any metadata but its colour profile.</summary>
public sealed record EncodedImage(string MediaType, string Extension, int Width, int Height, ReadOnlyMemory<byte> Content);
