namespace NecPublish.Rendering.Models;

/// <summary>Layout "gone": a withdrawn resource.</summary>
public sealed record GoneModel : ITemplateModel
{
    /// <summary>Its title when it was published.</summary>
    public required string FormerTitle { get; init; }

    /// <summary>When it was withdrawn, in French; null when unknown.</summary>
    public string? Date { get; init; }

    /// <summary>Where to go from here.</summary>
    public required string BackHref { get; init; }

    /// <summary>And what it is.</summary>
    public required string BackTitle { get; init; }

    public object? this[string name] =>
        name switch
        {
            "former_title" => FormerTitle,
            "date" => Date,
            "back_href" => BackHref,
            "back_title" => BackTitle,
            _ => null,
        };
}
