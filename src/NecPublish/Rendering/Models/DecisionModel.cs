namespace NecPublish.Rendering.Models;

/// <summary>A decision taken in a session.</summary>
public sealed record DecisionModel : ITemplateModel
{
    /// <summary>The decision.</summary>
    public required string Text { get; init; }

    /// <summary>Session.</summary>
    public required string Title { get; init; }

    /// <summary>That session’s page, relative.</summary>
    public required string Href { get; init; }

    public object? this[string name] =>
        name switch
        {
            "text" => Text,
            "title" => Title,
            "href" => Href,
            _ => null,
        };
}
