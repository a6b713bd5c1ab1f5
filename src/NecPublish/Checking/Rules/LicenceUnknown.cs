using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>A declared licence that is none we know: the right to publish is not established, so the resource waits.</summary>
public sealed class LicenceUnknown : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "licence-unknown",
            Severity.Error,
            Sources.All,
            "Licence inconnue",
            "Sans licence connue, personne ne sait s’il a le droit de réutiliser ce contenu : il n’est pas publié.",
            "Écrivez « cc-by-sa-4.0 », ou l’une de : cc-by-4.0, cc0-1.0, domaine-public, licence-ouverte-2.0, odbl-1.0, lal-1.3."
        );

    public NodeKinds Visits => DeclaredLicences.Visits;

    public void Check(Node node, in RuleContext context)
    {
        foreach (var declared in DeclaredLicences.Of(node, context))
        {
            if (Licences.Parse(declared.Written) is not null)
                continue;
            var near = Closest.To(declared.Written, Licences.All.Select(l => l.Id));
            DeclaredLicences.Tell(node, declared, $"La licence {declared.Named} n’est pas connue.{(near is null ? "" : $" Vouliez-vous dire « {near} » ?")} {Info.Why}", context);
        }
    }
}
