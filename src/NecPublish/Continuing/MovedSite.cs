using NecPublish.Diagnostics;
using NecPublish.Discovering;

namespace NecPublish.Continuing;

/// <summary>
/// Tells an author, once, that the whole site is at another address than when it was last built: the register keeps every one that it had.
/// What names a resource in the feed and in OAI-PMH begins with the site's address (RFC 4287, 4.2.6; OAI identifier format, 2.1), so that a
/// slip in one line of necpublish.yml makes all of them new.
/// </summary>
internal static class MovedSite
{
    public static readonly RuleInfo Rule = new(
        "site-moved",
        Severity.Warning,
        Sources.Site,
        "Adresse du site changée",
        "Toutes les adresses de l’archive changent avec elle\u00A0: les liens, les abonnements au flux et les références déjà données mènent à l’ancienne, et les moissonneurs (data.gouv.fr, OAI-PMH) prennent chaque ressource pour une nouvelle.",
        "Si c’est une erreur, remettez l’ancienne adresse dans necpublish.yml. Sinon, gardez l’ancienne en service\u00A0: demandez à son hébergeur une redirection permanente (301) de chaque page vers la même page du nouveau site, puis donnez la nouvelle adresse du catalogue à data.gouv.fr et à qui moissonne l’archive. Le registre des adresses garde l’ancienne\u00A0: dans «\u202Fanciennes_adresses\u202F», une adresse complète de l’ancien site est comprise."
    );

    public static IEnumerable<Diagnostic> Findings(Discovery discovery)
    {
        if (!discovery.Settings.IsComplete || discovery.Register.Sites is not [.., var before] || before == discovery.Settings.Url)
            yield break;
        yield return new(Rule, Rule.Severity, "necpublish.yml", null, $"Le site était à l’adresse {before}\u202F; necpublish.yml dit maintenant {discovery.Settings.Url}. {Rule.Why}", Rule.Fix, before);
    }
}
