using System.Collections.Immutable;

namespace NecPublish.Rendering.Models;

/// <summary>Layout "session": the summary of a session, then what it left.</summary>
public sealed record SessionModel : ITemplateModel
{
    /// <summary>"Séance, atelier".</summary>
    public required string KindLabel { get; init; }

    /// <summary>"Contenu de démonstration"…</summary>
    public ImmutableArray<string> States { get; init; } = [];

    /// <summary>Summary; null when there is none.</summary>
    public string? Lead { get; init; }

    /// <summary>Themes.</summary>
    public ImmutableArray<LinkModel> Themes { get; init; } = [];

    /// <summary>When, who.</summary>
    public ImmutableArray<FactModel> Facts { get; init; } = [];

    /// <summary>Key ideas.</summary>
    public ImmutableArray<string> Ideas { get; init; } = [];

    /// <summary>Decisions.</summary>
    public ImmutableArray<string> Decisions { get; init; } = [];

    /// <summary>Next steps.</summary>
    public ImmutableArray<StepModel> Steps { get; init; } = [];

    /// <summary>Notes, decks and datasets.</summary>
    public ImmutableArray<ItemModel> Notes { get; init; } = [];

    /// <summary>First pictures of the photo sets.</summary>
    public ImmutableArray<PictureModel> Photos { get; init; } = [];

    /// <summary>Page of the photo set; null when there is none.</summary>
    public string? PhotosHref { get; init; }

    /// <summary>Pages elsewhere.</summary>
    public ImmutableArray<LinkModel> Links { get; init; } = [];

    /// <summary>Files of its resources.</summary>
    public ImmutableArray<FileModel> Files { get; init; } = [];

    /// <summary>Everything in one file; null when it is not built.</summary>
    public LinkModel? Archive { get; init; }

    /// <summary>How to reuse it.</summary>
    public required ReuseModel Reuse { get; init; }

    /// <summary>Session before; null for the first.</summary>
    public LinkModel? Previous { get; init; }

    /// <summary>Session after; null for the last.</summary>
    public LinkModel? Next { get; init; }

    public object? this[string name] =>
        name switch
        {
            "kind_label" => KindLabel,
            "states" => States,
            "lead" => Lead,
            "themes" => Themes,
            "facts" => Facts,
            "ideas" => Ideas,
            "decisions" => Decisions,
            "steps" => Steps,
            "notes" => Notes,
            "photos" => Photos,
            "photos_href" => PhotosHref,
            "links" => Links,
            "files" => Files,
            "archive" => Archive,
            "reuse" => Reuse,
            "previous" => Previous,
            "next" => Next,
            _ => null,
        };
}
