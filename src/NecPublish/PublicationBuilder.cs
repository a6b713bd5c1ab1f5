using System.Collections.Frozen;
using System.Collections.Immutable;
using NecPublish.Continuing;
using NecPublish.Describing;
using NecPublish.Diagnostics;
using NecPublish.Discovering;
using NecPublish.Importing;
using NecPublish.Model;
using NecPublish.Model.LesBases;
using NecPublish.Storage;

namespace NecPublish;

/// <summary>Makes the publication out of what was discovered: resources with their addresses, licences, credits and dates.</summary>
public sealed class PublicationBuilder
{
    private readonly Discovery _discovery;
    private readonly ImmutableArray<IImporter> _importers;
    private readonly ISourceTree _tree;
    private readonly DateOnly _today;
    private readonly AddressBook _addresses;
    private readonly Dictionary<string, Edition> _editions;
    private readonly Dictionary<(string, string), Session> _sessions;

    /// <summary>By the words that name them: the same few organisations speak in thousands of notes.</summary>
    private readonly Dictionary<string, Organisation> _organisations = new(StringComparer.Ordinal);
    private readonly FrozenDictionary<string, Person> _people;
    private readonly BuildOptions _options;
    private readonly ImmutableArray<SourceFile> _sources;

    private PublicationBuilder(Discovery discovery, ImmutableArray<IImporter> importers, ISourceTree tree, BuildOptions options, DateOnly today)
    {
        _discovery = discovery;
        _importers = importers;
        _tree = tree;
        _today = today;
        _options = options;
        _sources = [.. discovery.Files.Where(f => IsResource(f) && (options.IsDraft || f.Metadata.State.MayGoOut()))];
        // a draft's words, or those of a file that nothing can read, do not speak for their session
        var read = _sources.Where(f => importers.Any(i => i.Accepts(f))).ToLookup(f => (f.EditionId, f.SessionId));
        _editions = discovery
            .Editions.Where(e => options.IsDraft || e.State.MayGoOut())
            .DistinctBy(e => e.Id, StringComparer.Ordinal)
            .Select(e => e with { Sessions = [.. e.Sessions.Select(s => Sessions.SaidBy(s, read[(e.Id, s.Id)]))] })
            .ToDictionary(e => e.Id, StringComparer.Ordinal);
        _sessions = _editions.Values.SelectMany(e => e.Sessions).ToDictionary(s => (s.EditionId, s.Id));
        _people = discovery.People.DistinctBy(p => p.Id, StringComparer.OrdinalIgnoreCase).ToFrozenDictionary(p => p.Id, StringComparer.OrdinalIgnoreCase);
        _addresses = new AddressBook(_editions.Values);
    }

    public static (Publication Publication, ImmutableArray<Diagnostic> Diagnostics) Build(
        Discovery discovery,
        ImmutableArray<IImporter> importers,
        ISourceTree tree,
        BuildOptions options,
        DateOnly today
    ) => new PublicationBuilder(discovery, importers, tree, options, today).Build();

    private (Publication, ImmutableArray<Diagnostic>) Build()
    {
        var sources = _sources;
        var described = new Description[sources.Length];
        Parallel.For(0, sources.Length, i => described[i] = sources[i].Metadata.Title is null || sources[i].Metadata.Language is null ? Describe(sources[i]) : new());

        var addresses = _addresses.Claim(sources.Select(f => (Parent(f), f.Path)), _discovery);
        var resources = sources.Select((file, i) => Resource(file, addresses[i], described[i])).Concat(PhotoSets()).ToList();
        resources.Sort(static (a, b) => string.CompareOrdinal(a.Address, b.Address));
        var continuity = new Continuity(_discovery, resources);
        for (var i = 0; i < resources.Count; i++)
            resources[i] = Continued(resources[i], continuity);
        var publication = new Publication
        {
            Settings = _discovery.Settings,
            Editions = [.. _editions.Values.OrderByDescending(e => e.Start ?? e.PlannedDate).ThenBy(e => e.Id, StringComparer.Ordinal)],
            Resources = [.. resources],
            Themes = Themes(resources),
            Organisations = Organisations(resources),
            People = _discovery.People,
            Files = _discovery.Files.DistinctBy(f => f.Path, ContentPathComparer.Instance).ToFrozenDictionary(f => f.Path, ContentPathComparer.Instance),
            BySource = resources.SelectMany(r => r.Parts.Append(r.Source).Select(p => KeyValuePair.Create(p.Path, r))).DistinctBy(p => p.Key, ContentPathComparer.Instance)
                .ToFrozenDictionary(ContentPathComparer.Instance),
            OnLesBases = Deposited(),
            IsDraft = _options.IsDraft,
        };
        publication = Titled(publication);
        publication = publication with { FormerAddresses = Former.Of(publication, _discovery, _today) };
        return (publication, [.. _addresses.Diagnostics, .. PeopleNamed(sources), .. DeclaredAddresses.Findings(publication), .. LeftAddresses.Findings(publication, _discovery.Register), .. MovedSite.Findings(_discovery)]);
    }

    private FrozenSet<string> Deposited()
    {
        const string ledger = "registre/lesbases.json";
        var known = _tree.Exists(ledger) ? LesBasesJson.ReadLedger(_tree.ReadAllBytes(ledger)) : null;
        return (known ?? new Ledger()).Resources.Where(r => r.Value is { IsComplete: true, IsWithdrawn: false }).Select(r => r.Key).ToFrozenSet(StringComparer.Ordinal);
    }

    private static bool IsResource(SourceFile file) => file.Role is not (SourceRole.Photo or SourceRole.Picture);

    private Description Describe(SourceFile file)
    {
        try
        {
            return _importers.FirstOrDefault(i => i.Accepts(file))?.Describe(file, _tree) ?? new();
        }
        catch (IOException)
        {
            return new(); // who reads its body says so
        }
    }

    private Edition? EditionOf(SourceFile file) => file.EditionId is { } id ? _editions.GetValueOrDefault(id) : null;

    private Session? SessionOf(SourceFile file) => file.EditionId is { } edition && file.SessionId is { } id ? _sessions.GetValueOrDefault((edition, id)) : null;

    /// <summary>The address that a file's own stands under.</summary>
    private string Parent(SourceFile file) => SessionOf(file)?.Address ?? EditionOf(file)?.Address ?? "/";

    private Resource Resource(SourceFile file, string address, Description described)
    {
        var (edition, session) = (EditionOf(file), SessionOf(file));
        var language = file.Metadata.Language ?? described.Language ?? "fr";
        return Complete(
            new Resource(
                address.Trim('/'),
                Kind(file.Role),
                FrenchTypography.Apply(file.Metadata.Title ?? file.Dataset?.Title ?? described.Title ?? FileTitle.Of(Path.GetFileNameWithoutExtension(file.Name)), language),
                address,
                file
            )
            {
                Edition = edition,
                Session = session,
                Licence = Licences.Parse(file.Metadata.Licence ?? file.Dataset?.Licence ?? "") ?? edition?.Licence ?? _discovery.Settings.Licence,
                Language = language,
                Summary = Summary(file, session, language),
            }
        );
    }

    /// <summary>The session's own where the note speaks for it: ten thousand texts need no second copy.</summary>
    private static string? Summary(SourceFile file, Session? session, string language) =>
        file.Dataset is null && file.Path == session?.MainNote && language == (file.Metadata.Language ?? "fr") ? session.Summary : FrenchTypography.Apply(file.Dataset?.Description ?? file.Metadata.Summary, language);

    private IEnumerable<Resource> PhotoSets()
    {
        var states = _discovery.Editions.SelectMany(e => e.Sessions).DistinctBy(s => s.Address, StringComparer.Ordinal).ToDictionary(s => s.Address, s => s.Metadata.State, StringComparer.Ordinal);
        foreach (var set in _discovery.Files.Where(f => f.Role == SourceRole.Photo).GroupBy(f => f.Folder, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var first = set.First();
            var (edition, session) = (EditionOf(first), SessionOf(first));
            // the pictures of an edition, or of a session whose note, is not ready wait with it
            if (!_options.IsDraft && (!first.Metadata.State.MayGoOut() || session is not null && !states.GetValueOrDefault(session.Address).MayGoOut()))
                continue;
            var address = _addresses.Claim(Parent(first), set.Key);
            yield return Complete(
                new Resource(address.Trim('/'), ResourceKind.PhotoSet, SessionVoices.PhotoSetTitle(session, edition, _discovery.Settings), address, first)
                {
                    Edition = edition,
                    Session = session,
                    Summary = Summary(first, null, "fr"),
                    Parts = [.. set],
                    Licence = edition?.Licence ?? _discovery.Settings.Licence,
                }
            );
        }
    }

    private Resource Complete(Resource resource)
    {
        var metadata = MetadataOf(resource);
        var named = metadata.Organisations.IsEmpty ? resource.Session?.Metadata.Organisations ?? [] : metadata.Organisations;
        var organisations = named.Select(Organisation).DistinctBy(o => o.Id, StringComparer.Ordinal).ToImmutableArray();
        var themes = metadata.Themes.IsEmpty ? resource.Session?.Metadata.Themes ?? [] : metadata.Themes;
        return resource with
        {
            Organisations = organisations,
            Themes = [.. themes.Select(ThemeList.Of).DistinctBy(t => t.Id, StringComparer.Ordinal)],
            Creators = Creators(resource, metadata, organisations),
        };
    }

    /// <summary>What says of a resource who and when; a set of photos takes its session's word.</summary>
    private static Metadata MetadataOf(Resource resource) => resource.Kind == ResourceKind.PhotoSet ? resource.Session?.Metadata ?? Metadata.Empty : resource.Source.Metadata;

    /// <summary>The resource under the identifier and with the days that it had, wherever it was.</summary>
    private Resource Continued(Resource resource, Continuity continuity)
    {
        var was = continuity.Of(resource);
        if (continuity.IdOf(resource) is var id && id != resource.Id)
            resource = resource with { Id = id };
        resource = resource with { Notice = Notice.Of(resource, _discovery.Settings) };
        var metadata = MetadataOf(resource);
        var held = resource.Edition is { Status: EditionStatus.Held } edition ? edition.Start : null;
        var (issued, modified) = _discovery.Register.Dates(
            resource,
            was,
            _discovery,
            metadata.Start ?? resource.Session?.Metadata.Start ?? held,
            metadata.Modified ?? resource.Source.Dataset?.Modified,
            _today
        );
        return _discovery.Register.Sharing(resource with { Issued = issued, Modified = modified, Arrived = _discovery.Register.Arrival(resource.Address, issued, _today) });
    }

    private Organisation Organisation(string word)
    {
        if (!_organisations.TryGetValue(word, out var known))
            _organisations.Add(word, known = Names.Organisation(word, _discovery.Organisations));
        return known;
    }

    /// <summary>Persons who agreed to be named; else organisations, the edition's organisers, the publisher, the archive.</summary>
    private ImmutableArray<string> Creators(Resource resource, Metadata metadata, ImmutableArray<Organisation> organisations)
    {
        var names = metadata.Authors.Select(a => _people.GetValueOrDefault(a)).Where(p => p is { MayBeNamed: true }).Select(p => p!.DisplayName).Distinct(StringComparer.Ordinal).ToImmutableArray();
        if (resource.Source.Dataset?.Producer is { } producer && names.IsEmpty)
            return [producer];
        if (names.IsEmpty)
            names = [.. organisations.Select(o => o.Name)];
        if (names.IsEmpty && resource.Edition is { } edition)
            names = [.. edition.Organisers.Select(o => o.Name)];
        return names.IsEmpty ? [_discovery.Settings.Publisher ?? _discovery.Settings.Title] : names;
    }

    private IEnumerable<Diagnostic> PeopleNamed(IEnumerable<SourceFile> files)
    {
        foreach (var file in files)
        {
            var metadata = file.Metadata;
            var findings = new Findings(file.Path);
            foreach (var (key, words) in new[] { ("auteurs", metadata.Authors), ("animation", metadata.Facilitators), ("intervenants", metadata.Speakers) })
            {
                foreach (var word in words.Where(w => !_people.ContainsKey(w)))
                {
                    var near = Closest.To(word, _people.Keys);
                    var question = near is null ? "" : $" Vouliez-vous dire « {near} » ?";
                    findings.Add(
                        MetadataRules.UnknownPerson,
                        metadata.LineOf(key),
                        1,
                        $"« {word} » n’est pas dans personnes.csv.{question} {MetadataRules.UnknownPerson.Why}",
                        subject: word
                    );
                }
            }
            foreach (var word in metadata.Themes.Where(w => !ThemeList.IsKnown(w)))
            {
                findings.Add(
                    MetadataRules.UnknownTheme,
                    metadata.LineOf("themes"),
                    1,
                    $"« {word} » n’est pas un thème des événements NEC.{(Closest.To(word, ThemeList.All.Select(t => t.Id)) is { } near ? $" Vouliez-vous dire « {near} » ?" : "")} {MetadataRules.UnknownTheme.Why}",
                    $"Thèmes : {string.Join(", ", ThemeList.All.Select(t => t.Id))}.",
                    word
                );
            }
            foreach (var finding in findings.All)
                yield return finding;
        }
    }

    /// <summary>A session whose only note has its title in its text, not in its header, takes it.</summary>
    private static Publication Titled(Publication publication)
    {
        var notes = publication.Resources.Where(r => r.Kind == ResourceKind.Note && r.Session is not null).ToLookup(r => r.Session!.Address, StringComparer.Ordinal);
        return SessionVoices.Change(publication, s => s.Metadata.Title is null && !s.IsTransversal && notes[s.Address].Take(2).ToList() is [var only] ? s with { Title = only.Title, MainNote = only.Source.Path } : s);
    }

    private ImmutableArray<Theme> Themes(List<Resource> resources)
    {
        var own = resources.SelectMany(r => r.Themes).Concat(_editions.Values.SelectMany(e => e.Themes)).Where(t => ThemeList.All.All(n => n.Id != t.Id));
        return [.. ThemeList.All, .. own.DistinctBy(t => t.Id, StringComparer.Ordinal).OrderBy(t => t.Id, StringComparer.Ordinal)];
    }

    private ImmutableArray<Organisation> Organisations(List<Resource> resources) =>
        [
            .. _discovery.Organisations.Concat(_editions.Values.SelectMany(e => e.Organisers)).Concat(resources.SelectMany(r => r.Organisations))
                .DistinctBy(o => o.Id, StringComparer.Ordinal).OrderBy(o => o.Id, StringComparer.Ordinal),
        ];

    private static ResourceKind Kind(SourceRole role) =>
        role switch
        {
            SourceRole.Deck => ResourceKind.Deck,
            SourceRole.Dataset => ResourceKind.Dataset,
            SourceRole.Media => ResourceKind.Media,
            SourceRole.Page => ResourceKind.Page,
            SourceRole.Transcript => ResourceKind.Transcript,
            _ => ResourceKind.Note,
        };
}
