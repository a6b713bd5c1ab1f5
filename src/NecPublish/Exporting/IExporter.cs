using System.Collections.Immutable;
using NecPublish.Diagnostics;
using NecPublish.Engines;
using NecPublish.Model;
using NecPublish.Storage;

namespace NecPublish.Exporting;

/// <summary>One output for machines. Found by reflection, ordered by id, one file each.</summary>
public interface IExporter
{
    string Id { get; }

    /// <summary>True when engines or encoders make it (bags, copies): <c>--no-derivatives</c> skips it.</summary>
    bool IsDerivative { get; }

    void Export(ExportContext context);
}

/// <summary>What an exporter reads and where it writes. Renditions are in the order of Publication.Resources.</summary>
public sealed record ExportContext(
    Publication Publication,
    ImmutableArray<Rendition> Renditions,
    ImmutableArray<PageRecord> Pages,
    IOutputTree Output,
    DateTimeOffset BuiltAt,
    CancellationToken Cancellation
)
{
    /// <summary>What harvesters are told of, sought once for all exporters.</summary>
    public ImmutableArray<Rendition> Harvested { get; } = [.. Describing.Harvested.Of(Renditions)];

    /// <summary>Resources that no address bears any more, each once: what harvesters are told to forget.</summary>
    public ImmutableArray<FormerAddress> Withdrawn { get; } = [.. Describing.Harvested.Gone(Publication)];

    /// <summary>The external programs; every one is missing unless the build says otherwise.</summary>
    public EngineRunner Engines { get; init; } = new(isEnabled: false);

    /// <summary>What earlier builds made.</summary>
    public ContentCache Cache { get; init; } = ContentCache.None;

    /// <summary>Takes what an exporter has to say to the author.</summary>
    public Action<Diagnostic> Report { get; init; } = static _ => { };

    /// <summary>The day of the build, UTC: no date that is exported is later.</summary>
    public DateOnly BuiltOn => DateOnly.FromDateTime(BuiltAt.UtcDateTime);
}
