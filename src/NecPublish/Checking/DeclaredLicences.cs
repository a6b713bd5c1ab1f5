using NecPublish.Model;

namespace NecPublish.Checking;

/// <summary>The licences that an author wrote for a source, with the line of its header (0 for a sidecar).</summary>
internal static class DeclaredLicences
{
    public static IEnumerable<(string Written, int Line)> Of(SourceFile source)
    {
        if (source.Metadata.Licence is { } own)
            yield return (own, source.Metadata.LineOf("licence"));
        if (source.Dataset?.Licence is { } dataset)
            yield return (dataset, 0);
        if (source.Photo?.Licence is { } photo)
            yield return (photo, 0);
    }
}
