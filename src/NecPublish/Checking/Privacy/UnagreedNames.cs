using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NecPublish.Model;

namespace NecPublish.Checking.Privacy;

/// <summary>
/// The people of personnes.csv who may not be named, and a search for them all at once: whatever the case, the accents, the order of
/// first names and surname, and whatever joins them (a no-break space, a hyphen, a curved apostrophe, a file name's underscore). What parts
/// them parts two people: « Ana Durand, Paul Martin » does not name Paul Durand.
/// </summary>
internal sealed partial class UnagreedNames
{
    /// <summary>Folded, a space on either side: whole words only.</summary>
    private readonly ImmutableArray<(Person Person, string[] Forms)> _people;
    private readonly SearchValues<string> _all;

    public UnagreedNames(ImmutableArray<Person> people)
    {
        _people = [.. people.Where(p => !p.MayBeNamed).Select(p => (Person: p, Forms: Forms(p.DisplayName))).Where(p => p.Forms.Length > 0)];
        _all = SearchValues.Create([.. _people.SelectMany(p => p.Forms)], StringComparison.Ordinal);
    }

    public bool IsEmpty => _people.IsEmpty;

    public IEnumerable<Person> People => _people.Select(p => p.Person);

    /// <summary>Each person whom a text names.</summary>
    public ImmutableArray<Person> In(string text)
    {
        // where the words follow each other, whatever stands between them: few texts are looked at again
        if (!$" {Folding.Fold(text)} ".AsSpan().ContainsAny(_all))
            return [];
        var folded = Folded(text);
        return folded.AsSpan().ContainsAny(_all) ? [.. _people.Where(p => p.Forms.Any(f => folded.Contains(f, StringComparison.Ordinal))).Select(p => p.Person)] : [];
    }

    /// <summary>Whether one of several texts names someone.</summary>
    public bool InAny(params ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
        {
            if (!In(text).IsEmpty)
                return true;
        }
        return false;
    }

    /// <summary>As <see cref="In"/>; who is listed by a first name alone only where it has its capital: « Claire » is also a word of any page.</summary>
    public ImmutableArray<Person> InAnyPage(string text) => In(text).RemoveAll(p => IsOneWord(p) && Find(p, text, needsCapital: true) is null);

    /// <summary>Each person whose name a text is, and nothing else: a first name and a surname of two cells.</summary>
    public ImmutableArray<Person> Are(string text)
    {
        var folded = Folded(text);
        return [.. _people.Where(p => p.Forms.Contains(folded)).Select(p => p.Person)];
    }

    /// <summary>The first place where a text names a person, and the characters that the name takes there; null for nowhere.</summary>
    public (int At, int Length)? Find(Person person, string text, bool needsCapital = false)
    {
        var forms = _people.First(p => p.Person == person).Forms;
        var longest = forms[0].Length * 3;
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsLetterOrDigit(text[at]) || at > 0 && char.IsLetterOrDigit(text[at - 1]) || needsCapital && !char.IsUpper(text[at]))
                continue;
            for (var end = at + 1; end <= text.Length && end - at <= longest; end++)
            {
                if ((end == text.Length || !char.IsLetterOrDigit(text[end])) && forms.Contains(Folded(text[at..end])))
                    return (at, end - at);
            }
        }
        return null;
    }

    private static bool IsOneWord(Person person) => !Folding.Fold(person.DisplayName).Contains(' ', StringComparison.Ordinal);

    private static string Folded(string text) => string.Join('|', Parting().Split(text).Select(t => $" {Folding.Fold(t)} "));

    [GeneratedRegex(@"[,;:/|()\[\]{}<>=""«»“”!?]|\.\s", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Parting();

    /// <summary>As it is displayed, with the signs that part its own words (« Test, Ana », « J. Test ») or without, and with the surname first, wherever it may begin.</summary>
    private static string[] Forms(string name)
    {
        var words = Folding.Fold(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. Enumerable.Range(0, words.Length).Select(i => $" {string.Join(' ', [.. words[i..], .. words[..i]])} ").Append(Folded(name)).Where(f => f.Trim().Length > 0).Distinct(StringComparer.Ordinal)];
    }
}
