namespace NecPublish.Rendering.Models;

/// <summary>How to reuse the page: the licence and the lines to paste.</summary>
public sealed record ReuseModel : ITemplateModel
{
    /// <summary>Licence of the content.</summary>
    public required LicenceModel Licence { get; init; }

    /// <summary>Attribution, plain text.</summary>
    public required string Text { get; init; }

    /// <summary>Attribution in 280 characters at most.</summary>
    public required string Short { get; init; }

    /// <summary>Attribution as HTML source to copy.</summary>
    public required string Html { get; init; }

    /// <summary>Attribution as Markdown source to copy.</summary>
    public required string Markdown { get; init; }

    /// <summary>True when pictures show people, whose image the licence does not cover.</summary>
    public bool ShowsPeople { get; init; }

    /// <summary>Where the content comes from, when its author says it.</summary>
    public string? Source { get; init; }

    public object? this[string name] =>
        name switch
        {
            "licence" => Licence,
            "text" => Text,
            "short" => Short,
            "html" => Html,
            "markdown" => Markdown,
            "shows_people" => ShowsPeople,
            "source" => Source,
            _ => null,
        };
}
