namespace NecPublish.Model;

/// <summary>What an organisation is: it decides the licence advice.</summary>
public enum OrganisationKind : byte
{
    Other,
    Administration,
    Association,
    Company,
}

/// <summary>An organisation of organisations.csv, or one named in passing (then only Id and Name are known).</summary>
public sealed record Organisation(string Id, string Name)
{
    /// <summary>14 digits, or null.</summary>
    public string? Siret { get; init; }
    public string? Url { get; init; }
    public OrganisationKind Kind { get; init; }

    /// <summary>True for a line of organisations.csv: it has its page whoever names it.</summary>
    public bool IsListed { get; init; }
}

/// <summary>A person of personnes.csv. Agreements are per use; no e-mail and no gender are ever kept.</summary>
public sealed record Person(string Id, string DisplayName)
{
    public string? Role { get; init; }

    /// <summary>Id of an organisation, or a plain name.</summary>
    public string? Organisation { get; init; }
    public bool NameAgreed { get; init; }
    public bool ImageAgreed { get; init; }
    public bool VoiceAgreed { get; init; }
    public DateOnly? AgreedOn { get; init; }

    /// <summary>Uses agreed to, as written: "site", "réseaux", "impression", "les bases".</summary>
    public string? Scope { get; init; }

    /// <summary>Not null once the person has withdrawn: nothing of theirs is published.</summary>
    public DateOnly? WithdrawnOn { get; init; }
    public bool MayBeNamed => NameAgreed && WithdrawnOn is null;
}
