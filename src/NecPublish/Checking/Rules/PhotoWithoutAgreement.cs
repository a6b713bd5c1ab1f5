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
            Sources.All,
            "Photo de personnes sans leur accord",
            "Chacun a un droit sur son image, et la licence n’y change rien.",
            "Notez l’accord dans photos.csv (colonne « accord »), ou retirez la photo. Pour des mineurs, il faut celui des parents."
        );

    public NodeKinds Visits => NodeKinds.Document | NodeKinds.Image | NodeKinds.Link;

    public void Check(Node node, in RuleContext context)
    {
        if (node is not Document)
        {
            // whether anybody can be recognised is asked once: of a set's photos, there
            if (context.Shown(node) is { } shown)
                Judge(shown, node.At, asks: node is Image && shown.Role == SourceRole.Picture, context);
        }
        else if (context.Resource.Source is { Role: SourceRole.Photo or SourceRole.Picture } source)
            Judge(source, Place.None, asks: true, context);
    }

    private void Judge(SourceFile picture, Place at, bool asks, in RuleContext context)
    {
        if (picture.Photo is { PeopleRecognisable: true, Agreed: false } photo)
            context.Report(
                at,
                photo.Minors ? $"Des mineurs sont reconnaissables sur « {photo.File} », sans l’accord de leurs parents. {Info.Why}" : $"Des personnes sont reconnaissables sur « {photo.File} », sans leur accord. {Info.Why}",
                subject: photo.File
            );
        else if (picture.Photo is { PeopleRecognisable: null, Agreed: false, Doubt: { } doubt } said)
            context.Report(
                at,
                $"Pour « {said.File} », photos.csv dit « {doubt} »\u00A0: dans le doute, l’image n’est pas publiée. {Info.Why}",
                "Dans photos.csv, si personne n’est reconnaissable, écrivez « non » dans la colonne « personnes_reconnaissables »\u00A0; si les personnes sont d’accord, écrivez « oui » dans « accord ». Sinon, retirez l’image.",
                said.File
            );
        else if (picture.Photo is { UnreadList: { } list })
            context.Report(
                at,
                $"« {list} » dit peut-être que des personnes reconnaissables sur « {picture.Name} » ne sont pas d’accord, et ce fichier n’est pas lu\u00A0: il n’a pas tout à fait le nom attendu, photos.csv. {Info.Why}",
                "Enregistrez ce fichier au format CSV sous le nom photos.csv, dans le même dossier.",
                picture.Name
            );
        else if (asks && picture.Photo?.PeopleRecognisable is null && Photographs.Contains(picture.Extension, StringComparer.Ordinal))
            context.Report(
                at,
                $"Peut-on reconnaître quelqu’un sur « {picture.Name} » ? {Info.Why}",
                "Répondez « oui » ou « non » dans photos.csv, colonne « personnes_reconnaissables ».",
                // another picture under the same name is another question
                $"{picture.Name} {picture.Length.ToString(CultureInfo.InvariantCulture)}",
                Severity.Review
            );
    }
}
