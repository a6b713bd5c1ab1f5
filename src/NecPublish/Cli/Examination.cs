using System.Globalization;
using System.Text;
using NecPublish.Engines;
using NecPublish.Storage;

namespace NecPublish.Cli;

/// <summary>How something that the build relies on is doing.</summary>
internal enum Health
{
    Good,

    /// <summary>The build goes on without it.</summary>
    Lacking,

    /// <summary>The build cannot go on.</summary>
    Broken,
}

/// <summary>One thing that the doctor looked at, in French.</summary>
internal sealed record Examination(string Subject, Health Health, string Finding, string? Remedy = null, string? Version = null)
{
    /// <summary>Free bytes under which a build of photos is likely to fail.</summary>
    private const long LeastFreeSpace = 500L << 20;

    private static readonly Engine Fontconfig = new("fontconfig", "Fontconfig", ["fc-list"], ["fontconfig", "fonts-dejavu-core"], "les PDF");

    public static Examination Of(EngineStatus status)
    {
        var engine = status.Engine;
        if (status.IsFound)
            return new(engine.Name, Health.Good, $"{status.Version ?? "version inconnue"} ({status.Path})", Version: status.Version);
        var remedy = engine.Packages.IsEmpty ? null : $"Pour l’installer (Debian, Ubuntu)\u202f: sudo apt-get install {string.Join(' ', engine.Packages)}";
        return new(engine.Name, Health.Lacking, $"ce qui manquera\u202f: {engine.Use}", remedy);
    }

    /// <summary>A PDF needs letters; a bare server may have none.</summary>
    public static Examination OfFonts(EngineRunner runner, CancellationToken cancellation)
    {
        var result = runner.Run(new EngineCall(Fontconfig, [":lang=fr", "family"]), cancellation);
        if (!result.IsDone)
            return new("polices", Health.Lacking, "impossible de savoir s’il y en a (fontconfig n’est pas installé)", "Pour l’installer\u202f: sudo apt-get install fontconfig fonts-dejavu-core");
        var count = Encoding.UTF8.GetString(result.Output.Span).Split('\n', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).Count();
        return count > 0
            ? new("polices", Health.Good, string.Create(CultureInfo.InvariantCulture, $"{count} polices savent écrire le français"))
            : new("polices", Health.Lacking, "aucune police ne sait écrire le français\u202f: les PDF seraient vides", "Pour en installer\u202f: sudo apt-get install fonts-dejavu-core");
    }

    public static Examination OfFolder(string subject, string folder)
    {
        if (WriteTrial.Of(folder) is { } refusal)
            return new(subject, Health.Broken, $"impossible d’écrire dans «\u202f{folder}\u202f»\u202f: {refusal}");
        var free = WriteTrial.FreeSpace(folder);
        var megabytes = string.Create(CultureInfo.InvariantCulture, $"{free >> 20} Mo libres");
        return free < LeastFreeSpace
            ? new(subject, Health.Broken, $"«\u202f{folder}\u202f» n’a plus que {megabytes}", "Libérez de la place sur ce disque.")
            : new(subject, Health.Good, $"{Path.TrimEndingDirectorySeparator(folder)}, {megabytes}");
    }

    /// <summary>A clock that stands before the program was written dates everything wrong.</summary>
    public static Examination OfClock(TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        var said = now.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
        return now.Year is >= 2025 and < 2100
            ? new("horloge", Health.Good, said)
            : new("horloge", Health.Broken, $"elle dit {said}", "Mettez l’ordinateur à l’heure\u202f: les dates de publication en dépendent.");
    }
}
