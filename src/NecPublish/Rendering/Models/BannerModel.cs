namespace NecPublish.Rendering.Models;

/// <summary>A notice above the title.</summary>
public sealed record BannerModel : ITemplateModel
{
    /// <summary>"draft", "review" or "demo".</summary>
    public required string Kind { get; init; }

    /// <summary>First words, in bold.</summary>
    public required string Title { get; init; }

    /// <summary>The sentence after them; may be empty.</summary>
    public required string Text { get; init; }

    public object? this[string name] =>
        name switch
        {
            "kind" => Kind,
            "title" => Title,
            "text" => Text,
            _ => null,
        };
}
