using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Model.LesBases;

namespace NecPublish.Checking.Rules;

/// <summary>Les Bases: themes, types, sectors and beneficiaries are closed lists.</summary>
public sealed class LesBasesWordUnknown : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "lesbases-word-unknown",
            Severity.Warning,
            Sources.All,
            "Mot inconnu de Les Bases",
            "Ce mot n’est pas dans les listes du site : la ressource y serait classée sans lui.",
            "Reprenez un mot tel que le formulaire de Les Bases l’affiche."
        );

    public NodeKinds Visits => NodeKinds.Document;

    public void Check(Node node, in RuleContext context)
    {
        var declared = context.Resource.Source.Metadata.LesBases;
        if (declared.IsEmpty)
            return;
        foreach (var vocabulary in Vocabularies.All)
        {
            foreach (var word in declared.GetValueOrDefault(vocabulary.Key, []).Where(w => vocabulary.Find(w) is null))
            {
                var near = Closest.To(word, vocabulary.Terms.Select(t => t.Label)) ?? Closest.To(word, vocabulary.Terms.Select(t => t.Code));
                var question = near is null ? "" : $" Vouliez-vous dire « {near} » ?";
                LesBasesRule.ReportAt(context, "lesbases", $"« {word} » n’est pas dans la liste « {vocabulary.Label} » de Les Bases.{question} {Info.Why}", near is null ? null : $"Écrivez « {near} ».", vocabulary.Key + ":" + word);
            }
        }
    }
}
