namespace NecPublish.Rendering.Models;

/// <summary>A slide.</summary>
public sealed record SlideModel : ITemplateModel
{
    /// <summary>From 1.</summary>
    public int Number { get; init; }

    /// <summary>Anchor: "diapo-1".</summary>
    public required string Id { get; init; }

    /// <summary>Its heading, or "Diapositive 3".</summary>
    public required string Title { get; init; }

    /// <summary>False when the slide has no heading of its own.</summary>
    public bool HasTitle { get; init; }

    /// <summary>Its content, heading included.</summary>
    public Markup Body { get; init; }

    /// <summary>Speaker’s notes, when they are published; empty otherwise.</summary>
    public Markup Notes { get; init; }

    /// <summary>Colour family.</summary>
    public required string Family { get; init; }

    /// <summary>Number of the slide before; 0 for the first.</summary>
    public int Previous { get; init; }

    /// <summary>Number of the slide after; 0 for the last.</summary>
    public int Next { get; init; }

    public object? this[string name] =>
        name switch
        {
            "number" => Number,
            "id" => Id,
            "title" => Title,
            "has_title" => HasTitle,
            "body" => Body.Value,
            "notes" => Notes.Value,
            "family" => Family,
            "previous" => Previous,
            "next" => Next,
            _ => null,
        };
}
