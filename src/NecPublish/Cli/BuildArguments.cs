using System.CommandLine;
using NecPublish.Storage;

namespace NecPublish.Cli;

/// <summary>The arguments that every verb which builds shares.</summary>
internal sealed class BuildArguments
{
    private readonly Argument<string> _content = new("CONTENU") { DefaultValueFactory = _ => "content" };
    private readonly Option<bool> _noDerivatives = new("--no-derivatives");
    private readonly Option<bool> _noEngines = new("--no-engines");
    private readonly Option<int?> _engineTime = new("--engine-timeout");
    private readonly Option<string?> _cache = new("--cache");
    private readonly Option<int> _jobs = new("--jobs");

    public void AddTo(Command command, bool withContent = true)
    {
        if (withContent)
            command.Add(_content);
        command.Add(_noDerivatives);
        command.Add(_noEngines);
        command.Add(_engineTime);
        command.Add(_cache);
        command.Add(_jobs);
    }

    /// <summary>The content folder as the person wrote it.</summary>
    public string Content(ParseResult words) => words.GetValue(_content)!;

    public BuildOptions Options(ParseResult words, Session session)
    {
        var jobs = words.GetValue(_jobs);
        if (jobs < 0)
            throw new UsageException("L’option --jobs attend un nombre positif.");
        var seconds = words.GetValue(_engineTime);
        if (seconds is < 1 or > 86_400)
            throw new UsageException("L’option --engine-timeout attend un nombre de secondes, de 1 à 86400.");
        return new BuildOptions
        {
            EngineTime = seconds is { } s ? TimeSpan.FromSeconds(s) : null,
            HasDerivatives = !words.GetValue(_noDerivatives),
            HasEngines = !words.GetValue(_noEngines),
            Cache = words.GetValue(_cache) is { } cache ? session.Full(cache) : null,
            Jobs = jobs,
        };
    }

    /// <summary>The content folder's full path, checked.</summary>
    public static string Existing(string content, Session session)
    {
        var full = session.Full(content);
        return Disk.IsFolder(full)
            ? full
            : throw new UsageException(
                $"Le dossier «\u202f{content}\u202f» n’existe pas.\nPour commencer une archive\u202f: ./necpublish new archive {(content.Contains(' ', StringComparison.Ordinal) ? $"\"{content}\"" : content)}"
            );
    }

    /// <summary>A site inside its content would be read as content; a content inside its site would be replaced.</summary>
    public static void RefuseOverlap(string content, string output)
    {
        var (a, b) = (Path.TrimEndingDirectorySeparator(content) + Path.DirectorySeparatorChar, Path.TrimEndingDirectorySeparator(output) + Path.DirectorySeparatorChar);
        if (a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal))
            throw new UsageException("Le site ne peut pas être écrit dans le dossier de contenu, ni l’inverse\u202f: donnez un autre dossier avec --output.");
    }
}
