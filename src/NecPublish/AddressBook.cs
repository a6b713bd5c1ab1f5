using System.Collections.Immutable;
using NecPublish.Diagnostics;
using NecPublish.Discovering;
using NecPublish.Model;

namespace NecPublish;

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

    /// <summary>"/nec/01-a/" and "nec/seances/01-a/notes.md" make "/nec/01-a/notes/"; the second one to want it gets another, and is told.</summary>
    public string Claim(string parent, string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        var extension = Path.GetExtension(name);
        var slug = Slugs.Of(name[..^extension.Length], "fichier");
        var address = $"{parent}{slug}/";
        if (_taken.TryAdd(address, path))
            return address;
        var other = _taken[address];
        var candidates = Enumerable.Range(2, int.MaxValue - 2).Select(n => $"{parent}{slug}-{n}/");
        if (extension.Length > 1)
            candidates = candidates.Prepend($"{parent}{slug}-{Folding.Slug(extension)}/");
        address = candidates.First(c => _taken.TryAdd(c, path));
        // two formats of one name are no mistake: each simply says its format
        if (other.Length > 0 && Path.GetExtension(other) != extension)
            return address;
        var rule = MetadataRules.AddressCollision;
        var why = other.Length == 0 ? "Cette adresse est prise par une page du site" : $"« {other} » a déjà cette adresse";
        _diagnostics.Add(new Diagnostic(rule, rule.Severity, path, null, $"{why} : {parent}{slug}/. Celui-ci reçoit {address}.", rule.Fix, address));
        return address;
    }
}
