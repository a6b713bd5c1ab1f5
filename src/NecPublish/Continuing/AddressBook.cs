using System.Collections.Immutable;
using NecPublish.Diagnostics;
using NecPublish.Discovering;
using NecPublish.Model;

namespace NecPublish.Continuing;

/// <summary>Gives each file an address of its own: parent, then the file's name without extension, slugged.</summary>
public sealed class AddressBook
{
    private readonly Dictionary<string, string> _taken = new(StringComparer.Ordinal);
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();

    public AddressBook(IEnumerable<Edition> editions)
    {
        foreach (var word in FolderIds.Reserved)
            _taken[$"/{word}/"] = "";
        foreach (var edition in editions)
        {
            _taken[edition.Address] = edition.Folder;
            foreach (var session in edition.Sessions)
                _taken[session.Address] = session.Folder;
        }
    }

    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    /// <summary>An address for each file, in their order. Of those that want the same one, who had it keeps it: a copy in another format must not take its readers away.</summary>
    public string[] Claim(IEnumerable<(string Parent, string Path)> files, Discovery discovery)
    {
        var wanted = files.Select(f => (f.Parent, f.Path, Address: $"{f.Parent}{Slug(f.Path)}/")).ToArray();
        var order = Enumerable.Range(0, wanted.Length).ToArray();
        if (wanted.Select(w => w.Address).ToHashSet(StringComparer.Ordinal).Count < wanted.Length)
        {
            var ranks = Enumerable.Repeat(1, wanted.Length).ToArray();
            foreach (var format in order.GroupBy(i => wanted[i].Address, StringComparer.Ordinal).Where(g => g.Skip(1).Any()).SelectMany(g => g.GroupBy(i => Path.GetExtension(wanted[i].Path), StringComparer.Ordinal)))
            {
                foreach (var i in format)
                    ranks[i] = Rank(wanted[i].Address, wanted[i].Path, format.Take(2).Count() == 1, discovery);
            }
            order = [.. order.OrderBy(i => ranks[i])];
        }
        var addresses = new string[wanted.Length];
        foreach (var i in order)
            addresses[i] = Claim(wanted[i].Parent, wanted[i].Path);
        return addresses;
    }

    /// <summary>"/nec/01-a/" and "nec/seances/01-a/notes.md" make "/nec/01-a/notes/"; the second one to want it gets another, and is told.</summary>
    public string Claim(string parent, string path)
    {
        var slug = Slug(path);
        var extension = Path.GetExtension(path);
        var address = $"{parent}{slug}/";
        if (_taken.TryAdd(address, path))
            return address;
        var other = _taken[address];
        address = Others($"{parent}{slug}", extension).First(c => _taken.TryAdd(c, path));
        // two formats of one name are no mistake: each simply says its format
        if (other.Length > 0 && Path.GetExtension(other) != extension)
            return address;
        var rule = MetadataRules.AddressCollision;
        var why = other.Length == 0 ? "Cette adresse est prise par une page du site" : $"« {other} » a déjà cette adresse";
        _diagnostics.Add(new Diagnostic(rule, rule.Severity, path, null, $"{why} : {parent}{slug}/. Celui-ci reçoit {address}.", rule.Fix, address));
        return address;
    }

    /// <summary>0 for the file that was published at the address that several want, 2 for one that was published at another of its own, 1 for who is new.</summary>
    /// <param name="isOnlyOne">No other one that wants the address has this format.</param>
    private static int Rank(string address, string path, bool isOnlyOne, Discovery discovery)
    {
        bool IsAt(string at) => discovery.Register.Entries.TryGetValue(at, out var entry) && entry.Deleted is null && entry.Hash == discovery.Hashes[path];
        if (IsAt(address))
            return 0;
        var others = Others(address[..^1], Path.GetExtension(path)).Take(MostSought).ToArray();
        // the address that tells its format is its own, whatever has changed in it
        var isAtFormat = isOnlyOne && Path.GetExtension(path).Length > 1 && discovery.Register.Entries.GetValueOrDefault(others[0]) is { Deleted: null };
        return isAtFormat || others.Any(IsAt) ? 2 : 1;
    }

    /// <summary>How many other addresses of a file are looked for among those that were published.</summary>
    private const int MostSought = 9;

    /// <summary>"/a/notes" and ".docx" → "/a/notes-docx/", "/a/notes-2/", "/a/notes-3/"…</summary>
    private static IEnumerable<string> Others(string address, string extension)
    {
        var numbered = Enumerable.Range(2, int.MaxValue - 2).Select(n => $"{address}-{n}/");
        return extension.Length > 1 ? numbered.Prepend($"{address}-{Folding.Slug(extension)}/") : numbered;
    }

    private static string Slug(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        return Slugs.Of(name[..^Path.GetExtension(name).Length], "fichier");
    }
}
