using System.Collections.Immutable;

namespace NecPublish.Rendering.Models;

/// <summary>What every page has, whatever its kind: <c>page</c>.</summary>
public sealed record PageModel : ITemplateModel
{
    /// <summary>Kind of page, the name of its layout: "note", "home"…</summary>
    public required string Kind { get; init; }

    /// <summary>Title, as the level 1 heading shows it.</summary>
    public required string Title { get; init; }

    /// <summary>Text of the title element: title and archive.</summary>
    public required string HeadTitle { get; init; }

    /// <summary>One or two sentences, never empty.</summary>
    public required string Description { get; init; }

    /// <summary>BCP 47.</summary>
    public required string Language { get; init; }

    /// <summary>Way back to the root of the site from this page: "", "../", "../../"…</summary>
    public required string Root { get; init; }

    /// <summary>Entry of the main navigation to mark: "editions", "themes", "donnees", "plan", "recherche", or "".</summary>
    public required string Section { get; init; }

    /// <summary>Absolute address, without index.html.</summary>
    public required string Canonical { get; init; }

    /// <summary>Licence of the page’s content.</summary>
    public required LicenceModel Licence { get; init; }

    /// <summary>French sentence when the licence is not the archive’s own; null otherwise.</summary>
    public string? LicenceNote { get; init; }

    /// <summary>From the home page to the parent; the page itself is not in it.</summary>
    public ImmutableArray<LinkModel> Crumbs { get; init; } = [];

    /// <summary>What the breadcrumb calls the page itself: its title, or its kind when its session has the same title.</summary>
    public required string CrumbTitle { get; init; }

    /// <summary>What must be read first: draft, to be proofread, demonstration.</summary>
    public ImmutableArray<BannerModel> Banners { get; init; } = [];

    /// <summary>Authors to credit.</summary>
    public ImmutableArray<string> Creators { get; init; } = [];

    /// <summary>Day of publication, ISO 8601; null when unknown.</summary>
    public string? Issued { get; init; }

    /// <summary>Day of the last change, ISO 8601; null when unknown.</summary>
    public string? Modified { get; init; }

    /// <summary>Links and metas of the head for machines: Signposting, Dublin Core, OpenGraph, JSON-LD.</summary>
    public Markup Metadata { get; init; }

    /// <summary>False asks search engines to leave the page out.</summary>
    public bool IsIndexed { get; init; }

    /// <summary>QR code of the canonical address as SVG, for paper; empty when there is none.</summary>
    public Markup Qr { get; init; }

    /// <summary>Class of the html element ("snap" for slides); null mostly.</summary>
    public string? HtmlClass { get; init; }

    public object? this[string name] =>
        name switch
        {
            "kind" => Kind,
            "title" => Title,
            "head_title" => HeadTitle,
            "description" => Description,
            "language" => Language,
            "root" => Root,
            "section" => Section,
            "canonical" => Canonical,
            "licence" => Licence,
            "licence_note" => LicenceNote,
            "crumbs" => Crumbs,
            "crumb_title" => CrumbTitle,
            "banners" => Banners,
            "creators" => Creators,
            "issued" => Issued,
            "modified" => Modified,
            "metadata" => Metadata.Value,
            "is_indexed" => IsIndexed,
            "qr" => Qr.Value,
            "html_class" => HtmlClass,
            _ => null,
        };
}
