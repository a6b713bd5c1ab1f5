using System.Collections.Immutable;

namespace NecPublish.Rendering.Models;

/// <summary>A picture with its derivatives.</summary>
public sealed record PictureModel : ITemplateModel
{
    /// <summary>Fallback, relative to the page.</summary>
    public required string Src { get; init; }

    /// <summary>Its sizes; null for one size.</summary>
    public string? SrcSet { get; init; }

    /// <summary>In the order a browser should try them.</summary>
    public ImmutableArray<SourceModel> Sources { get; init; } = [];

    /// <summary>Pixels.</summary>
    public int Width { get; init; }

    /// <summary>Pixels.</summary>
    public int Height { get; init; }

    /// <summary>Alternative; empty when decorative.</summary>
    public required string Alt { get; init; }

    /// <summary>Page that shows it whole; null when there is none.</summary>
    public string? Href { get; init; }

    /// <summary>Caption; null when there is none.</summary>
    public string? Caption { get; init; }

    public object? this[string name] =>
        name switch
        {
            "src" => Src,
            "src_set" => SrcSet,
            "sources" => Sources,
            "width" => Width,
            "height" => Height,
            "alt" => Alt,
            "href" => Href,
            "caption" => Caption,
            _ => null,
        };
}
