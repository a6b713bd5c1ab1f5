using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>A picture that the folder does not hold. Outside RGAA; its readers miss it all the same.</summary>
public sealed class ImgMissing : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "img-missing",
            Severity.Warning,
            Sources.Markdown,
            "Image absente",
            "La page est publiée sans cette image.",
            "Corrigez le nom du fichier, majuscules et extension comprises, ou ajoutez l’image au dossier."
        );

    public NodeKinds Visits => NodeKinds.Image;

    public void Check(Node node, in RuleContext context)
    {
        var image = (Image)node;
        if (context.Document.Source is not (Sources.Markdown or Sources.Html) || image.Target.Length == 0 || IsElsewhere(image.Target))
            return;
        var files = context.Publication.Files;
        var target = Uri.UnescapeDataString(image.Target.Split('#', '?')[0]);
        if (ContentPath.Combine(context.Resource.Source.Folder, target) is { } path && (files.ContainsKey(path) || files.ContainsKey(target)))
            return;
        var name = target.Split('/')[^1];
        var edition = context.Resource.Source.EditionId;
        var near = Closest.To(name, files.Values.Where(f => f.EditionId == edition).Select(f => f.Name).Where(n => n != name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        context.Report(image.At, $"Aucun fichier ne répond à « {image.Target} ».{(near is null ? "" : $" Vouliez-vous dire « {near} » ?")} {Info.Why}", subject: image.Target);
    }

    /// <summary>On the web, or inside the text: not for this rule. A disk of the author's own is.</summary>
    private static bool IsElsewhere(string target) =>
        target.StartsWith("//", StringComparison.Ordinal) || target.Contains(':', StringComparison.Ordinal) && !target.StartsWith("file:", StringComparison.OrdinalIgnoreCase) && !(target.Length > 1 && target[1] == ':');
}
