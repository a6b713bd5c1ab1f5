using System.Collections.Immutable;
using NecPublish.Model;
using NecPublish.Rendering.Models;
using NecPublish.Rendering.Pages;

namespace NecPublish.Rendering.Lists;

/// <summary>Organisations, and people who agreed to be named, with what they took part in.</summary>
internal static class AgentsPage
{
    private const string Folder = "organisations";

    public static PageRecord Write(SiteLists lists)
    {
        var byOrganisation = lists.Renditions.SelectMany(r => r.Resource.Organisations.Select(o => (o.Id, Rendition: r))).ToLookup(p => p.Id, p => p.Rendition, StringComparer.Ordinal);
        var model = new AgentsModel
        {
            Organisations = [.. lists.Publication.Organisations.OrderBy(o => Folding.Fold(o.Name), StringComparer.Ordinal).Select(o => Of(lists, o, byOrganisation[o.Id]))],
            People = [.. lists.Publication.People.Where(p => p.MayBeNamed).OrderBy(p => Folding.Fold(p.DisplayName), StringComparer.Ordinal).Select(p => Of(lists, p))],
        };
        return IndexPages.Page(lists, "agents", Folder, "Organisations et personnes", "Qui organise, anime et contribue aux éditions de l’archive.", "", model);
    }

    private static AgentModel Of(SiteLists lists, Organisation organisation, IEnumerable<Rendition> renditions) =>
        new()
        {
            Id = ResourceFacts.Anchor(organisation.Id),
            Name = organisation.Name,
            Url = organisation.Url,
            Siret = organisation.Siret,
            Detail = Words.Of(organisation.Kind),
            Items =
            [
                .. lists.Publication.Editions.Where(e => e.Organisers.Any(o => o.Id == organisation.Id)).Select(e => Link(e.Title, e.Address, "Organisation de l’édition")),
                .. renditions.Take(20).Select(r => Link(r.Resource.Title, r.Resource.Address, Words.Of(r.Resource.Kind))),
            ],
        };

    private static AgentModel Of(SiteLists lists, Person person) =>
        new()
        {
            Id = ResourceFacts.Anchor(person.Id),
            Name = person.DisplayName,
            Detail = string.Join(", ", new[] { person.Role, NameOf(lists, person.Organisation) }.OfType<string>()) is { Length: > 0 } detail ? detail : null,
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
