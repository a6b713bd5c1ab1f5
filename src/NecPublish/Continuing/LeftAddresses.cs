using NecPublish.Diagnostics;
using NecPublish.Discovering;
using NecPublish.Model;

namespace NecPublish.Continuing;

/// <summary>Tells an author, once, of each page that was public and is not there any more: a file that was renamed and rewritten at once looks so too.</summary>
internal static class LeftAddresses
{
    public static readonly RuleInfo Rule = new(
        "page-left",
        Severity.Advice,
        Sources.Site,
        "Page publique qui n’est plus là",
        "À son adresse, on lira désormais que ce contenu a été retiré, et les moissonneurs l’apprennent.",
        "Rien à faire si vous l’avez retirée. Si elle a seulement changé de nom ou de place, écrivez dans l’en-tête de la page, là où elle est maintenant, la ligne « anciennes_adresses » avec cette adresse."
    );

    /// <param name="publication">With what was public and left, those held back aside: their own findings say so.</param>
    public static IEnumerable<Diagnostic> Findings(Publication publication, AddressRegister register) =>
        from former in publication.FormerAddresses
        where former.To is null && register.Entries.GetValueOrDefault(former.Address) is { Deleted: null }
        select new Diagnostic(Rule, Rule.Severity, AddressRegister.Path, null, $"«\u202F{former.Title}\u202F» n’est plus publié à l’adresse {former.Address}. {Rule.Why}", $"{Rule.Fix} Ici\u00A0: anciennes_adresses: [{former.Address}]", former.Address);
}
