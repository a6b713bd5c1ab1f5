using System.Globalization;
using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Model.LesBases;

namespace NecPublish.Checking.Rules;

/// <summary>Les Bases: at most five themes, four types, five sectors, five beneficiaries.</summary>
public sealed class LesBasesWordCount : ISourceRule
{
    public RuleInfo Info { get; } = LesBasesRule.Info("lesbases-too-many-words", "Trop de choix pour Les Bases", "Gardez les plus utiles à qui cherche la ressource.");

    public NodeKinds Visits => NodeKinds.Document;

    public void Check(Node node, in RuleContext context)
    {
        foreach (var vocabulary in Vocabularies.All)
        {
            if (!context.Resource.Source.Metadata.LesBases.TryGetValue(vocabulary.Key, out var words) || words.Length <= vocabulary.Max)
                continue;
            var (count, max) = (words.Length.ToString(CultureInfo.InvariantCulture), vocabulary.Max.ToString(CultureInfo.InvariantCulture));
            LesBasesRule.ReportAt(context, "lesbases", $"{count} choix dans « {vocabulary.Label} » ; Les Bases en accepte {max}. {Info.Why}", null, vocabulary.Key);
        }
    }
}
