using System.Collections.Immutable;

namespace NecPublish.Rendering.Models;

/// <summary>Layouts "legal-notice", "accessibility", "privacy", "ecodesign", "licence": what the law demands, from necpublish.yml.</summary>
public sealed record LegalModel : ITemplateModel
{
    /// <summary>Publisher, or "non renseigné".</summary>
    public required string Publisher { get; init; }

    /// <summary>SIRET; null when undeclared.</summary>
    public string? PublisherSiret { get; init; }

    /// <summary>Director of publication, or "non renseigné".</summary>
    public required string Director { get; init; }

    /// <summary>Host, or "non renseigné".</summary>
    public required string Host { get; init; }

    /// <summary>The host’s postal address; null when undeclared.</summary>
    public string? HostAddress { get; init; }

    /// <summary>Contact, or "non renseigné".</summary>
    public required string Contact { get; init; }

    /// <summary>Contact as a link target; null when undeclared.</summary>
    public string? ContactHref { get; init; }

    /// <summary>False when something the law demands is undeclared.</summary>
    public bool IsComplete { get; init; }

    /// <summary>State of conformity: "non conforme", "partiellement conforme", "totalement conforme".</summary>
    public required string State { get; init; }

    /// <summary>True when a person audited the site.</summary>
    public bool HasAudit { get; init; }

    /// <summary>Day of the audit, in French.</summary>
    public string? AuditDate { get; init; }

    /// <summary>Who audited.</summary>
    public string? Auditor { get; init; }

    /// <summary>Declared rate, "82 %"; null when undeclared.</summary>
    public string? Rate { get; init; }

    /// <summary>Pages audited; null when undeclared.</summary>
    public string? Sample { get; init; }

    /// <summary>Contents under another licence.</summary>
    public ImmutableArray<ItemModel> Exceptions { get; init; } = [];

    /// <summary>People named on the site.</summary>
    public int PeopleCount { get; init; }

    /// <summary>Pictures published.</summary>
    public int PhotoCount { get; init; }

    /// <summary>Measured weights and requests.</summary>
    public ImmutableArray<FactModel> Figures { get; init; } = [];

    public object? this[string name] =>
        name switch
        {
            "publisher" => Publisher,
            "publisher_siret" => PublisherSiret,
            "director" => Director,
            "host" => Host,
            "host_address" => HostAddress,
            "contact" => Contact,
            "contact_href" => ContactHref,
            "is_complete" => IsComplete,
            "state" => State,
            "has_audit" => HasAudit,
            "audit_date" => AuditDate,
            "auditor" => Auditor,
            "rate" => Rate,
            "sample" => Sample,
            "exceptions" => Exceptions,
            "people_count" => PeopleCount,
            "photo_count" => PhotoCount,
            "figures" => Figures,
            _ => null,
        };
}
