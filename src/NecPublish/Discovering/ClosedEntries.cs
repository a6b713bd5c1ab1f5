using NecPublish.Diagnostics;
using NecPublish.Storage;

namespace NecPublish.Discovering;

/// <summary>What a folder lists and does not let be read, told to its author.</summary>
public static class ClosedEntries
{
    /// <summary>An entry that is not to be opened.</summary>
    public static void Tell(SourceEntry entry, Findings findings)
    {
        var (what, fix) = entry.Obstacle switch
        {
            Obstacle.Name => ("Le nom de ce fichier a des lettres abîmées : il vient sans doute d’une ancienne clé USB ou d’une archive zip.", "Renommez-le."),
            Obstacle.Denied => ("L’accès à ce dossier est refusé.", "Copiez ce qu’il contient dans un dossier que vous pouvez ouvrir."),
            Obstacle.Pipe => ("Ce n’est pas un document : c’est un tube, qui sert à faire communiquer des programmes.", "Retirez-le du dossier de l’archive."),
            _ => (null, null),
        };
        if (what is null)
            findings.Add(MetadataRules.LinkOutside, 0, 0, MetadataRules.LinkOutside.Why, subject: entry.Path);
        else
            findings.Add(MetadataRules.PathUnreadable, 0, 0, $"{what} {MetadataRules.PathUnreadable.Why}", fix, entry.Path);
    }

    /// <summary>A file that was listed and could not be read.</summary>
    public static Diagnostic Of(string path, Exception error) =>
        new(
            MetadataRules.PathUnreadable,
            MetadataRules.PathUnreadable.Severity,
            path,
            null,
            $"{MetadataRules.PathUnreadable.Title} : {Disk.Reason(error)} {MetadataRules.PathUnreadable.Why}",
            MetadataRules.PathUnreadable.Fix,
            path
        );
}
