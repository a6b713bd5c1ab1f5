using System.Collections.Immutable;
using System.Security.Cryptography;
using NecPublish.Model;
using NecPublish.Storage;
using NecPublish.Tables;

namespace NecPublish.Discovering;

/// <summary>Reads one file's header and sidecar, and what tells that it changed.</summary>
internal sealed class FileReader(ISourceTree tree, YamlFiles yaml, IReadOnlySet<string> names, ImmutableDictionary<string, PhotoInfo> photos, Dictionary<string, string> sessionIds, OwnSites sites, Func<string, Findings> findings)
{
    /// <summary>Above this, a file's start, end and length stand for the whole.</summary>
    private const int WholeHash = 4 << 20;

    /// <summary>Files up to this are read at once.</summary>
    private const int Buffer = 1 << 16;

    public (SourceFile File, string Hash, bool IsReadable) Read(SourceEntry entry, FolderLayout.Spot spot, Edition? edition)
    {
        var (file, hash, isReadable) = Alone(entry, spot, edition);
        return (Waiting(file, edition), hash, isReadable);
    }

    /// <summary>A file waits with its edition, and a dataset for what its description says.</summary>
    private static SourceFile Waiting(SourceFile file, Edition? edition)
    {
        var state = PublicationStates.Stricter(file.Metadata.State, PublicationStates.Stricter(edition?.State ?? default, file.Dataset?.State ?? default));
        return state == file.Metadata.State ? file : file with { Metadata = file.Metadata with { State = state } };
    }

    private (SourceFile File, string Hash, bool IsReadable) Alone(SourceEntry entry, FolderLayout.Spot spot, Edition? edition)
    {
        var file = Unread(entry, spot, edition) with { Photo = photos.GetValueOrDefault(entry.Path) };
        var isReadable = true;
        byte[]? content = null;
        if (file.Extension is ".md" or ".markdown" or ".txt" && entry.Length <= WholeHash)
        {
            var bytes = tree.ReadAllBytes(entry.Path, out var sum);
            content = TextEncoding.Utf16AsUtf8(bytes);
            (var map, isReadable) = yaml.Header(content, entry.Path);
            if (map is null && isReadable && YamlFiles.IsHeaderTooLow(content))
                findings(entry.Path).Add(MetadataRules.HeaderTooLow, 1, 1, $"{MetadataRules.HeaderTooLow.Title}. {MetadataRules.HeaderTooLow.Why}", subject: entry.Path);
            if (map is not null)
            {
                file = file with { Metadata = MetadataReader.Read(map, sites, findings(entry.Path)) };
                if (IsDeck(map) && file.Role == SourceRole.Note)
                    file = file with { Role = SourceRole.Deck };
            }
            if (ShownPictures.In(content, entry.Path) is { IsEmpty: false } pictures)
                file = file with { Pictures = pictures };
            // most notes: nothing else of their own tells that they changed
            if (ReferenceEquals(content, bytes) && file is { Photo: null, Role: not SourceRole.Dataset })
                return (file, Convert.ToHexStringLower(sum), isReadable);
        }
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        if (content is null)
            Hash(entry, hash);
        else
            hash.AppendData(content);
        if (file.Role == SourceRole.Dataset && Description(entry.Path) is { } sidecar)
        {
            hash.AppendData(tree.ReadAllBytes(sidecar));
            (var map, isReadable) = yaml.Whole(sidecar);
            file = file with { Dataset = DatasetReader.Read(map, findings(sidecar)) };
        }
        if (file.Photo is { } photo)
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes(photo.Said));
        return (file, Convert.ToHexStringLower(hash.GetCurrentHash()), isReadable);
    }

    /// <summary>What its place alone says of a file.</summary>
    public SourceFile Unread(SourceEntry entry, FolderLayout.Spot spot, Edition? edition) =>
        new(entry.Path, entry.Length, spot.Role)
        {
            EditionId = edition?.Id,
            SessionId = spot.Session is { } folder && edition is not null ? sessionIds[folder] : null,
        };

    /// <summary>The file that describes a dataset: its name with another end, which the Notepad of Windows completes unseen.</summary>
    private string? Description(string path)
    {
        var stem = path[..^Path.GetExtension(path).Length];
        string[] may = [stem + ".yml", stem + ".yaml", path + ".yml", stem + ".yml.txt", stem + ".yaml.txt", path + ".yml.txt"];
        return may.FirstOrDefault(names.Contains);
    }

    private void Hash(SourceEntry entry, IncrementalHash hash)
    {
        hash.AppendData(BitConverter.GetBytes(entry.Length));
        if (entry.Length <= Buffer)
        {
            hash.AppendData(tree.ReadAllBytes(entry.Path));
            return;
        }
        using var stream = tree.Open(entry.Path);
        var buffer = new byte[Buffer];
        var left = entry.Length <= WholeHash ? entry.Length : 1 << 20;
        int read;
        while (left > 0 && (read = stream.Read(buffer, 0, (int)System.Math.Min(left, buffer.Length))) > 0)
        {
            hash.AppendData(buffer, 0, read);
            left -= read;
        }
        if (entry.Length <= WholeHash || !stream.CanSeek)
            return;
        stream.Seek(-(1 << 20), SeekOrigin.End);
        while ((read = stream.Read(buffer)) > 0)
            hash.AppendData(buffer, 0, read);
    }

    private static bool IsDeck(YamlMap map) => map.Entries.Any(e => e.Key == "marp" && e.Value is YamlScalar { Text: "true" });
}
