using System.CommandLine;
using NecPublish.Reporting;
using NecPublish.Storage;

namespace NecPublish.Cli;

/// <summary><c>build</c>: from content to a site and its archive.</summary>
public sealed class BuildVerb : IVerb
{
    private readonly BuildArguments _arguments = new();
    private readonly ReportOption _report = new("text", "json");
    private readonly Option<string> _output = new("--output", "-o") { DefaultValueFactory = _ => "public" };
    private readonly Option<string> _kit = new("--kit") { DefaultValueFactory = _ => LesBasesArguments.DefaultKit };
    private readonly Option<bool> _strict = new("--strict");
    private readonly Option<bool> _draft = new("--draft");
    private readonly Option<bool> _compress = new("--compress");

    public BuildVerb()
    {
        _arguments.AddTo(Command);
        Command.Add(_output);
        Command.Add(_kit);
        Command.Add(_strict);
        Command.Add(_draft);
        Command.Add(_compress);
        Command.Add(new Option<bool>("--yes", "-y")); // the launcher's: engines are installed without asking
        _report.AddTo(Command);
    }

    public Command Command { get; } = new("build") { Aliases = { "construire" } };

    public int Run(ParseResult arguments, Session session)
    {
        var content = _arguments.Content(arguments);
        var output = arguments.GetValue(_output)!;
        var options = _arguments.Options(arguments, session) with
        {
            IsStrict = arguments.GetValue(_strict),
            IsDraft = arguments.GetValue(_draft),
            IsPrecompressed = arguments.GetValue(_compress),
            Kit = LesBasesArguments.KitBeside(arguments.GetResult(_kit) is { Implicit: false } ? arguments.GetValue(_kit) : null, session.Full(output), session),
        };
        if (options is { IsStrict: true, IsDraft: true })
            throw new UsageException("--strict et --draft se contredisent\u202f: choisissez l’un ou l’autre.");
        var folder = BuildArguments.Existing(content, session);
        BuildArguments.RefuseOverlap(folder, session.Full(output));

        var started = session.Clock.GetTimestamp();
        var source = new PhysicalSourceTree(folder);
        var last = new FinishedBuild(source, session.Full(output), options, session.Clock, session.Cancellation);
        var recalled = last.Recall();
        var (summary, written, refusal) = recalled is not null ? (recalled, "", null) : Build(last.Source, session.Full(output), options, session);
        // what was known of each page is of no use any more, and would lie there while ten thousand findings are told
        if (recalled is null)
            GC.Collect();
        _report.Write(summary, content, arguments, session, LastFindings.Read(options, folder, static _ => true));
        if (refusal is null && recalled is null)
        {
            LastFindings.Keep(options, folder, summary.Diagnostics);
            last.Keep(summary, written);
        }
        if (!_report.IsForPrograms(arguments))
        {
            var state = recalled is not null ? "Rien n’a changé depuis la dernière construction. Site" : "Site construit";
            if (refusal is null)
                WriteSummary(summary, output, state, session.Clock.GetElapsedTime(started), session.Output);
            else
                session.Output.Write($"Rien n’a été publié\u202f: {refusal}. Le site précédent est intact.\n");
        }
        return summary.HasErrors && !options.IsDraft ? ExitCode.Blocked : ExitCode.Fine;
    }

    /// <returns>Refusal says why nothing was published; null when it was.</returns>
    private static (BuildSummary Summary, string Written, string? Refusal) Build(RecordedSourceTree source, string output, BuildOptions options, Session session)
    {
        var result = ProgressLine.During(session, progress => new Pipeline().Build(source, output, options, session.Clock, progress, session.Cancellation));
        return (BuildSummary.Of(result), result.Written, result.IsPublished ? null : options.IsStrict ? "avec --strict, une seule erreur suffit à tout retenir" : Withheld.Reason(result));
    }

    private static void WriteSummary(BuildSummary summary, string output, string state, TimeSpan time, TextWriter to)
    {
        if (!summary.HeldBack.IsEmpty)
        {
            to.Write(summary.HeldBack.Length == 1 ? "Un document est retenu, et n’est pas dans le site\u202f:\n" : $"{summary.HeldBack.Length} documents sont retenus, et ne sont pas dans le site\u202f:\n");
            foreach (var (title, path) in summary.HeldBack)
                to.Write($"  {title} ({path})\n");
        }
        to.Write(string.Create(French.Numbers, $"{state} dans «\u202f{output}\u202f»\u202f: {summary.PageCount:N0} pages, {summary.FileCount:N0} fichiers, en {time.TotalSeconds:0.0} s.\n"));
        if (!summary.IsComplete)
            to.Write("C’est un brouillon, à ne pas mettre en ligne\u202f: complétez url, editeur et hebergeur dans necpublish.yml.\n");
    }
}
