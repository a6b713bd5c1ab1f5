using System.Collections.Immutable;
using NecPublish.Model;
using NecPublish.Rendering.Models;

namespace NecPublish.Rendering.Pages;

/// <summary>The fact lines of resources and sessions: when, who.</summary>
internal static class ResourceFacts
{
    public static ImmutableArray<FactModel> Of(Site site, Resource resource)
    {
        var facts = ImmutableArray.CreateBuilder<FactModel>();
        if (resource.Source.Metadata.Start is { } start)
            Add(facts, "Quand", French.Capital(French.LongDate(start)));
        if (!resource.Creators.SequenceEqual(resource.Organisations.Select(o => o.Name), StringComparer.Ordinal))
            Add(facts, "Par", French.Join(resource.Creators));
        AddOrganisations(facts, site, resource.Organisations, resource.Folder);
        AddPeople(facts, site, resource.Source.Metadata);
        if (resource.Language != "fr")
            Add(facts, "Langue", French.Capital(Words.Language(resource.Language)));
        return facts.ToImmutable();
    }

    public static void Add(ImmutableArray<FactModel>.Builder facts, string term, string? text)
    {
        if (!string.IsNullOrEmpty(text))
            facts.Add(new FactModel { Term = term, Text = text });
    }

    public static void AddOrganisations(ImmutableArray<FactModel>.Builder facts, Site site, ImmutableArray<Organisation> organisations, string folder)
    {
        if (organisations.IsDefaultOrEmpty)
            return;
        facts.Add(
            new FactModel
            {
                Term = organisations.Length > 1 ? "Organisations" : "Organisation",
                Text = "",
                Links =
                [
                    .. organisations.Select(o => new LinkModel
                    {
                        Title = o.Name,
                        Href = site.Publication.Organisations.Contains(o) ? Addresses.Relative(folder, Addresses.Of(o)) : "",
                    }),
                ],
            }
        );
    }

    /// <summary>Only people who agreed to be named: an id stands for a person of personnes.csv, anything else is a plain name.</summary>
    public static void AddPeople(ImmutableArray<FactModel>.Builder facts, Site site, Metadata metadata)
    {
        Add(facts, "Animation", French.Join(Named(site, metadata.Facilitators)));
        Add(facts, "Interventions", French.Join(Named(site, metadata.Speakers)));
    }

    public static string Anchor(string id) => Folding.Slug(id);

    private static ImmutableArray<string> Named(Site site, ImmutableArray<string> names) =>
        names.IsDefaultOrEmpty
            ? []
            :
            [
                .. names
                    .Select(n => site.Publication.People.FirstOrDefault(p => p.Id == n))
                    .Where(p => p?.MayBeNamed == true)
                    .Select(p => p!.Role is { } role ? $"{p.DisplayName} ({role})" : p.DisplayName),
            ];
}
