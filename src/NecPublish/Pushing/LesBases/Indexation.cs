using System.Collections.Immutable;
using NecPublish.Model;
using NecPublish.Model.LesBases;

namespace NecPublish.Pushing.LesBases;

/// <summary>Themes, types, sectors and beneficiaries: what the author says, else what the resource suggests.</summary>
internal static class Indexation
{
    public static Deposit Complete(Deposit deposit, Resource resource)
    {
        var themes = Declared(resource, Vocabularies.Themes);
        var types = Declared(resource, Vocabularies.Types);
        var sectors = Declared(resource, Vocabularies.Sectors);
        var suggested = ImmutableArray.CreateBuilder<string>();
        if (themes.IsEmpty)
        {
            themes = SuggestedThemes(resource);
            suggested.Add(Vocabularies.Themes.Key);
        }
        if (types.IsEmpty)
        {
            types = [Vocabularies.TypeFor(resource.Kind)];
            suggested.Add(Vocabularies.Types.Key);
        }
        if (sectors.IsEmpty)
        {
            sectors = ["ActeursPublics", "AidantsEtMediateursNumeriques"];
            suggested.Add(Vocabularies.Sectors.Key);
        }
        return deposit with
        {
            Themes = themes,
            ResourceTypes = types,
            ProfessionalSectors = sectors,
            Beneficiaries = Declared(resource, Vocabularies.Beneficiaries),
            Suggested = suggested.ToImmutable(),
        };
    }

    private static ImmutableArray<string> Declared(Resource resource, Vocabulary vocabulary) =>
        resource.Source.Metadata.LesBases.TryGetValue(vocabulary.Key, out var written)
            ? [.. written.Select(vocabulary.Find).OfType<Term>().Select(t => t.Code).Distinct(StringComparer.Ordinal)]
            : [];

    // the first word of each theme before the second of any, so that a resource of three themes shows all three
    private static ImmutableArray<string> SuggestedThemes(Resource resource)
    {
        var themes = resource.Themes.IsEmpty ? resource.Edition?.Themes ?? [] : resource.Themes;
        var lists = themes.Select(t => Vocabularies.ThemesFor(t.Id)).Where(l => !l.IsEmpty).ToArray();
        var result = new List<string>();
        for (var rank = 0; rank < 3; rank++)
        {
            foreach (var list in lists)
            {
                if (rank < list.Length && !result.Contains(list[rank], StringComparer.Ordinal))
                    result.Add(list[rank]);
            }
        }
        return [.. result.Take(Vocabularies.Themes.Max)];
    }
}
