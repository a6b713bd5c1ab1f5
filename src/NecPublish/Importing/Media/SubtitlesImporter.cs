using System.Collections.Immutable;
using System.Globalization;
using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Storage;

namespace NecPublish.Importing.Media;

/// <summary>
/// Subtitles and automatic transcripts (.vtt, .srt): what is said becomes a text to read, in paragraphs with the moment at which each begins,
/// for who cannot hear a recording or has no time to; the subtitles themselves are offered beside it.
/// </summary>
public sealed class SubtitlesImporter : IImporter
{
    /// <summary>A silence that parts two paragraphs.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);

    /// <summary>Characters after which a paragraph ends with its sentence: a screen of a telephone.</summary>
    private const int LongEnough = 600;

    public static readonly RuleInfo Empty = new(
        "subtitles-empty",
        Severity.Error,
        Sources.All,
        "Aucun sous-titre n’a pu être lu dans ce fichier",
        "Il est vide, abîmé, ou d’un autre format que WebVTT et SubRip\u202F: personne n’y trouverait ce qui est dit.",
        "Exportez les sous-titres à nouveau, en WebVTT (.vtt) ou en SubRip (.srt)."
    );

    public static readonly RuleInfo Unread = new(
        "subtitles-unread",
        Severity.Warning,
        Sources.All,
        "Des sous-titres n’ont pas pu être lus",
        "Leur horaire est abîmé\u202F: ce qui est dit à ce moment manque dans la transcription.",
        "Corrigez l’horaire de cette ligne sur le modèle des autres, par exemple\u00A0: 00:01:05.000 --> 00:01:08.000."
    );

    public string Id => "subtitles";

    public bool Accepts(SourceFile file) => file.Extension is ".vtt" or ".srt";

    public Description Describe(SourceFile file, ISourceTree tree) => new(Title: $"Transcription\u00A0: {FileTitle.Of(Path.GetFileNameWithoutExtension(file.Name))}");

    public Imported Import(SourceFile file, ImportContext context)
    {
        var source = SourceText.Read(file, context.Tree);
        var findings = ImmutableArray.CreateBuilder<Diagnostic>();
        if (source.IsGuessed)
            findings.Add(Finding(ImportRules.Encoding, file));
        if (source.Problem is { } problem && problem != ImportRules.TooDeep)
            return new(Document.Empty) { Diagnostics = [.. findings, Finding(problem, file)] };
        var cues = Subtitles.Read(source.Text, out var unread);
        if (cues.IsEmpty)
            return new(Document.Empty) { Diagnostics = [.. findings, Finding(Empty, file)] };
        var lines = new LineStarts(source.Text);
        if (unread is [var first, ..])
            findings.Add(Finding(Unread, file) with { Place = lines.Locate(first), Subject = source.Text.Substring(first.A, first.B) });
        var slug = FileTitle.Slug(file.Name);
        return new(
            new Document(PlaceKind.Text, [.. Paragraphs(cues)])
            {
                Locate = lines.Locate,
                Quote = lines.Quote,
                Source = Sources.None,
                Language = file.Metadata.Language,
                Facts = new TranscriptFacts([.. cues.Where(c => c.Speaker is not null).DistinctBy(c => c.Speaker, StringComparer.Ordinal).Select(c => (c.Speaker!, c.At))]),
            }
        )
        {
            Diagnostics = findings.ToImmutable(),
            Files = [new((slug.Length > 0 ? slug : "sous-titres") + ".vtt", "text/vtt", "Sous-titres", Subtitles.Write(cues))],
        };
    }

    private static IEnumerable<Block> Paragraphs(ImmutableArray<Cue> cues)
    {
        var line = ImmutableArray.CreateBuilder<Inline>();
        var length = 0;
        for (var i = 0; i < cues.Length; i++)
        {
            var cue = cues[i];
            if (i == 0 || Parts(cues[i - 1], cue, length))
            {
                if (line.Count > 0)
                    yield return new Para(line[0].At, line.ToImmutable());
                line.Clear();
                length = 0;
                line.Add(new Str(new(cue.At.A), $"[{Moment(cue.Start)}]{(cue.Speaker is { } speaker ? $" {speaker}\u00A0:" : "")} "));
            }
            else
                line.Add(new SoftBreak(new(cue.At.A)));
            line.Add(new Str(cue.At, cue.Text));
            length += cue.Text.Length;
        }
        yield return new Para(line[0].At, line.ToImmutable());
    }

    private static bool Parts(Cue before, Cue cue, int length) =>
        cue.Speaker is not null && cue.Speaker != before.Speaker || cue.Start - before.End >= Pause || length >= LongEnough && before.Text[^1] is '.' or '!' or '?' or '…';

    /// <summary>"0:03", "1:02:03".</summary>
    private static string Moment(TimeSpan time) => time.TotalHours >= 1 ? string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours}:{time:mm\\:ss}") : string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalMinutes}:{time:ss}");

    private static Diagnostic Finding(RuleInfo rule, SourceFile file) => new(rule, rule.Severity, file.Path, null, $"{rule.Title}. {rule.Why}", rule.Fix, file.Name);
}
