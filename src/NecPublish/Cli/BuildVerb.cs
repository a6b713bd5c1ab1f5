using System.CommandLine;
using System.Globalization;
using NecPublish.Storage;

namespace NecPublish.Cli;

/// <summary><c>build</c>: from content to a site and its archive.</summary>
public sealed class BuildVerb : IVerb
{
    private static readonly NumberFormatInfo French = new() { NumberGroupSeparator = "\u202f", NumberDecimalSeparator = "," };

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
        var result = ProgressLine.During(session, progress => new Pipeline().Build(new PhysicalSourceTree(folder), session.Full(output), options, session.Clock, progress, session.Cancellation));
        _report.Write(result, content, arguments, session, LastFindings.Read(options, folder, static _ => true));
        if (result.IsPublished)
            LastFindings.Keep(options, folder, result.Diagnostics);
        if (!_report.IsForPrograms(arguments))
            WriteSummary(result, output, session.Clock.GetElapsedTime(started), session.Output);
        return result.HasErrors && !options.IsDraft ? ExitCode.Blocked : ExitCode.Fine;
    }

    private static void WriteSummary(BuildResult result, string output, TimeSpan time, TextWriter to)
    {
        if (!result.IsPublished)
        {
            to.Write("Rien n’a été publié\u202f: avec --strict, une seule erreur suffit à tout retenir. Le site précédent est intact.\n");
            return;
        }
        if (!result.HeldBack.IsEmpty)
        {
            to.Write(result.HeldBack.Length == 1 ? "Un document est retenu, et n’est pas dans le site\u202f:\n" : $"{result.HeldBack.Length} documents sont retenus, et ne sont pas dans le site\u202f:\n");
            foreach (var resource in result.HeldBack)
                to.Write($"  {resource.Title} ({resource.Source.Path})\n");
        }
        to.Write(string.Create(French, $"Site construit dans «\u202f{output}\u202f»\u202f: {result.PageCount:N0} pages, {result.FileCount:N0} fichiers, en {time.TotalSeconds:0.0} s.\n"));
        if (!result.Publication.Settings.IsComplete)
            to.Write("C’est un brouillon, à ne pas mettre en ligne\u202f: complétez url, editeur et hebergeur dans necpublish.yml.\n");
    }
}
