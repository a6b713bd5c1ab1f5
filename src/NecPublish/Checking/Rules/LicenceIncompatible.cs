using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>A licence that a CC BY-SA 4.0 archive cannot hold: CC BY-SA 3.0 FR is another licence.</summary>
public sealed class LicenceIncompatible : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "licence-incompatible",
            Severity.Error,
            Sources.All,
            "Licence incompatible avec l’archive",
            "Mélanger ces licences mettrait en tort qui réutilise l’archive : ce contenu n’est pas publié.",
            "Demandez aux auteurs leur accord pour CC BY-SA 4.0, ou mettez un lien vers l’original au lieu du contenu."
        );

    public NodeKinds Visits => DeclaredLicences.Visits;

    public void Check(Node node, in RuleContext context)
    {
        foreach (var declared in DeclaredLicences.Of(node, context))
        {
            if (Licences.Parse(declared.Written) is { Compatibility: Compatibility.Incompatible } licence)
                DeclaredLicences.Tell(node, declared, $"La licence {licence.Name}{(declared.InheritedFrom is { } file ? $", écrite dans {file}," : "")} ne peut pas entrer dans une archive sous CC BY-SA 4.0. {Info.Why}", context);
        }
    }
}
