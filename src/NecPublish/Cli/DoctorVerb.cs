using System.CommandLine;
using System.Text.Json;
using NecPublish.Engines;
using NecPublish.Storage;

namespace NecPublish.Cli;

/// <summary><c>doctor</c>: what this machine has and lacks.</summary>
public sealed class DoctorVerb : IVerb
{
    private readonly Option<string> _output = new("--output", "-o") { DefaultValueFactory = _ => "public" };
    private readonly Option<string?> _cache = new("--cache");
    private readonly Option<string> _format = new("--format") { DefaultValueFactory = _ => "text" };

    public DoctorVerb()
    {
        _format.AcceptOnlyFromAmong("text", "json");
        Command.Add(_output);
        Command.Add(_cache);
        Command.Add(_format);
    }

    public Command Command { get; } = new("doctor");

    public int Run(ParseResult arguments, Session session)
    {
        var cache = arguments.GetValue(_cache) is { } folder ? session.Full(folder) : ContentCache.DefaultFolder;
        var runner = new EngineRunner();
        Examination[] examinations =
        [
            .. Engine.All.AsParallel().AsOrdered().Select(engine => Examination.Of(runner.Find(engine))),
            Examination.OfFonts(runner, session.Cancellation),
            Examination.OfFolder("dossier du site", Path.GetDirectoryName(session.Full(arguments.GetValue(_output)!))!),
            Examination.OfFolder("cache", cache),
            Examination.OfFolder("dossier temporaire", Path.GetTempPath()),
            Examination.OfClock(session.Clock),
        ];
        if (arguments.GetValue(_format) == "json")
            WriteJson(examinations, session.Output);
        else
            WriteText(examinations, session.Output);
        return examinations.Any(e => e.Health == Health.Broken) ? ExitCode.Failure : ExitCode.Fine;
    }

    private static void WriteText(Examination[] examinations, TextWriter output)
    {
        foreach (var e in examinations)
        {
            var mark = e.Health switch
            {
                Health.Good => "ok      ",
                Health.Lacking => "absent  ",
                _ => "à régler",
            };
            output.Write($"{mark}  {e.Subject,-18}  {e.Finding}\n");
            if (e.Remedy is not null)
                output.Write($"                              {e.Remedy}\n");
        }
        output.Write(examinations.All(e => e.Health == Health.Good) ? "Rien ne manque.\n" : "Ce qui est absent n’empêche pas de construire le site\u202f: la partie correspondante est laissée de côté.\n");
    }

    private static void WriteJson(Examination[] examinations, TextWriter output)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteStartArray("examinations");
            foreach (var e in examinations)
            {
                json.WriteStartObject();
                json.WriteString("subject", e.Subject);
                json.WriteString("health", e.Health switch { Health.Good => "good", Health.Lacking => "lacking", _ => "broken" });
                json.WriteString("version", e.Version);
                json.WriteString("finding", e.Finding);
                json.WriteString("remedy", e.Remedy);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        output.Write(System.Text.Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length)));
        output.Write('\n');
    }
}
