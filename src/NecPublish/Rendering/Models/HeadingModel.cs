namespace NecPublish.Rendering.Models;

/// <summary>An entry of a table of contents.</summary>
public sealed record HeadingModel : ITemplateModel
{
    /// <summary>Anchor.</summary>
    public required string Id { get; init; }

    /// <summary>Text.</summary>
    public required string Title { get; init; }

    /// <summary>2 to 6.</summary>
    public int Level { get; init; }

    public object? this[string name] =>
        name switch
        {
            "id" => Id,
            "title" => Title,
            "level" => Level,
            _ => null,
        };
}
