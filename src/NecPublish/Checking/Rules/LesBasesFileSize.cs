using System.Globalization;
using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Model.LesBases;

namespace NecPublish.Checking.Rules;

/// <summary>Les Bases: a file weighs 100,000,000 bytes at most. Pictures are made smaller here, so only what is published as it is counts.</summary>
public sealed class LesBasesFileSize : ISourceRule
{
    public RuleInfo Info { get; } = LesBasesRule.Info("lesbases-file-too-large", "Fichier trop lourd pour Les Bases", "Déposez ce fichier chez un hébergeur, et ajoutez son adresse dans liens.csv.");

    public NodeKinds Visits => NodeKinds.Document;

    public void Check(Node node, in RuleContext context)
    {
        var source = context.Resource.Source;
        if (source.Length <= Limits.File || context.Resource.Kind is not (ResourceKind.Media or ResourceKind.Dataset) || !LesBasesRule.Concerns(context))
            return;
        var weight = (source.Length / 1_000_000).ToString(CultureInfo.InvariantCulture);
        context.Report(Place.None, $"Ce fichier pèse {weight} Mo ; Les Bases en accepte 100. {Info.Why}", subject: source.Path);
    }
}
