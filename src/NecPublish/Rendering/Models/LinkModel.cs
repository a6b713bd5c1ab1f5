namespace NecPublish.Rendering.Models;

/// <summary>A link.</summary>
public sealed record LinkModel : ITemplateModel
{
    /// <summary>Its text.</summary>
    public required string Title { get; init; }

    /// <summary>Target, relative to the page.</summary>
    public required string Href { get; init; }

    /// <summary>What stands beside it: kind, format and weight; null when there is nothing to say.</summary>
    public string? Note { get; init; }

    /// <summary>Colour family of a theme: "sunny", "lagoon", "leaf", "hibiscus", "bract"; null elsewhere.</summary>
    public string? Family { get; init; }

    /// <summary>BCP 47 of what it leads to, when it is not French.</summary>
    public string? Language { get; init; }

    public object? this[string name] =>
        name switch
        {
            "title" => Title,
            "href" => Href,
            "note" => Note,
            "family" => Family,
            "language" => Language,
            _ => null,
        };
}
