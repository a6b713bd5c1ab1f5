using System.Collections.Immutable;
using NecPublish.Model;
using NecPublish.Rendering.Models;
using NecPublish.Rendering.Pages;

namespace NecPublish.Rendering.Lists;

/// <summary>Organisations, each with its page, and people who agreed to be named, with the sessions they took part in.</summary>
internal static class AgentsPage
{
    private const string Folder = "organisations";

    public static PageRecord Write(SiteLists lists)
    {
        var counts = lists.Renditions.SelectMany(r => r.Resource.Organisations).CountBy(o => o.Id, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var model = new AgentsModel
        {
            Organisations = [.. lists.Publication.Organisations.OrderBy(o => Folding.Fold(o.Name), StringComparer.Ordinal).Select(o => Of(lists, o, counts.GetValueOrDefault(o.Id)))],
            People = [.. lists.Publication.People.Where(p => p.MayBeNamed).OrderBy(p => Folding.Fold(p.DisplayName), StringComparer.Ordinal).Select(p => Of(lists, p))],
        };
        return IndexPages.Page(lists, "agents", Folder, "Organisations et personnes", "Qui organise, anime et contribue aux éditions de l’archive.", "", model);
    }

    private static AgentModel Of(SiteLists lists, Organisation organisation, int resources)
    {
        var editions = lists.Publication.Editions.Count(e => e.Organisers.Any(o => o.Id == organisation.Id));
        string?[] counts = [editions > 0 ? French.Count(editions, "édition organisée", "éditions organisées") : null, resources > 0 ? French.Count(resources, "ressource", "ressources") : null];
        return new AgentModel
        {
            Id = ResourceFacts.Anchor(organisation.Id),
            Name = organisation.Name,
            Href = Addresses.Relative(Folder, Addresses.Of(organisation)),
            Detail = Words.Of(organisation.Kind),
            Note = string.Join(", ", counts.OfType<string>()) is { Length: > 0 } note ? note : null,
        };
    }

    private static AgentModel Of(SiteLists lists, Person person) =>
        new()
        {
            Id = ResourceFacts.Anchor(person.Id),
            Name = person.DisplayName,
            Detail = person.Role,
            Note = NameOf(lists, person.Organisation),
            Items =
            [
                .. from edition in lists.Publication.Editions
                   from session in edition.Sessions
                   where session.Metadata.Facilitators.Contains(person.Id) || session.Metadata.Speakers.Contains(person.Id) || session.Metadata.Authors.Contains(person.Id)
                   select Link(session.Title, session.Address, edition.Title),
            ],
        };

    private static string? NameOf(SiteLists lists, string? organisation) =>
        organisation is null ? null : lists.Publication.Organisations.FirstOrDefault(o => o.Id == organisation)?.Name ?? organisation;

    private static LinkModel Link(string title, string address, string note) =>
        new()
        {
            Title = title,
            Href = Addresses.Relative(Folder, address),
            Note = note,
        };
}
