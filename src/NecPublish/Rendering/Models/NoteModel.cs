using System.Collections.Immutable;

namespace NecPublish.Rendering.Models;

/// <summary>Layout "note": a text. Also the layout "page".</summary>
public sealed record NoteModel : ITemplateModel
{
    /// <summary>"Compte rendu, atelier".</summary>
    public required string KindLabel { get; init; }

    /// <summary>Summary; null when there is none.</summary>
    public string? Lead { get; init; }

    /// <summary>"Contenu de démonstration"…</summary>
    public ImmutableArray<string> States { get; init; } = [];

    /// <summary>Themes.</summary>
    public ImmutableArray<LinkModel> Themes { get; init; } = [];

    /// <summary>Date, organisations, people.</summary>
    public ImmutableArray<FactModel> Facts { get; init; } = [];

    /// <summary>Level 2 headings; empty when there are fewer than two.</summary>
    public ImmutableArray<HeadingModel> Toc { get; init; } = [];

    /// <summary>The text, headings from level 2.</summary>
    public Markup Body { get; init; }

    /// <summary>Files to take away.</summary>
    public ImmutableArray<FileModel> Files { get; init; } = [];

    /// <summary>How to reuse it.</summary>
    public required ReuseModel Reuse { get; init; }

    /// <summary>The other resources of its session, their kind as note.</summary>
    public ImmutableArray<LinkModel> Others { get; init; } = [];

    public object? this[string name] =>
        name switch
        {
            "kind_label" => KindLabel,
            "lead" => Lead,
            "states" => States,
            "themes" => Themes,
            "facts" => Facts,
            "toc" => Toc,
            "body" => Body.Value,
            "files" => Files,
            "reuse" => Reuse,
            "others" => Others,
            _ => null,
        };
}
