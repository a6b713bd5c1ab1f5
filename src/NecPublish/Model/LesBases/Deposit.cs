using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace NecPublish.Model.LesBases;

/// <summary>
/// One resource as Les Bases will hold it: the manifest of a deposit kit, and what a push compares with its ledger.
/// Serialised as manifest.json; its JSON Schema is published with the site.
/// </summary>
/// <param name="Id">Our stable identifier: "nec-martinique-2024/02-mediation/compte-rendu".</param>
/// <param name="Title">1 to 100 characters.</param>
/// <param name="Description">1 to 560 characters of plain text.</param>
/// <param name="Page">Absolute address of our page.</param>
public sealed record Deposit(string Id, string Title, string Description, string Page)
{
    [JsonPropertyName("$schema"), JsonPropertyOrder(-2)]
    public string Schema { get; init; } = "";

    /// <summary>Version of the manifest's form.</summary>
    [JsonPropertyOrder(-1)]
    public int Version { get; init; } = 1;

    /// <summary>Les Bases' code; null when it cannot hold the resource's licence, which is then not deposited.</summary>
    public string? Licence { get; init; }

    /// <summary>The licence's full title, for people.</summary>
    public string LicenceTitle { get; init; } = "";
    public ImmutableArray<string> Themes { get; init; } = [];
    public ImmutableArray<string> ResourceTypes { get; init; } = [];
    public ImmutableArray<string> ProfessionalSectors { get; init; } = [];
    public ImmutableArray<string> Beneficiaries { get; init; } = [];

    /// <summary>Keys of the vocabularies that nobody filled in: their words are suggestions.</summary>
    public ImmutableArray<string> Suggested { get; init; } = [];
    public DepositFile? Cover { get; init; }
    public ImmutableArray<DepositContent> Contents { get; init; } = [];

    /// <summary>What Les Bases cannot show and our page does, in French sentences, in order of the text.</summary>
    public ImmutableArray<string> Losses { get; init; } = [];

    /// <summary>The edition's identifier, for `--edition`; null outside editions.</summary>
    public string? Edition { get; init; }

    /// <summary>Path of the source inside the content folder, where its mistakes are mended.</summary>
    public string Source { get; init; } = "";
}

/// <summary>A file of a deposit, inside the kit's folder of that resource.</summary>
/// <param name="Path">"fichiers/vote.csv".</param>
/// <param name="Name">NFC, without # and quotation marks, as Les Bases wants it.</param>
public sealed record DepositFile(string Path, string Name, string MediaType, long Length, string Sha256)
{
    /// <summary>Path of the same bytes in the site's output folder; null when the mapping made them.</summary>
    [JsonIgnore]
    public string? Output { get; init; }

    /// <summary>Bytes that the mapping made (a table as CSV); empty otherwise.</summary>
    [JsonIgnore]
    public ReadOnlyMemory<byte> Content { get; init; }
}
