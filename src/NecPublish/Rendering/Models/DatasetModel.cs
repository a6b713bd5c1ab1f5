using System.Collections.Immutable;

namespace NecPublish.Rendering.Models;

/// <summary>Layout "dataset": a table of data.</summary>
public sealed record DatasetModel : ITemplateModel
{
    /// <summary>Description; null when there is none.</summary>
    public string? Lead { get; init; }

    /// <summary>"Contenu de démonstration"…</summary>
    public ImmutableArray<string> States { get; init; } = [];

    /// <summary>Themes.</summary>
    public ImmutableArray<LinkModel> Themes { get; init; } = [];

    /// <summary>"8 lignes, 5 colonnes".</summary>
    public required string Size { get; init; }

    /// <summary>The data themselves; null when nothing can be taken away.</summary>
    public FileModel? Main { get; init; }

    /// <summary>Source, period, territory, update.</summary>
    public ImmutableArray<FactModel> Facts { get; init; } = [];

    /// <summary>Chart as SVG with its text; empty when the columns allow none.</summary>
    public Markup Chart { get; init; }

    /// <summary>Accessible preview table.</summary>
    public Markup Body { get; init; }

    /// <summary>"Le fichier entier." or "Les 20 premières lignes sur 1 240."</summary>
    public required string PreviewNote { get; init; }

    /// <summary>True when there are enough rows for a filter to help.</summary>
    public bool CanFilter { get; init; }

    /// <summary>What each column holds.</summary>
    public ImmutableArray<ColumnModel> Columns { get; init; } = [];

    /// <summary>True when a column has a unit.</summary>
    public bool HasUnits { get; init; }

    /// <summary>Files to take away.</summary>
    public ImmutableArray<FileModel> Files { get; init; } = [];

    /// <summary>How to open it in LibreOffice, a French sentence.</summary>
    public required string Spreadsheet { get; init; }

    /// <summary>Code that loads it.</summary>
    public required string Python { get; init; }

    /// <summary>Code that loads it.</summary>
    public required string R { get; init; }

    /// <summary>How to reuse it.</summary>
    public required ReuseModel Reuse { get; init; }

    /// <summary>The other resources of its session, their kind as note.</summary>
    public ImmutableArray<LinkModel> Others { get; init; } = [];

    public object? this[string name] =>
        name switch
        {
            "lead" => Lead,
            "states" => States,
            "themes" => Themes,
            "size" => Size,
            "main" => Main,
            "facts" => Facts,
            "chart" => Chart.Value,
            "body" => Body.Value,
            "preview_note" => PreviewNote,
            "can_filter" => CanFilter,
            "columns" => Columns,
            "has_units" => HasUnits,
            "files" => Files,
            "spreadsheet" => Spreadsheet,
            "python" => Python,
            "r" => R,
            "reuse" => Reuse,
            "others" => Others,
            _ => null,
        };
}
