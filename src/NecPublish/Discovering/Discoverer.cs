using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Storage;

namespace NecPublish.Discovering;

/// <summary>Reads a content folder's conventions, headers and sidecars: metadata only, no body.</summary>
public static class Discoverer
{
    public static Discovery Discover(ISourceTree tree, CancellationToken cancellation = default)
    {
        var entries = tree.List(cancellation).ToList();
        var findings = new ConcurrentDictionary<string, Findings>(StringComparer.Ordinal);
        Findings At(string path) => findings.GetOrAdd(path, static p => new Findings(p));

        foreach (var entry in entries.Where(e => e.IsClosed))
            ClosedEntries.Tell(entry, At(entry.Path));
        entries.RemoveAll(e => e.IsClosed);
        foreach (var folder in entries.Select(e => ClosedFolders.Doubtful(e.Path)).OfType<string>().Distinct(StringComparer.Ordinal))
            At(folder).Add(MetadataRules.FolderPrivate, 0, 0, $"«\u202F{FolderLayout.NameOf(folder)}\u202F» n’est pas publié. {MetadataRules.FolderPrivate.Why}", subject: folder);
        var names = entries.Select(e => e.Path).ToHashSet(StringComparer.Ordinal);

        var sidecars = new SidecarFiles(names);
        sidecars.TellMisnamed(At);
        var yaml = new YamlFiles(tree, At);
        var written = sidecars.Find("necpublish.yml", "necpublish.yaml");
        var settings = SettingsReader.Read(yaml.Map(written), At(written ?? "necpublish.yml"));
        var (register, isRegisterKnown) = Register(tree, names, At);
        var sites = new OwnSites(register.Sites.Append(settings.Url).OfType<string>());
        var organisations = sidecars.Find("organisations.csv") is { } o ? OrganisationsReader.Read(tree, o, At(o)) : [];
        var (people, isPeopleKnown) = PeopleReader.Read(tree, sidecars.Named("personnes.csv"), names, At);
        var photos = PhotosReader.Together(sidecars.Named("photos.csv").SelectMany(path => PhotosReader.Read(tree, path, names, At(path))), At);
        var unread = UnreadLists.Of(tree, names, At);
        var decisions = sidecars.Named("decisions.csv").SelectMany(path => DecisionsReader.Read(tree, path, At(path))).ToImmutableArray();
        foreach (var (path, photo) in photos.Where(photo => !names.Contains(photo.Key)))
            At(photo.DeclaredIn).Add(MetadataRules.RowIgnored, photo.Line, 1, $"« {photo.File} » : aucun fichier de ce nom dans le dossier. {MetadataRules.RowIgnored.Why}", subject: path);

        var spots = entries.Select(e => (Entry: e, Spot: unread.All.Contains(e.Path) ? null : FolderLayout.Of(e.Path, names.Contains))).Where(s => s.Spot is not null).Select(s => (s.Entry, Spot: s.Spot!.Value)).ToList();
        photos = unread.Beside(photos, spots.Where(s => s.Spot.Role is SourceRole.Photo or SourceRole.Picture).Select(s => s.Entry.Path));
        var editionFolders = spots.Where(s => s.Spot.Edition is not null && s.Spot.Role is not SourceRole.Picture).Select(s => s.Spot.Edition!)
            .Concat(sidecars.Named("edition.yml").Concat(sidecars.Named("edition.yaml")).Select(FolderLayout.FolderOf).Where(f => f.Length > 0 && !f.Contains('/')))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        string? Described(string folder) => sidecars.Find(folder + "/edition.yml", folder + "/edition.yaml");
        Findings AtEdition(string folder) => At(Described(folder) ?? folder + "/edition.yml");
        var editions = FolderIds.Of([.. editionFolders.Select(f => EditionReader.Read(f, yaml.Map(Described(f)), settings.Licence, organisations, AtEdition(f)))], AtEdition);
        var sessionIds = FolderIds.OfSessions(spots.Where(s => s.Spot.Session is not null).Select(s => (s.Spot.Session!, s.Entry.Path)), At);

        var files = new SourceFile[spots.Count];
        var hashes = new string[spots.Count];
        var unreadable = new ConcurrentBag<string>();
        var byFolder = editions.ToDictionary(e => e.Folder, StringComparer.Ordinal);
        Parallel.For(0, spots.Count, new ParallelOptions { CancellationToken = cancellation }, i =>
        {
            var (entry, spot) = spots[i];
            var edition = spot.Edition is null ? null : byFolder.GetValueOrDefault(spot.Edition);
            var reader = new FileReader(tree, yaml, names, photos, sessionIds, sites, At);
            var isReadable = false;
            try
            {
                (files[i], hashes[i], isReadable) = reader.Read(entry, spot, edition);
            }
            catch (IOException error)
            {
                // refused, or gone since the folder was listed: the others are not
                (files[i], hashes[i]) = (reader.Unread(entry, spot, edition), "");
                At(entry.Path).Add(ClosedEntries.Of(entry.Path, error));
            }
            if (!isReadable)
                unreadable.Add(entry.Path);
        });

        Copies.Tell(files, hashes, At);
        var withSessions = editions.Select(e => Sessions.Into(e, files, path => sidecars.Find(path) is { } l ? LinksReader.Read(tree, l, At(l)) : [])).ToImmutableArray();
        var known = register.Entries.Values.Select(e => e.Hash).ToHashSet(StringComparer.Ordinal);
        var diagnostics = findings.OrderBy(f => f.Key, StringComparer.Ordinal).SelectMany(f => f.Value.All).ToImmutableArray();
        return new Discovery
        {
            Settings = settings,
            Editions = withSessions,
            Files = [.. files],
            Hashes = files.Select((f, i) => KeyValuePair.Create(f.Path, known.TryGetValue(hashes[i], out var same) ? same : hashes[i])).ToImmutableDictionary(StringComparer.Ordinal),
            Blocked = [.. unreadable.Concat(diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.File))],
            People = people,
            IsPeopleKnown = isPeopleKnown,
            Organisations = organisations,
            Decisions = decisions,
            Register = register,
            IsRegisterKnown = isRegisterKnown,
            Diagnostics = diagnostics,
        };
    }

    private static (AddressRegister Register, bool IsKnown) Register(ISourceTree tree, HashSet<string> names, Func<string, Findings> at)
    {
        if (!names.Contains(AddressRegister.Path))
            return (AddressRegister.Empty, true);
        var bytes = tree.ReadAllBytes(AddressRegister.Path);
        if (AddressRegister.Read(bytes) is { } register)
            return (register, true);
        if (RegisterConflict.Read(Encoding.UTF8.GetString(bytes)) is { } both)
        {
            at(AddressRegister.Path).Add(RegisterConflict.Rule, 0, 0, $"{RegisterConflict.Rule.Title}. {RegisterConflict.Rule.Why}");
            return (both, true);
        }
        at(AddressRegister.Path).Add(
            MetadataRules.Unreadable, 0, 0,
            "Le registre des adresses ne se lit plus : les pages retirées ne peuvent pas être signalées. Il est laissé tel quel.",
            "Remettez la dernière version de ce fichier qui se lisait (git, sauvegarde). Sans elle, supprimez-le : les anciennes adresses seront oubliées."
        );
        return (AddressRegister.Empty, false);
    }
}
