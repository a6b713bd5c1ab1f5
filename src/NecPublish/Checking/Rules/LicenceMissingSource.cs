using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>A picture under someone's licence, without its author or its source: the licence itself asks for both.</summary>
public sealed class LicenceMissingSource : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "licence-missing-source",
            Severity.Warning,
            Sources.All,
            "Image sous licence sans auteur ni source",
            "La licence demande de citer l’auteur : sans lui, la réutilisation n’est pas permise.",
            "Remplissez les colonnes « auteur » et « source » de photos.csv."
        );

    public NodeKinds Visits => NodeKinds.Document | NodeKinds.Image;

    public void Check(Node node, in RuleContext context)
    {
        // a picture with a page of its own is told there
        var picture = node is Document ? context.Resource.Source : context.Shown(node) is { } shown && !context.Publication.BySource.ContainsKey(shown.Path) ? shown : null;
        if (picture?.Photo is not { Licence: { } written, Author: null, Source: null } photo || Licences.Parse(written) is not { } licence)
            return;
        if (licence.Id != context.Publication.Settings.Licence.Id && licence != Licences.Cc0 && licence != Licences.PublicDomain)
            context.Report(node is Document ? Place.None : node.At, $"« {photo.File} » est sous {licence.Name}, sans auteur ni source. {Info.Why}", subject: photo.File);
    }
}
