using System.Globalization;
using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>
/// Image rights are not covered by the licence. An error when people can be recognised and no agreement is noted; a question when
/// nobody said. Photographs only: drawings and diagrams are not asked.
/// </summary>
public sealed class PhotoWithoutAgreement : ISourceRule
{
    private static readonly string[] Photographs = [".jpg", ".jpeg", ".heic", ".heif", ".tif", ".tiff", ".avif", ".webp"];

    public RuleInfo Info { get; } =
        new(
            "photo-without-agreement",
            Severity.Error,
            Sources.Image,
            "Photo de personnes sans leur accord",
            "Chacun a un droit sur son image, et la licence n’y change rien.",
            "Notez l’accord dans photos.csv (colonne « accord »), ou retirez la photo. Pour des mineurs, il faut celui des parents."
        );

    public NodeKinds Visits => NodeKinds.Document;

    public void Check(Node node, in RuleContext context)
    {
        var source = context.Resource.Source;
        if (source.Role is not (SourceRole.Photo or SourceRole.Picture))
            return;
        if (source.Photo is { PeopleRecognisable: true, Agreed: false } photo)
            context.Report(
                Place.None,
                photo.Minors ? $"Des mineurs sont reconnaissables sur « {photo.File} », sans l’accord de leurs parents. {Info.Why}" : $"Des personnes sont reconnaissables sur « {photo.File} », sans leur accord. {Info.Why}",
                subject: photo.File
            );
        else if (source.Photo?.PeopleRecognisable is null && Photographs.Contains(source.Extension, StringComparer.Ordinal))
            context.Report(
                Place.None,
                $"Peut-on reconnaître quelqu’un sur « {source.Name} » ? {Info.Why}",
                "Répondez « oui » ou « non » dans photos.csv, colonne « personnes_reconnaissables ».",
                // another picture under the same name is another question
                $"{source.Name} {source.Length.ToString(CultureInfo.InvariantCulture)}",
                Severity.Review
            );
    }
}
