using NecPublish.Storage;

namespace NecPublish.Tending;

/// <summary>Writes what a person answers into necpublish.yml; every other line stays as it is, remarks included.</summary>
public static class ArchiveSettings
{
    private const string File = "necpublish.yml";

    public static void Write(ContentFolder folder, IReadOnlyDictionary<string, string> answers)
    {
        var tree = folder.Tree();
        var lines = tree.Exists(File) ? System.Text.Encoding.UTF8.GetString(tree.ReadAllBytes(File)).TrimEnd('\n').Split('\n').ToList() : [];
        foreach (var (key, value) in answers)
        {
            var line = $"{key}: {Yaml.Text(value)}";
            var at = lines.FindIndex(l => l.StartsWith(key + ":", StringComparison.Ordinal));
            if (at < 0)
                lines.Add(line);
            else
                lines[at] = line + (lines[at].EndsWith('\r') ? "\r" : "");
        }
        folder.Replace(File, string.Join('\n', lines) + "\n");
    }
}
