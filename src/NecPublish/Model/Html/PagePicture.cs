namespace NecPublish.Model.Html;

/// <summary>The file that an img element names, as it lies beside the page.</summary>
/// <param name="Width">Of the file, in pixels.</param>
/// <param name="Length">Bytes.</param>
/// <param name="IsAnimated">It has more pictures than one.</param>
public sealed record PagePicture(string MediaType, int Width, long Length, bool IsAnimated = false);
