using System.Collections.Frozen;
using System.Collections.Immutable;
using NecPublish.Discovering;
using NecPublish.Model;

namespace NecPublish;

/// <summary>
/// Who speaks for a session: its title, summary, ideas and decisions are those of its main note, wherever they are shown. When that note
/// is held back its words are too, and the next note, or the folder's name, speaks instead.
/// </summary>
public static class SessionVoices
{
    /// <summary>The publication without some resources, without what they said of their sessions, and without what only they named.</summary>
    public static Publication Without(Publication publication, IReadOnlySet<string> ids)
    {
        var silenced = publication.Resources.Where(r => ids.Contains(r.Id)).Select(r => r.Source.Path).ToHashSet(StringComparer.Ordinal);
        var rest = Named(publication.Without(ids));
        var notes = rest.Resources.Where(r => r.Kind == ResourceKind.Note && r.Session is not null).ToLookup(r => r.Session!.Address, r => r.Source, StringComparer.Ordinal);
        return Change(rest, s => s.MainNote is { } note && silenced.Contains(note) ? Sessions.SaidBy(s, notes[s.Address]) : s);
    }

    /// <summary>Without the organisations and themes that nothing in it names and no list holds.</summary>
    private static Publication Named(Publication publication)
    {
        var organisations = publication.Resources.SelectMany(r => r.Organisations).Concat(publication.Editions.SelectMany(e => e.Organisers)).Select(o => o.Id).ToHashSet(StringComparer.Ordinal);
        var themes = publication.Resources.SelectMany(r => r.Themes).Concat(publication.Editions.SelectMany(e => e.Themes)).Select(t => t.Id).ToHashSet(StringComparer.Ordinal);
        return publication with
        {
            Organisations = publication.Organisations.RemoveAll(o => !o.IsListed && !organisations.Contains(o.Id)),
            Themes = publication.Themes.RemoveAll(t => !ThemeList.All.Contains(t) && !themes.Contains(t.Id)),
        };
    }

    /// <summary>Sessions changed in their editions and in all that belongs to them.</summary>
    public static Publication Change(Publication publication, Func<Session, Session> change)
    {
        var before = publication.Editions.SelectMany(e => e.Sessions).ToList();
        var changed = before.Select(s => (Old: s, New: change(s))).Where(p => !ReferenceEquals(p.Old, p.New)).DistinctBy(p => p.Old.Address, StringComparer.Ordinal)
            .ToFrozenDictionary(p => p.Old.Address, p => p.New, StringComparer.Ordinal);
        if (changed.Count == 0)
            return publication;
        var editions = publication.Editions.Select(e => e with { Sessions = [.. e.Sessions.Select(s => changed.GetValueOrDefault(s.Address, s))] }).ToImmutableArray();
        var byId = editions.DistinctBy(e => e.Id, StringComparer.Ordinal).ToDictionary(e => e.Id, StringComparer.Ordinal);
        return publication with
        {
            Editions = editions,
            Resources = [.. publication.Resources.Select(r => r.Session is { } s && changed.TryGetValue(s.Address, out var now) ? In(r, byId[s.EditionId], now, publication.Settings) : r)],
        };
    }

    public static string PhotoSetTitle(Session? session, Edition? edition, Settings settings) => $"Photos\u00A0: {session?.Title ?? edition?.Title ?? settings.Title}";

    private static Resource In(Resource resource, Edition edition, Session session, Settings settings) =>
        resource with
        {
            Edition = edition,
            Session = session,
            Title = resource.Kind == ResourceKind.PhotoSet ? PhotoSetTitle(session, edition, settings) : resource.Title,
        };
}
