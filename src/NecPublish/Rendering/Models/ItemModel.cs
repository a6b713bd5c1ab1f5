namespace NecPublish.Rendering.Models;

/// <summary>A published thing in a list.</summary>
public sealed record ItemModel : ITemplateModel
{
    /// <summary>Title.</summary>
    public required string Title { get; init; }

    /// <summary>Relative to the page.</summary>
    public required string Href { get; init; }

    /// <summary>"Séance", "Données"…</summary>
    public required string Kind { get; init; }

    /// <summary>Session or edition it belongs to; null when the list says it.</summary>
    public string? Where { get; init; }

    /// <summary>One or two sentences; null when there is none.</summary>
    public string? Summary { get; init; }

    /// <summary>Formats, weights, states; null when there is nothing to add.</summary>
    public string? Detail { get; init; }

    /// <summary>What the title is of, for who hears it out of its list; null when the title says it.</summary>
    public string? Of { get; init; }

    /// <summary>Its headings, on the search page; null elsewhere.</summary>
    public string? Contents { get; init; }

    /// <summary>BCP 47 when it is not French.</summary>
    public string? Language { get; init; }

    public object? this[string name] =>
        name switch
        {
            "title" => Title,
            "href" => Href,
            "kind" => Kind,
            "where" => Where,
            "summary" => Summary,
            "detail" => Detail,
            "of" => Of,
            "contents" => Contents,
            "language" => Language,
            _ => null,
        };
}
