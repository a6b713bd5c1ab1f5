using System.Text;
using NecPublish.Storage;

namespace NecPublish.Discovering;

/// <summary>Reads YAML files and headers, and tells where one stops being YAML.</summary>
public sealed class YamlFiles(ISourceTree tree, Func<string, Findings> at)
{
    /// <summary>A whole file; null when there is none, or nothing in it that can be used.</summary>
    public YamlMap? Map(string? path) => path is null ? null : Whole(path).Map;

    /// <returns>IsReadable is false when the file is no YAML.</returns>
    public (YamlMap? Map, bool IsReadable) Whole(string path) => Parse(Encoding.UTF8.GetString(tree.ReadAllBytes(path)).TrimStart('\uFEFF'), 1, path);

    /// <summary>A text's header.</summary>
    /// <returns>IsReadable is false when the header is no YAML.</returns>
    public (YamlMap? Map, bool IsReadable) Header(ReadOnlySpan<byte> content, string path) =>
        HeadText.Of(content) is { } head ? Parse(head, 2, path) : (null, true);

    /// <summary>True when what looks like a header stands under something else, blank lines included, where nobody reads it.</summary>
    public static bool IsHeaderTooLow(ReadOnlySpan<byte> content)
    {
        var at = 0;
        while (at < content.Length && (content[at] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' || content[at..].StartsWith("\uFEFF"u8)))
            at += content[at] == 0xEF ? 3 : 1;
        if (at == 0 || HeadText.Of(content[at..]) is not { } head)
            return false;
        try
        {
            return YamlText.Read(head) is YamlMap map && map.Entries.Any(e => KeyTable.Note.Canonical(e.Key) is not null);
        }
        catch (YamlBrokenException)
        {
            return false;
        }
    }

    private (YamlMap? Map, bool IsReadable) Parse(string text, int firstLine, string path)
    {
        try
        {
            return (YamlText.Read(text, firstLine) as YamlMap, true);
        }
        catch (YamlBrokenException broken)
        {
            var lines = text.Split('\n');
            var index = System.Math.Clamp(broken.Line - firstLine, 0, lines.Length - 1);
            at(path).Add(
                MetadataRules.Unreadable,
                index + firstLine,
                broken.Column,
                $"L’en-tête ne se lit pas à partir d’ici. {MetadataRules.Unreadable.Why}",
                subject: lines[index],
                excerpt: lines[index].TrimEnd('\r')
            );
            return (null, false);
        }
    }
}
