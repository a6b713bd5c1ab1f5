using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using NecPublish.Describing;
using NecPublish.Model;

namespace NecPublish.Discovering;

/// <summary>What was published at an address.</summary>
/// <param name="Id">What names it for ever: that of its first address. An address that it left bears it too.</param>
/// <param name="Hash">Of its source; when it changes, so does Modified.</param>
/// <param name="Deleted">The day it was withdrawn; null while it stands.</param>
public sealed record RegisterEntry(string Address, string Id, string Title, DateOnly Issued, DateOnly Modified, string Hash, DateOnly? Deleted)
{
    /// <summary>The licence that it was published under, by its id: where an edition or the archive gives it, no source changes with it. Null when it is not known.</summary>
    public string? Licence { get; init; }

    /// <summary>What tells that the pictures changed which a text shows; null when it shows none, or when it is not known.</summary>
    public string? Pictures { get; init; }

    /// <summary>What tells that something changed which is said of it elsewhere than in its source; null when it is not known.</summary>
    public string? Notice { get; init; }

    /// <summary>The day that it came to stand at this address, where that was later than its first publication; null where it was not, or is not known.</summary>
    public DateOnly? Arrived { get; init; }

    /// <summary>The identifier of what its address leads to now, when that is another resource: a copy that took its place, or what an author says. Null for none.</summary>
    public string? LeadsTo { get; init; }
}

/// <summary>
/// registre/adresses.json: what was public once, so that no address dies in silence. Kept for people, readable, committed with the
/// content. It is also where dates come from: see decisions/0005-dates.md.
/// </summary>
public sealed record AddressRegister(ImmutableSortedDictionary<string, RegisterEntry> Entries)
{
    /// <summary>Each address that the whole site had, without its final slash, the last one last; empty in a register of before, and for what was never to be put on line.</summary>
    public ImmutableArray<string> Sites { get; init; } = [];

    public const string Path = "registre/adresses.json";

    public static readonly AddressRegister Empty = new(ImmutableSortedDictionary.Create<string, RegisterEntry>(StringComparer.Ordinal));

    /// <summary>What addresses are made of: slugs.</summary>
    private static readonly SearchValues<char> AddressLetters = SearchValues.Create("/-0123456789abcdefghijklmnopqrstuvwxyz");

    /// <returns>Null when the text is no register: it is then left alone, and nothing is forgotten.</returns>
    public static AddressRegister? Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    /// <summary>The same, from the bytes as they lie there: as a text first, a register of ten thousand addresses would take twelve megabytes more.</summary>
    /// <returns>Null when they are no register.</returns>
    public static AddressRegister? Read(ReadOnlyMemory<byte> utf8)
    {
        // a damaged letter is one letter lost, not the register
        if (!Utf8.IsValid(utf8.Span))
            return Read(Encoding.UTF8.GetString(utf8.Span));
        try
        {
            var entries = Empty.Entries.ToBuilder();
            using var json = JsonDocument.Parse(utf8);
            ImmutableArray<string> sites = json.RootElement.TryGetProperty("sites", out var known) ? [.. known.EnumerateArray().Select(s => s.GetString()).Where(s => Uri.TryCreate(s, UriKind.Absolute, out _)).OfType<string>()] : [];
            if (!json.RootElement.TryGetProperty("adresses", out var list))
                return Empty with { Sites = sites };
            foreach (var item in list.EnumerateArray())
            {
                var address = Text(item, "adresse");
                if (!IsAddress(address))
                    return null;
                var entry = new RegisterEntry(
                    address,
                    Text(item, "identifiant"),
                    Text(item, "titre"),
                    Day(item.GetProperty("publie_le")),
                    Day(item.GetProperty("modifie_le")),
                    Text(item, "empreinte"),
                    item.TryGetProperty("retire_le", out var deleted) && deleted.ValueKind != JsonValueKind.Null ? Day(deleted) : null
                )
                {
                    Licence = item.TryGetProperty("licence", out var licence) && licence.GetString() is { } id ? string.Intern(id) : null,
                    Pictures = item.TryGetProperty("images", out var pictures) ? pictures.GetString() : null,
                    Notice = item.TryGetProperty("notice", out var notice) ? notice.GetString() : null,
                    Arrived = item.TryGetProperty("arrive_le", out var arrived) ? Day(arrived) : null,
                    LeadsTo = item.TryGetProperty("mene_a", out var to) ? to.GetString() : null,
                };
                // a merge by hand may keep both
                entries[address] = entries.TryGetValue(address, out var other) ? Together(other, entry) : entry;
            }
            return new(entries.ToImmutable()) { Sites = sites };
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            return null;
        }
    }

    /// <summary>What was public for one of two registers, or for both.</summary>
    public AddressRegister With(AddressRegister other)
    {
        var entries = Entries.ToBuilder();
        foreach (var (address, entry) in other.Entries)
            entries[address] = entries.TryGetValue(address, out var mine) ? Together(mine, entry) : entry;
        return new(entries.ToImmutable()) { Sites = [.. other.Sites.Except(Sites, StringComparer.Ordinal), .. Sites] };
    }

    /// <summary>The file, UTF-8.</summary>
    public ReadOnlyMemory<byte> Write() =>
        JsonText.WriteFile(this, static (json, register) =>
        {
            json.WriteStartObject();
            if (!register.Sites.IsEmpty)
            {
                json.WriteStartArray("sites");
                foreach (var site in register.Sites)
                    json.WriteStringValue(site);
                json.WriteEndArray();
            }
            json.WriteStartArray("adresses");
            foreach (var entry in register.Entries.Values)
            {
                json.WriteStartObject();
                json.WriteString("adresse", entry.Address);
                json.WriteString("identifiant", entry.Id);
                json.WriteString("titre", entry.Title);
                json.WriteString("publie_le", Text(entry.Issued));
                json.WriteString("modifie_le", Text(entry.Modified));
                json.WriteString("empreinte", entry.Hash);
                json.WriteOptional("licence", entry.Licence);
                json.WriteOptional("images", entry.Pictures);
                json.WriteOptional("notice", entry.Notice);
                json.WriteOptional("arrive_le", entry.Arrived is { } arrived ? Text(arrived) : null);
                json.WriteOptional("retire_le", entry.Deleted is { } deleted ? Text(deleted) : null);
                json.WriteOptional("mene_a", entry.LeadsTo);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        });

    /// <summary>The register once this is public: new resources entered, changed ones dated today, missing ones withdrawn today.</summary>
    /// <param name="discovery">What tells of each resource that it changed.</param>
    public AddressRegister Update(Publication publication, Discovery discovery, DateOnly today)
    {
        var entries = Entries.ToBuilder();
        var standing = new HashSet<string>(StringComparer.Ordinal);
        foreach (var resource in publication.Resources)
        {
            standing.Add(resource.Address);
            entries[resource.Address] = new(
                resource.Address,
                resource.Id,
                resource.Title,
                resource.Issued ?? today,
                resource.Modified ?? today,
                discovery.HashOf(resource),
                null
            )
            {
                Licence = resource.Licence.Id,
                Pictures = discovery.PicturesOf(resource),
                Notice = resource.Notice,
                Arrived = resource.Arrived,
            };
        }
        foreach (var entry in Entries.Values.Where(e => e.Deleted is null && !standing.Contains(e.Address)))
            entries[entry.Address] = entry with { Deleted = today, Modified = today };
        // where an old address leads must not be forgotten when what is there changes
        var standingIds = publication.FormerAddresses.IsEmpty ? [] : publication.Resources.ToDictionary(r => r.Address, r => r.Id, StringComparer.Ordinal);
        foreach (var former in publication.FormerAddresses)
        {
            if (former.To is not null && standingIds.TryGetValue(former.To, out var id) && entries.TryGetValue(former.Address, out var entry))
                entries[former.Address] = entry with { LeadsTo = id == entry.Id ? null : id };
        }
        return new(entries.ToImmutable()) { Sites = publication.Settings is { IsComplete: true, Url: { } url } ? [.. Sites.Remove(url), url] : Sites };
    }

    /// <summary>First publication and last change of a resource.</summary>
    /// <param name="was">What was published of it, here or elsewhere; null for what never was.</param>
    /// <param name="discovery">What tells that it changed.</param>
    /// <param name="declared">What the author or the edition says, or null.</param>
    public (DateOnly Issued, DateOnly Modified) Dates(Resource resource, RegisterEntry? was, Discovery discovery, DateOnly? declared, DateOnly? declaredChange, DateOnly today)
    {
        if (was is not null)
        {
            var isHere = was.Deleted is null && was.Address == resource.Address && was.Id == resource.Id;
            var isSame = was.Hash == discovery.HashOf(resource) && (was.Licence ?? resource.Licence.Id) == resource.Licence.Id && (was.Pictures is not { } pictures || pictures == discovery.PicturesOf(resource))
                && (was.Notice is not { } notice || resource.Notice is null || notice == resource.Notice);
            return (was.Issued, Latest(was.Issued, isHere && isSame ? was.Modified : today));
        }
        var past = Earliest(declared ?? today, today);
        // who asks an archive for what is new since last time must be told of what was added to it
        return (past, Entries.IsEmpty ? Latest(past, Earliest(declaredChange ?? past, today)) : today);
    }

    /// <summary>The day that something came to stand at an address where nothing stood; null for what was there when the archive was first published.</summary>
    /// <param name="issued">Its first publication, there or elsewhere: an arrival on that day is not told again.</param>
    public DateOnly? Arrival(string address, DateOnly issued, DateOnly today) =>
        Entries.GetValueOrDefault(address) is { Deleted: null } there ? there.Arrived : Entries.IsEmpty || issued == today ? null : today;

    /// <summary>The same resource, by the register's own copy of each text that both hold: an archive that was built before says nearly all of them.</summary>
    public Resource Sharing(Resource resource) =>
        Entries.TryGetValue(resource.Address, out var known)
            ? resource with
            {
                Id = Shared(resource.Id, known.Id),
                Address = known.Address,
                Title = Shared(resource.Title, known.Title),
                Notice = known.Notice == resource.Notice ? known.Notice : resource.Notice,
            }
            : resource;

    /// <summary>The later one, public since the earlier one was; of one day, the one that stands.</summary>
    private static RegisterEntry Together(RegisterEntry a, RegisterEntry b)
    {
        var isFirst = a.Modified != b.Modified ? a.Modified > b.Modified : a.Deleted is null;
        return (isFirst ? a : b) with { Issued = Earliest(a.Issued, b.Issued) };
    }

    /// <summary>"/nec/01-a/notes/": anything else was written by hand, and a page must not be written there.</summary>
    private static bool IsAddress(string address) =>
        address.Length > 2 && address[0] == '/' && address[^1] == '/' && !address.Contains("//", StringComparison.Ordinal)
        && !address.AsSpan().ContainsAnyExcept(AddressLetters);

    private static string Shared(string text, string known) => text == known ? known : text;

    private static DateOnly Earliest(DateOnly a, DateOnly b) => a < b ? a : b;

    private static DateOnly Latest(DateOnly a, DateOnly b) => a > b ? a : b;

    /// <exception cref="InvalidOperationException">It is no text.</exception>
    private static string Text(JsonElement item, string name) => item.GetProperty(name).GetString() ?? throw new InvalidOperationException();

    private static DateOnly Day(JsonElement day) => DateOnly.ParseExact(day.GetString() ?? "", "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
