using System.Globalization;
using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Model.LesBases;

namespace NecPublish.Checking.Rules;

/// <summary>Les Bases: a title has 100 characters at most.</summary>
public sealed class LesBasesTitle : ISourceRule
{
    public RuleInfo Info { get; } = LesBasesRule.Info("lesbases-title-too-long", "Titre trop long pour Les Bases", "Raccourcissez « titre » dans l’en-tête du document.");

    public NodeKinds Visits => NodeKinds.Document;

    public void Check(Node node, in RuleContext context)
    {
        var title = context.Resource.Title.Trim();
        if (title.Length <= Limits.Title || !LesBasesRule.Concerns(context))
            return;
        var length = title.Length.ToString(CultureInfo.InvariantCulture);
        LesBasesRule.ReportAt(context, "titre", $"Ce titre compte {length} caractères ; Les Bases en accepte 100. {Info.Why}", null, title);
    }
}
