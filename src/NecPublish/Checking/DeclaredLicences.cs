using NecPublish.Model;

namespace NecPublish.Checking;

/// <summary>A licence as an author wrote it, known or not.</summary>
/// <param name="Line">Of the source's header; 0 for what is written elsewhere.</param>
/// <param name="InheritedFrom">The file that says it for all that belongs to it; null when it is the source's own.</param>
internal readonly record struct DeclaredLicence(string Written, int Line = 0, string? InheritedFrom = null)
{
    /// <summary>« © Ville », écrite dans nec-a/edition.yml,</summary>
    public string Named => InheritedFrom is null ? $"« {Written} »" : $"« {Written} », écrite dans {InheritedFrom},";
}

/// <summary>The licences that authors wrote for what a source publishes.</summary>
internal static class DeclaredLicences
{
    /// <summary>Where a rule on them looks: at the source, and at each picture that its text shows.</summary>
    public const NodeKinds Visits = NodeKinds.Document | NodeKinds.Image | NodeKinds.Link;

    /// <summary>Of a document its own, else its edition's, else the archive's; of a picture that it shows, that of photos.csv.</summary>
    public static IEnumerable<DeclaredLicence> Of(Node node, in RuleContext context)
    {
        if (node is not Document)
            return context.Shown(node)?.Photo?.Licence is { } photo ? [new(photo)] : [];
        var own = Of(context.Resource.Source).ToList();
        return own.Count > 0 ? own
            : context.Resource.Edition is { WrittenLicence: { } edition, Folder: var folder } ? [new(edition, InheritedFrom: $"{folder}/edition.yml")]
            : context.Publication.Settings.WrittenLicence is { } archive ? [new(archive, InheritedFrom: "necpublish.yml")]
            : [];
    }

    /// <summary>Reports one of them: at its line, or at the picture.</summary>
    public static void Tell(Node node, DeclaredLicence declared, string message, in RuleContext context)
    {
        if (node is Document)
            context.Findings.AddAtLine(declared.Line, message, null, declared.Written);
        else
            context.Report(node.At, message, subject: declared.Written);
    }

    private static IEnumerable<DeclaredLicence> Of(SourceFile source)
    {
        if (source.Metadata.Licence is { } own)
            yield return new(own, source.Metadata.LineOf("licence"));
        if (source.Dataset?.Licence is { } dataset)
            yield return new(dataset);
        if (source.Photo?.Licence is { } photo)
            yield return new(photo);
    }
}
