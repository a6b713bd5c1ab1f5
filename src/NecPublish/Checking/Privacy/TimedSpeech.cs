using System.Text.RegularExpressions;

namespace NecPublish.Checking.Privacy;

/// <summary>
/// Reads line after line for who said what at which moment, as meetings, messengers and transcribing programs write it. One such line proves
/// nothing (a programme has clocks and colons too): somebody who speaks twice does, or what only a messenger writes.
/// </summary>
internal sealed partial class TimedSpeech
{
    /// <summary>Words of theirs that make a conversation.</summary>
    private const int Enough = 3;

    /// <summary>Lines in a form that nothing else has, of which two suffice.</summary>
    private const int EnoughOfForm = 2;

    private readonly HashSet<string> _speakers = new(StringComparer.OrdinalIgnoreCase);
    private int _utterances;
    private int _inForm;
    private bool _speaksTwice;
    private bool _afterClock;

    /// <summary>True once the lines read so far are a conversation.</summary>
    public bool IsConversation => _inForm >= EnoughOfForm || _utterances >= Enough && _speaksTwice;

    /// <summary>Those who speak, as written, in no order.</summary>
    public IReadOnlyCollection<string> Speakers => _speakers;

    /// <summary>Reads a line; true when somebody speaks in it.</summary>
    public bool Read(string line)
    {
        var text = line.Trim();
        if (Messenger().Match(text) is { Success: true } form)
        {
            _inForm++;
            return Heard(form);
        }
        if (Alone().IsMatch(text))
        {
            _afterClock = true;
            return false;
        }
        return Heard(Clocked().Match(text)) || Heard(Named().Match(text)) || _afterClock && Heard(Speaker().Match(text));
    }

    private bool Heard(Match match)
    {
        // what a program writes of itself has its levels where people have names
        if (!match.Success || match.Groups["who"].ValueSpan.Trim() is "INFO" or "WARN" or "WARNING" or "ERROR" or "DEBUG" or "TRACE" or "FATAL" or "NOTICE")
            return false;
        _utterances++;
        _speaksTwice |= !_speakers.Add(match.Groups["who"].Value.Trim());
        return true;
    }

    private const string Who = @"(?<who>[+\p{L}][^:\t<>|]{0,60}?)";
    private const string Day = @"\d{1,4}[./-]\d{1,2}[./-]\d{2,4}";
    private const string Clock = @"\d{1,2}:\d{2}(:\d{2})?([.,]\d{1,3})?(\s?[AaPp]\.?[Mm]\.?)?";
    private const string Exact = @"\d{1,2}:\d{2}:\d{2}([.,]\d{1,3})?";

    /// <summary>« 09:00:12 From Camille to Everyone : », « 12/03/2025 à 10:00 - Camille : », « [12/03/2025 10:00:12] Camille : ».</summary>
    [GeneratedRegex(
        @"^(" + Exact + @"\s+(From|De)\s+" + Who + @"|\d{1,2}:\d{2}\s+From\s+" + Who + @"|\[" + Day + @",?(\sà)?\s" + Clock + @"\]\s*" + Who + "|" + Day + @"(,|\sà)\s" + Clock + @"\s[-–]\s" + Who + @")\s?:",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        10_000
    )]
    private static partial Regex Messenger();

    /// <summary>« [00:03] Camille : », « 00:00:03 Camille : », « [00:00:03 --> 00:00:06] Camille : », « 12/03/2025 10:00 - Camille : », « [10:02] Camille ».</summary>
    [GeneratedRegex(
        @"^(([\[(]" + Clock + @"|[\[(]?" + Exact + @")(\s*(-->|[-–])\s*" + Clock + @")?[\])]?\s*([-–]\s*)?" + Who + @"\s?:|" + Day + @"\s" + Clock + @"\s([-–]\s)?" + Who + @"\s?:|\[" + Clock + @"\]\s(?<who>\p{L}[\p{L}\p{M}'’. -]{1,40})$)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        10_000
    )]
    private static partial Regex Clocked();

    /// <summary>« Camille   0:03 », « [Camille] 09:00:12 », « Camille 10:02 AM », « Camille — 12/03/2025 10:02 »: a clock of its own at the end, which is no time of day of a programme.</summary>
    [GeneratedRegex(
        @"^(\[" + Who + @"\]\s+" + Exact + "|" + Who + @"\s+(0{1,2}:\d{2}(:\d{2})?|" + Exact + @"|\d{1,2}:\d{2}\s?[AP]M)|" + Who + @"\s[—–-]\s(" + Day + @"|[Aa]ujourd['’]hui à|[Hh]ier à),?\s?" + Clock + ")$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        10_000
    )]
    private static partial Regex Named();

    /// <summary>« 00:05:00 », « 00:00:03.000 --> 00:00:06.000 », a line that is nothing else.</summary>
    [GeneratedRegex("^" + Exact + @"(\s*-->\s*" + Exact + @")?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Alone();

    /// <summary>« Camille : », under a clock of its own.</summary>
    [GeneratedRegex(@"^(?<who>\p{L}[\p{L}\p{M}'’. -]{1,40}?)\s?:\s", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Speaker();
}
