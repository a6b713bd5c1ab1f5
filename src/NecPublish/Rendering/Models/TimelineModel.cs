namespace NecPublish.Rendering.Models;

/// <summary>An edition on the home page’s timeline.</summary>
public sealed record TimelineModel : ITemplateModel
{
    /// <summary>"2024", or "À venir".</summary>
    public required string Year { get; init; }

    /// <summary>Title.</summary>
    public required string Title { get; init; }

    /// <summary>Its page.</summary>
    public required string Href { get; init; }

    /// <summary>When, where, who.</summary>
    public required string Text { get; init; }

    /// <summary>"Tenue", "Prévue"…</summary>
    public required string State { get; init; }

    /// <summary>"on" or "todo".</summary>
    public required string Class { get; init; }

    /// <summary>Colour family.</summary>
    public required string Family { get; init; }

    public object? this[string name] =>
        name switch
        {
            "year" => Year,
            "title" => Title,
            "href" => Href,
            "text" => Text,
            "state" => State,
            "class" => Class,
            "family" => Family,
            _ => null,
        };
}
