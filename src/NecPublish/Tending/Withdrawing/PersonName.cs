using System.Text;
using System.Text.RegularExpressions;
using NecPublish.Model;

namespace NecPublish.Tending.Withdrawing;

/// <summary>A place in a text where someone is named.</summary>
/// <param name="IsSure">False for a lone surname or first name, which may be anyone's.</param>
/// <param name="Instead">What is written there once the person is no longer named.</param>
public readonly record struct NameMatch(int Start, int Length, bool IsSure, string Instead);

/// <summary>
/// Finds a person however a text names them: both orders, any case, with or without accents, after « Mme » or an initial, inside an
/// address, a file's name or an identifier.
/// </summary>
public sealed class PersonName
{
    private const string Instead = "une personne";
    private const string Civility = @"(?:MM?\.|Mmes?|Mlles?|Monsieur|Madame|Mademoiselle|Dr|Docteur|Docteure|Pr|Me|Maître)";

    /// <summary>Between two words of a name: spaces, a line's end inside a quotation, Markdown's stars, or what file names use.</summary>
    private const string Between = @"(?:[\s\u00A0\u202F*_]{1,4}(?:>\s*)?|[-_.+]|%20)";
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly ILookup<string, char> Accented = Enumerable.Range(0xC0, 0x17F - 0xC0).Select(c => (char)c).Where(char.IsLetter).ToLookup(c => Folding.Slug(c.ToString()));

    private readonly Regex _sure;
    private readonly Regex? _maybe;
    private readonly string[] _plain;

    public PersonName(string name)
    {
        var words = Regex.Replace(name.Trim(), $@"^{Civility}\s+", "", Options, Patience).Split((char[])[' ', '\t', '\u00A0', '\u202F'], StringSplitOptions.RemoveEmptyEntries);
        // « EXEMPLE Léa » is how lists write it
        if (words.Length == 2 && IsCapitals(words[0]) && !IsCapitals(words[1]))
            (words[0], words[1]) = (words[1], words[0]);
        _plain = [string.Join(' ', words), string.Join(' ', words.Skip(1).Concat(words.Take(1)))];
        const string start = @"(?<![\p{L}\p{N}])", end = @"(?![\p{L}\p{N}])";
        var first = Pattern(words[0]);
        if (words.Length == 1)
        {
            _sure = new Regex($"{start}(?:{Civility}\\s+)?{first}{end}", Options, Patience);
            return;
        }
        var last = string.Join(Between, words.Skip(1).Select(Pattern));
        var tight = string.Join("[._-]?", words.Skip(1).Select(Pattern));
        var initial = Pattern(words[0][..1]);
        const string local = @"[\p{L}\p{N}._%+-]*";
        // the other way round, a surname that is a common word needs its capital: « par exemple, Léa… »
        _sure = new Regex(
            $@"{start}(?<address>{local}(?:{first}[._-]?{tight}|{tight}[._-]?{first}|{start}{initial}[._-]?{tight}){local}@[\p{{L}}\p{{N}}.-]+\p{{L}})"
                + $@"|{start}(?:(?:{Civility}\s+)?{first}{Between}{last}|(?:(?-i:(?=\p{{Lu}})){last}(?:{Between}|,\s*)|{last}(?:[-_.+]|%20)){first}){end}"
                + $@"|{start}(?-i:{Civility})\s+(?:{initial}\.\s*)?{last}{end}"
                + $@"|{start}(?-i:{Capital(words[0][0])}\.)\s?{last}{end}",
            Options,
            Patience
        );
        _maybe = new Regex($"{start}(?:{first}|{last}){end}", Options, Patience);
    }

    /// <summary>Every place, in order; lone names only when they have a capital.</summary>
    public IEnumerable<NameMatch> In(string text)
    {
        var end = 0;
        foreach (Match match in _sure.Matches(text))
        {
            foreach (var lone in Lone(text, end, match.Index))
                yield return lone;
            end = match.Index + match.Length;
            yield return new(match.Index, match.Length, true, WordFor(text, match));
        }
        foreach (var lone in Lone(text, end, text.Length))
            yield return lone;
    }

    public bool IsIn(string text) => _sure.IsMatch(text);

    /// <summary>The text without the person; lone names stay.</summary>
    public string Without(string text)
    {
        var result = new StringBuilder();
        var end = 0;
        foreach (Match match in _sure.Matches(text))
        {
            result.Append(text, end, match.Index - end).Append(WordFor(text, match));
            end = match.Index + match.Length;
        }
        return end == 0 ? text : result.Append(text, end, text.Length - end).ToString();
    }

    /// <summary>A file's or a folder's name without the person.</summary>
    public string WithoutInPath(string name) => _sure.Replace(name, "une-personne");

    /// <summary>True when the bytes of a picture, a film or any other file hold the name as cameras and programs write it.</summary>
    public bool IsInBytes(ReadOnlySpan<byte> content)
    {
        foreach (var form in _plain)
        {
            foreach (var encoding in (Encoding[])[Encoding.UTF8, Encoding.Latin1, Encoding.Unicode])
            {
                if (content.IndexOf(encoding.GetBytes(form)) >= 0)
                    return true;
            }
        }
        return false;
    }

    private IEnumerable<NameMatch> Lone(string text, int from, int to)
    {
        for (var match = _maybe?.Match(text, from, to - from); match is { Success: true }; match = match.NextMatch())
        {
            if (char.IsUpper(text[match.Index]))
                yield return new(match.Index, match.Length, false, "");
        }
    }

    private static string WordFor(string text, Match match)
    {
        if (match.Groups["address"].Success)
            return "adresse retirée";
        char Beside(int at) => at >= 0 && at < text.Length ? text[at] : ' ';
        var isInName = match.Value.AsSpan().IndexOfAny(" \t\n\u00A0\u202F") < 0 && (IsJoint(Beside(match.Index - 1)) || IsJoint(Beside(match.Index + match.Length)) && char.IsLetterOrDigit(Beside(match.Index + match.Length + 1)));
        if (isInName)
            return "une-personne";
        var before = text.AsSpan(0, match.Index).TrimEnd(" *_\u00A0\u202F");
        return before.IsEmpty || before[^1] is '.' or '!' or '?' or '\n' ? "Une personne" : Instead;
    }

    /// <summary>What parts of addresses and file names are joined by.</summary>
    private static bool IsJoint(char c) => c is '/' or '-' or '_' or '.' or '@' or '%' or '#' or '=';

    /// <summary>An initial, accents or not.</summary>
    private static string Capital(char c) => Folding.Slug(c.ToString()) is [var plain, ..] ? $"[{char.ToUpperInvariant(plain)}{string.Concat(Accented[plain.ToString()].Where(char.IsUpper))}]" : Regex.Escape(c.ToString());

    private static bool IsCapitals(string word) => word.Length > 1 && word.Where(char.IsLetter).All(char.IsUpper);

    /// <summary>A word in any case, with any accents, or as an address writes it.</summary>
    private static string Pattern(string word)
    {
        var pattern = new StringBuilder();
        foreach (var c in word)
        {
            var plain = Folding.Slug(c.ToString());
            if (plain.Length == 0)
                pattern.Append(c is '-' or '‐' or '‑' ? @"[-‐‑\s_]?" : @"(?:['’]|%27)?");
            else if (plain.Length > 1 || !char.IsAsciiLetter(plain[0]))
                pattern.Append($"(?:{Regex.Escape(c.ToString())}|{Regex.Escape(plain)})");
            else
                pattern.Append($@"(?:[{plain}{string.Concat(Accented[plain])}]\p{{Mn}}*{(char.IsAscii(c) ? "" : "|%[0-9a-f]{2}%[0-9a-f]{2}")})");
        }
        return pattern.ToString();
    }
}
