namespace NecPublish.Rendering.Models;

/// <summary>A next step.</summary>
public sealed record StepModel : ITemplateModel
{
    /// <summary>What is to be done.</summary>
    public required string What { get; init; }

    /// <summary>Who does it, or "Non renseigné".</summary>
    public required string Who { get; init; }

    /// <summary>By when, or "Non fixée".</summary>
    public required string Due { get; init; }

    /// <summary>How far, or "Non renseigné".</summary>
    public required string State { get; init; }

    /// <summary>"done", "doing", "todo", "dropped" or "unknown".</summary>
    public required string Class { get; init; }

    /// <summary>Session it was decided in.</summary>
    public required string Title { get; init; }

    /// <summary>That session’s page, relative.</summary>
    public required string Href { get; init; }

    public object? this[string name] =>
        name switch
        {
            "what" => What,
            "who" => Who,
            "due" => Due,
            "state" => State,
            "class" => Class,
            "title" => Title,
            "href" => Href,
            _ => null,
        };
}
