using System.Collections.Immutable;
using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Rendering.Models;

namespace NecPublish.Rendering.Lists;

/// <summary>What was looked at before publishing, told to the public: the rules, whom each protects, and what breaking it leads to.</summary>
internal static class RulesPage
{
    private static readonly (Severity Severity, string Id, string Title, string Note)[] Levels =
    [
        (Severity.Error, "bloque", "Ce qui retient un contenu", "Il n’est pas publié tant que ce n’est pas corrigé."),
        (Severity.Warning, "signale", "Ce qui est signalé", "Le contenu est publié, l’équipe est prévenue."),
        (Severity.Review, "question", "Ce qu’une personne tranche", "Un programme ne peut pas en décider."),
        (Severity.Advice, "conseil", "Ce qui est conseillé", "Pour faire encore mieux."),
    ];

    public static PageRecord Write(SiteLists lists)
    {
        // one id may be read in sources and on pages
        var rules = lists.Site.Options.Rules.DistinctBy(r => r.Id, StringComparer.Ordinal).ToImmutableArray();
        var model = new RulesModel
        {
            Count = rules.Length,
            Groups = [.. Levels.Select(l => Group(l.Id, l.Title, l.Note, rules.Where(r => r.Severity == l.Severity))).Where(g => !g.Rules.IsEmpty)],
        };
        return IndexPages.Page(lists, "rules", "regles", "Ce qui est vérifié", "Ce que l’on contrôle dans chaque contenu avant de le publier\u00A0: accessibilité, vie privée, licences, données.", "", model);
    }

    private static RuleGroupModel Group(string id, string title, string note, IEnumerable<RuleInfo> rules) =>
        new()
        {
            Id = id,
            Title = title,
            Note = note,
            Rules =
            [
                .. rules
                    .OrderBy(r => r.Id, StringComparer.Ordinal)
                    .Select(r => new RuleModel
                    {
                        Id = r.Id,
                        Title = r.Title,
                        Why = r.Why,
                        Rgaa = r.Rgaa.IsEmpty ? null : string.Join(", ", r.Rgaa),
                    }),
            ],
        };
}
