using System.Collections.Immutable;

namespace NecPublish.Rendering.Models;

/// <summary>The archive as every template sees it: <c>site</c>.</summary>
public sealed record SiteModel : ITemplateModel
{
    /// <summary>Title of the archive.</summary>
    public required string Title { get; init; }

    /// <summary>One sentence about the archive; null when necpublish.yml gives none.</summary>
    public string? Description { get; init; }

    /// <summary>Absolute address without a final slash.</summary>
    public required string Url { get; init; }

    /// <summary>Publisher; null when undeclared.</summary>
    public string? Publisher { get; init; }

    /// <summary>E-mail or page address; null when undeclared.</summary>
    public string? Contact { get; init; }

    /// <summary>The contact as a link target ("mailto:…" or an address); null when undeclared.</summary>
    public string? ContactHref { get; init; }

    /// <summary>Licence of the archive.</summary>
    public required LicenceModel Licence { get; init; }

    /// <summary>"non conforme" until an audit is declared, else the state that follows from its rate.</summary>
    public required string Accessibility { get; init; }

    /// <summary>True when the site may not go on line: a draft build, or publisher, host or address undeclared.</summary>
    public bool IsDraft { get; init; }

    /// <summary>Why it is a draft, a French sentence; null otherwise.</summary>
    public string? DraftReason { get; init; }

    /// <summary>True when the search index is built.</summary>
    public bool HasSearch { get; init; }

    /// <summary>True when at least one dataset is published.</summary>
    public bool HasDatasets { get; init; }

    /// <summary>True when a decision or a next step is published.</summary>
    public bool HasDecisions { get; init; }

    /// <summary>True when pages/glossaire.md is published.</summary>
    public bool HasGlossary { get; init; }

    /// <summary>True when a page says what is checked.</summary>
    public bool HasRules { get; init; }

    /// <summary>BCP 47 tags.</summary>
    public ImmutableArray<string> Languages { get; init; } = [];

    public object? this[string name] =>
        name switch
        {
            "title" => Title,
            "description" => Description,
            "url" => Url,
            "publisher" => Publisher,
            "contact" => Contact,
            "contact_href" => ContactHref,
            "licence" => Licence,
            "accessibility" => Accessibility,
            "is_draft" => IsDraft,
            "draft_reason" => DraftReason,
            "has_search" => HasSearch,
            "has_datasets" => HasDatasets,
            "has_decisions" => HasDecisions,
            "has_glossary" => HasGlossary,
            "has_rules" => HasRules,
            "languages" => Languages,
            _ => null,
        };
}
