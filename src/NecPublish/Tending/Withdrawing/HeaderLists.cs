using System.Text.RegularExpressions;

namespace NecPublish.Tending.Withdrawing;

/// <summary>Takes a person out of the lists of a YAML header (animation, intervenants, auteurs), line by line: comments and order stay.</summary>
internal static partial class HeaderLists
{
    /// <param name="isPerson">True for an item, quotes taken off, that is the person.</param>
    public static string Without(string yaml, Func<string, bool> isPerson)
    {
        var lines = yaml.Split('\n').ToList();
        var inList = false;
        for (var i = 0; i < lines.Count; i++)
        {
            if (Key().Match(lines[i]) is { Success: true } key)
            {
                inList = key.Groups["key"].Value is "animation" or "intervenants" or "auteurs" or "participants";
                if (!inList)
                    continue;
                var value = key.Groups["value"].Value;
                if (value.StartsWith('[') && value.EndsWith(']'))
                    lines[i] = key.Groups["start"].Value + $"[{string.Join(", ", value[1..^1].Split(',').Select(v => v.Trim()).Where(v => v.Length > 0 && !isPerson(Bare(v))))}]" + key.Groups["rest"].Value;
                else if (value.Length > 0 && isPerson(Bare(value)))
                    lines[i] = key.Groups["start"].Value + "[]" + key.Groups["rest"].Value;
            }
            else if (inList && Item().Match(lines[i]) is { Success: true } item && isPerson(Bare(item.Groups["value"].Value)))
                lines.RemoveAt(i--);
        }
        return string.Join('\n', lines);
    }

    private static string Bare(string value) => value.Trim().Trim('"', '\'').Trim();

    [GeneratedRegex(@"^(?<start>(?<key>[a-zà-ÿ_]+)\s*:\s*)(?<value>\[[^\]\n]*\]|[^#\r\n]*?)(?<rest>\s*(?:#.*)?\r?)$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Key();

    /// <summary>"- item", or an item of a bracketed list that goes over several lines.</summary>
    [GeneratedRegex(@"^\s+(?:-\s+)?(?<value>[^#\r\n]*?),?\s*(?:#.*)?\r?$|^-\s+(?<value>[^#\r\n]*?)\s*(?:#.*)?\r?$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Item();
}
