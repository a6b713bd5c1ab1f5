using NecPublish.Model;

namespace NecPublish.Checking;

/// <summary>The licences that authors wrote for what a source publishes.</summary>
internal static class DeclaredLicences
{
    /// <summary>Where a rule on them looks: at the source, and at each picture that its text shows.</summary>
    public const NodeKinds Visits = NodeKinds.Document | NodeKinds.Image | NodeKinds.Link;

    /// <summary>Of a document its own, with the line of its header (0 for a sidecar); of a picture that it shows, that of photos.csv.</summary>
    public static IEnumerable<(string Written, int Line)> Of(Node node, in RuleContext context) =>
        node is Document ? Of(context.Resource.Source)
        : context.Shown(node)?.Photo?.Licence is { } photo ? [(photo, 0)]
        : [];

    /// <summary>Reports one of them: at its line, or at the picture.</summary>
    public static void Tell(Node node, int line, string message, string written, in RuleContext context)
    {
        if (node is Document)
            context.Findings.AddAtLine(line, message, null, written);
        else
            context.Report(node.At, message, subject: written);
    }

    private static IEnumerable<(string Written, int Line)> Of(SourceFile source)
    {
        if (source.Metadata.Licence is { } own)
            yield return (own, source.Metadata.LineOf("licence"));
        if (source.Dataset?.Licence is { } dataset)
            yield return (dataset, 0);
        if (source.Photo?.Licence is { } photo)
            yield return (photo, 0);
    }
}
