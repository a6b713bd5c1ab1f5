using System.Collections.Immutable;

namespace NecPublish.Model;

/// <summary>How a licence lives inside a CC BY-SA 4.0 whole.</summary>
public enum Compatibility : byte
{
    /// <summary>May be adapted inside the whole: CC0, public domain, CC BY, CC BY-SA 4.0, Licence Ouverte, FAL 1.3.</summary>
    Compatible,

    /// <summary>A database licence: published beside the whole under its own terms.</summary>
    OwnTerms,

    /// <summary>Shown but not adapted, marked "hors licence": NC, ND, all rights reserved with permission, logos.</summary>
    Outside,

    /// <summary>Cannot stand in the archive at all: another share-alike licence (CC BY-SA 3.0 FR) that 4.0 does not absorb as such.</summary>
    Incompatible,
}

/// <summary>A licence as each output needs to name it.</summary>
/// <param name="Id">French slug used in front matter: "cc-by-sa-4.0".</param>
/// <param name="Name">Short name for people: "CC BY-SA 4.0".</param>
/// <param name="Title">Full title in French.</param>
/// <param name="Uri">The one address used in metadata, https.</param>
/// <param name="Deed">The address of the visible link.</param>
public sealed record Licence(string Id, string Name, string Title, string Uri, string Deed, Compatibility Compatibility)
{
    public string? LegalCode { get; init; }

    /// <summary>SPDX identifier, or null.</summary>
    public string? Spdx { get; init; }

    /// <summary>data.gouv.fr identifier, or null.</summary>
    public string? DataGouv { get; init; }

    /// <summary>Address in the EU Publications Office's licence table, or null.</summary>
    public string? EuUri { get; init; }

    /// <summary>Other spellings that authors use, folded (<see cref="Folding"/>).</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];
}
