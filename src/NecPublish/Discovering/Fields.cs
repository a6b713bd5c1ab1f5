using System.Collections.Immutable;
using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Discovering;

/// <summary>
/// A header's keys, read tolerantly: accents, capitals, spaces and hyphens are all one. A key that the table does not know is told
/// with the nearest one that it does.
/// </summary>
public sealed class Fields
{
    /// <summary>Keys that a slip must not undo: without them a page goes out, under the archive's licence.</summary>
    private static readonly string[] Protecting = ["publication", "licence", "license", "brouillon"];

    private readonly Dictionary<string, YamlEntry> _entries = new(StringComparer.Ordinal);
    private readonly KeyTable _keys;
    private readonly Findings _findings;

    public Fields(YamlMap? map, KeyTable keys, Findings findings)
    {
        _keys = keys;
        _findings = findings;
        var slips = new List<(string Meant, YamlEntry Entry)>();
        foreach (var entry in map?.Entries ?? [])
        {
            var key = keys.Canonical(entry.Key);
            if (key is not null)
                _entries[key] = entry;
            else if (!keys.IsForeign(entry.Key))
            {
                TellUnknown(entry);
                if (Closest.To(Folding.Slug(entry.Key), Protecting) is { } meant && keys.Canonical(meant) is { } word)
                    slips.Add((word, entry));
            }
        }
        // « publciation: brouillon » is told, and keeps the page back all the same
        foreach (var (meant, entry) in slips)
            _entries.TryAdd(meant, entry);
    }

    public ImmutableArray<(string Key, int Line)> Lines => [.. _entries.Select(e => (e.Key, e.Value.Line))];

    public YamlNode? Node(string key) => _entries.GetValueOrDefault(key)?.Value;

    /// <summary>Null when absent or empty; a list becomes one line.</summary>
    public string? Text(string key) =>
        Node(key) switch
        {
            YamlScalar s when s.Text.Trim() is { Length: > 0 } text && text is not ("null" or "~") => text,
            YamlList l when l.Items.OfType<YamlScalar>().ToList() is { Count: > 0 } items => string.Join(", ", items.Select(i => i.Text.Trim())),
            _ => null,
        };

    /// <summary>A list, or « a, b ; c » on one line. Thousands of notes say the same few words: each is kept once.</summary>
    public ImmutableArray<string> Words(string key) =>
        Node(key) switch
        {
            YamlScalar s => [.. s.Text.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(string.Intern)],
            YamlList l => [.. l.Items.OfType<YamlScalar>().Select(i => i.Text.Trim()).Where(t => t.Length > 0).Select(string.Intern)],
            _ => [],
        };

    /// <summary>A list of sentences; one sentence alone is a list of one.</summary>
    public ImmutableArray<string> Sentences(string key) =>
        Node(key) switch
        {
            YamlScalar s when s.Text.Trim().Length > 0 => [s.Text.Trim()],
            YamlList l => [.. l.Items.Select(Sentence).Where(t => t.Length > 0)],
            _ => [],
        };

    public DateOnly? Date(string key) => Read(key, Values.Date, "Écrivez une date comme 2024-12-13 ou 13/12/2024.");

    public TimeOnly? Time(string key) => Read(key, Values.Time, "Écrivez une heure comme 14:30 ou 14 h 30.");

    public int? Integer(string key) => Read(key, Values.Integer, "Écrivez un nombre, comme 24.");

    public bool? YesNo(string key) => Read(key, Values.YesNo, "Écrivez « oui » ou « non ».");

    /// <summary>One of a few slugs; the allowed ones are listed when it is none of them.</summary>
    public T? OneOf<T>(string key, IReadOnlyDictionary<string, T> allowed, RuleInfo? rule = null)
        where T : struct
    {
        if (Text(key) is not { } text)
            return null;
        if (allowed.TryGetValue(Folding.Slug(text), out var value))
            return value;
        Tell(rule ?? MetadataRules.InvalidValue, key, text, $"Valeurs possibles : {string.Join(", ", allowed.Keys)}.", Closest.To(text, allowed.Keys));
        return null;
    }

    public Fields Inner(string key, KeyTable keys) => new(Node(key) as YamlMap, keys, _findings);

    public void Tell(RuleInfo rule, string key, string value, string fix, string? near = null)
    {
        var entry = _entries[key];
        _findings.Add(
            rule,
            entry.Line,
            entry.Column,
            $"« {entry.Key} : {value} » : {Lower(rule.Title)}.{Question(near)} {rule.Why}",
            fix,
            $"{key}: {value}",
            At(entry, $"{entry.Key}: {value}"),
            entry.Key.Length + 2 + value.Length
        );
    }

    /// <summary>The words at their column, as on their line.</summary>
    private static string At(YamlEntry entry, string words) => new string(' ', System.Math.Max(0, entry.Column - 1)) + words;

    private static string Sentence(YamlNode node) =>
        node switch
        {
            YamlScalar s => s.Text.Trim(),
            // « Décision : 45 voix » without quotes reads as a map of one: the author meant a sentence
            YamlMap { Entries: [var e] } => $"{e.Key} : {(e.Value as YamlScalar)?.Text}",
            _ => "",
        };

    private T? Read<T>(string key, Func<string, T?> read, string fix)
        where T : struct
    {
        if (Text(key) is not { } text)
            return null;
        if (read(text) is { } value)
            return value;
        Tell(MetadataRules.InvalidValue, key, text, fix);
        return null;
    }

    private void TellUnknown(YamlEntry entry)
    {
        var near = _keys.Nearest(entry.Key);
        _findings.Add(
            MetadataRules.UnknownKey,
            entry.Line,
            entry.Column,
            $"« {entry.Key} » n’est pas un mot connu ici.{Question(near)} {MetadataRules.UnknownKey.Why}",
            near is null ? null : $"Remplacez « {entry.Key} » par « {near} ».",
            entry.Key,
            At(entry, $"{entry.Key}:"),
            entry.Key.Length
        );
    }

    private static string Question(string? near) => near is null ? "" : $" Vouliez-vous dire « {near} » ?";

    private static string Lower(string title) => char.ToLowerInvariant(title[0]) + title[1..];
}
