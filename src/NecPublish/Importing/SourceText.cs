using System.Buffers;
using System.Text;
using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Storage;
using NecPublish.Tables;

namespace NecPublish.Importing;

/// <summary>A text file made safe to parse, every character where the author left it.</summary>
/// <param name="Text">Without zero bytes and control characters (each replaced by one character, so that places hold).</param>
/// <param name="Problem">What keeps it from being parsed at all; null when nothing does.</param>
/// <param name="IsGuessed">True when it was not UTF-8.</param>
public sealed record SourceText(string Text, RuleInfo? Problem, int ProblemAt, bool IsGuessed)
{
    /// <summary>Bytes: a novel is one, a workshop's notes never.</summary>
    private const int MaxLength = 8 << 20;

    /// <summary>Levels of quotes and lists: readers lose themselves after six, parsers after a hundred.</summary>
    private const int MaxDepth = 50;

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);
    private static readonly SearchValues<char> Controls = SearchValues.Create(Enumerable.Range(0, 32).Select(i => (char)i).Where(c => c is not ('\t' or '\n' or '\r')).Concat(Enumerable.Range(0x7F, 0x21).Select(i => (char)i)).ToArray());

    public static SourceText Read(SourceFile file, ISourceTree tree)
    {
        if (file.Length > MaxLength)
            return new("", ImportRules.TooLarge, -1, false);
        var bytes = TextEncoding.Utf16AsUtf8(tree.ReadAllBytes(file.Path)).AsSpan();
        if (bytes.StartsWith("\uFEFF"u8))
            bytes = bytes[3..];
        string text;
        var isGuessed = false;
        try
        {
            text = Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            text = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes);
            isGuessed = true;
        }
        if (text.AsSpan().ContainsAny(Controls))
        {
            if (IsBinary(text))
                return new("", ImportRules.NotText, -1, false);
            text = string.Create(text.Length, text, static (into, from) => Clean(from, into));
        }
        var deep = Deep(text);
        return new(text, deep < 0 ? null : ImportRules.TooDeep, deep, isGuessed);
    }

    /// <summary>A photo or a program whose name ends like a text's: no text has a control character every fifty.</summary>
    private static bool IsBinary(ReadOnlySpan<char> text)
    {
        var controls = 0;
        foreach (var c in text)
            controls += Controls.Contains(c) ? 1 : 0;
        return controls > 10 && controls > text.Length / 50;
    }

    private static void Clean(ReadOnlySpan<char> from, Span<char> into)
    {
        for (var i = 0; i < from.Length; i++)
            into[i] = Controls.Contains(from[i]) ? '\uFFFD' : from[i];
    }

    /// <summary>Where markers are piled up beyond reading, found before a parser spends its time on them; -1 for nowhere.</summary>
    private static int Deep(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; )
        {
            var line = text[at..];
            if (line.IndexOfAny('\n', '\r') is var end and >= 0)
                line = line[..end];
            var markers = 0;
            var indent = 0;
            foreach (var c in line)
            {
                if (c is '>' or '-' or '*' or '+')
                    markers++;
                else if (c is ' ' or '\t')
                    indent += c == '\t' ? 4 : 1;
                else
                    break;
            }
            // a rule is one mark repeated, however long
            if (markers > MaxDepth && !IsRule(line) || indent > MaxDepth * 4 && line.Trim().Length > 0)
                return at;
            at += line.Length + 1;
        }
        return Run(text);
    }

    private static bool IsRule(ReadOnlySpan<char> line) => line.Trim() is var t && t[0] is '-' or '*' && !t.ContainsAnyExcept(t[0], ' ');

    /// <summary>Brackets opened a thousand times in a row cost a parser minutes.</summary>
    private static int Run(ReadOnlySpan<char> text)
    {
        var brackets = text.IndexOf(Brackets);
        return brackets >= 0 ? brackets : text.IndexOf(Angles);
    }

    private static readonly string Brackets = new('[', 1000);
    private static readonly string Angles = new('<', 1000);
}
