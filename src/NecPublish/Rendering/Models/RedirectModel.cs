namespace NecPublish.Rendering.Models;

/// <summary>Layout "redirect": a former address.</summary>
public sealed record RedirectModel : ITemplateModel
{
    /// <summary>Where it leads, relative.</summary>
    public required string Href { get; init; }

    /// <summary>Where it leads, absolute.</summary>
    public required string Target { get; init; }

    public object? this[string name] =>
        name switch
        {
            "href" => Href,
            "target" => Target,
            _ => null,
        };
}
