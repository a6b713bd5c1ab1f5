using System.Collections.Immutable;
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
    /// <summary>The day of the build, UTC: no date that is exported is later.</summary>
    public DateOnly BuiltOn => DateOnly.FromDateTime(BuiltAt.UtcDateTime);
}
