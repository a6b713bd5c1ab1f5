using System.Collections.Immutable;

namespace NecPublish.Rendering.Models;

/// <summary>Layout "deck": slides.</summary>
public sealed record DeckModel : ITemplateModel
{
    /// <summary>Summary; null when there is none.</summary>
    public string? Lead { get; init; }

    /// <summary>"Contenu de démonstration"…</summary>
    public ImmutableArray<string> States { get; init; } = [];

    /// <summary>Themes.</summary>
    public ImmutableArray<LinkModel> Themes { get; init; } = [];

    /// <summary>How many slides.</summary>
    public int Count { get; init; }

    /// <summary>The slides.</summary>
    public ImmutableArray<SlideModel> Slides { get; init; } = [];

    /// <summary>Files to take away.</summary>
    public ImmutableArray<FileModel> Files { get; init; } = [];

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
            "count" => Count,
            "slides" => Slides,
            "files" => Files,
            "reuse" => Reuse,
            "others" => Others,
            _ => null,
        };
}
