using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Model.LesBases;

namespace NecPublish.Checking.Rules;

/// <summary>Les Bases offers three licences; a resource under another one is not deposited by itself, since its licence would be false there.</summary>
public sealed class LesBasesLicence : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "lesbases-licence-unavailable",
            Severity.Advice,
            Sources.All,
            "Licence absente de Les Bases",
            "Les Bases ne la propose pas : seule, la ressource n’y serait pas déposée ; dans une séance, sa licence est dite en légende.",
            "Rien à faire ici. Si vous en avez le droit, « licence: cc-by-sa-4.0 » permet le dépôt."
        );

    public NodeKinds Visits => NodeKinds.Document;

    public void Check(Node node, in RuleContext context)
    {
        var licence = context.Resource.Licence;
        if (LesBasesRule.Concerns(context) && Licensing.CodeOf(licence) is null)
            LesBasesRule.ReportAt(context, "licence", $"Cette ressource est sous « {licence.Name} ». {Info.Why}", null, licence.Id);
    }
}
