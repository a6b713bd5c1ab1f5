using System.Collections.Immutable;

namespace NecPublish.Rendering.Models;

/// <summary>Layout "edition": an event and what it left.</summary>
public sealed record EditionModel : ITemplateModel
{
    /// <summary>All its texts as one book, in each format.</summary>
    public ImmutableArray<LinkModel> Books { get; init; } = [];

    /// <summary>"Édition locale nº 3".</summary>
    public required string KindLabel { get; init; }

    /// <summary>"Tenue", "Prévue", "Reportée" or "Annulée".</summary>
    public required string Status { get; init; }

    /// <summary>True when it took place.</summary>
    public bool IsHeld { get; init; }

    /// <summary>Summary; null when there is none.</summary>
    public string? Lead { get; init; }

    /// <summary>A change of date, said in full; null otherwise.</summary>
    public string? Notice { get; init; }

    /// <summary>When, where, who, languages, charter, themes.</summary>
    public ImmutableArray<FactModel> Facts { get; init; } = [];

    /// <summary>Resources by session.</summary>
    public ImmutableArray<GroupModel> Groups { get; init; } = [];

    /// <summary>Everything in one file; null when it is not built.</summary>
    public LinkModel? Archive { get; init; }

    /// <summary>The five commitments.</summary>
    public ImmutableArray<CommitmentModel> Charter { get; init; } = [];

    /// <summary>The commitments in numbers, as engagements.csv has them.</summary>
    public ImmutableArray<FactModel> Figures { get; init; } = [];

    /// <summary>How to reuse it.</summary>
    public required ReuseModel Reuse { get; init; }

    public object? this[string name] =>
        name switch
        {
            "books" => Books,
            "kind_label" => KindLabel,
            "status" => Status,
            "is_held" => IsHeld,
            "lead" => Lead,
            "notice" => Notice,
            "facts" => Facts,
            "groups" => Groups,
            "archive" => Archive,
            "charter" => Charter,
            "figures" => Figures,
            "reuse" => Reuse,
            _ => null,
        };
}
