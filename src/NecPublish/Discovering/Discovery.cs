using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Discovering;

/// <summary>What a content folder holds, before any body is read.</summary>
public sealed record Discovery
{
    public required Settings Settings { get; init; }

    /// <summary>With their sessions; a session's title and metadata come from its main note.</summary>
    public ImmutableArray<Edition> Editions { get; init; } = [];

    /// <summary>Every file that may be published or shown, by path.</summary>
    public ImmutableArray<SourceFile> Files { get; init; } = [];

    /// <summary>SHA-256 of what makes a file, sidecar included, by path: it changes when an author changes something.</summary>
    public ImmutableDictionary<string, string> Hashes { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Files whose header or description has an error: held back whatever else is right.</summary>
    public ImmutableHashSet<string> Blocked { get; init; } = [];
    public ImmutableArray<Person> People { get; init; } = [];

    /// <summary>False when a list of people is there and cannot be read as one: nobody knows who must not be named.</summary>
    public bool IsPeopleKnown { get; init; } = true;
    public ImmutableArray<Organisation> Organisations { get; init; } = [];
    public ImmutableArray<Decision> Decisions { get; init; } = [];
    public required AddressRegister Register { get; init; }

    /// <summary>False when the register is there and cannot be read: what it holds must not be written over.</summary>
    public bool IsRegisterKnown { get; init; } = true;
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>What tells that the pictures changed which a text shows; null for a text that shows none.</summary>
    public string? PicturesOf(Resource resource)
    {
        var hashes = resource.Source.Pictures.Where(Hashes.ContainsKey).Select(p => Hashes[p]).ToArray();
        return hashes.Length switch
        {
            0 => null,
            1 => hashes[0],
            _ => Hash(hashes),
        };
    }

    /// <summary>What tells that a resource changed: that of its source, or of all the files of a set.</summary>
    public string HashOf(Resource resource) =>
        resource.Parts.Length < 2
            ? Hashes.GetValueOrDefault(resource.Source.Path, "")
            : Hash(resource.Parts.Select(p => Hashes[p.Path]));

    private static string Hash(IEnumerable<string> hashes) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Concat(hashes))));
}
