using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using NecPublish.Model;

namespace NecPublish.Checking.Privacy;

/// <summary>
/// The people of personnes.csv who may not be named, and a search for them all at once: whatever the case, the accents, the order of
/// the two names and the kind of space between them.
/// </summary>
internal sealed class UnagreedNames
{
    private readonly ImmutableArray<(Person Person, string[] Forms)> _people;
    private readonly SearchValues<string> _all;

    public UnagreedNames(ImmutableArray<Person> people)
    {
        _people = [.. people.Where(p => !p.MayBeNamed).Select(p => (p, Forms(p.DisplayName)))];
        _all = SearchValues.Create([.. _people.SelectMany(p => p.Forms)], StringComparison.OrdinalIgnoreCase);
    }

    public bool IsEmpty => _people.IsEmpty;

    public IEnumerable<Person> People => _people.Select(p => p.Person);

    /// <summary>Each person whom a text names, with the first place.</summary>
    public List<(Person Person, int At)> In(string text)
    {
        var found = new List<(Person, int)>();
        var plain = Plain(text);
        if (!plain.AsSpan().ContainsAny(_all))
            return found;
        foreach (var (person, forms) in _people)
        {
            if (forms.Select(f => Find(plain, f)).Where(at => at >= 0).DefaultIfEmpty(-1).Min() is var at and >= 0)
                found.Add((person, at));
        }
        return found;
    }

    private static string[] Forms(string name)
    {
        var words = Plain(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string[] orders = words.Length > 1 ? [string.Join(' ', words), string.Join(' ', [.. words[1..], words[0]])] : words;
        return [.. orders.SelectMany(o => new[] { o, WithoutAccents(o) }).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>As many characters: places hold.</summary>
    private static string Plain(string text) => text.AsSpan().IndexOfAny('\u00A0', '\u202F', '\n') < 0 ? text : text.Replace('\u00A0', ' ').Replace('\u202F', ' ').Replace('\n', ' ');

    private static string WithoutAccents(string text) =>
        string.Concat(text.Normalize(NormalizationForm.FormD).Where(c => System.Globalization.CharUnicodeInfo.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.NonSpacingMark));

    /// <summary>The whole name, between letters that are not its own; -1 when absent.</summary>
    private static int Find(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var isStart = at == 0 || !char.IsLetterOrDigit(text[at - 1]);
            var isEnd = at + name.Length == text.Length || !char.IsLetterOrDigit(text[at + name.Length]);
            if (isStart && isEnd)
                return at;
        }
        return -1;
    }
}
