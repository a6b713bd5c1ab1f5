using System.Collections.Immutable;
using System.Globalization;

namespace NecPublish.Model;

/// <summary>publication: what may be done with a resource.</summary>
public enum PublicationState : byte
{
    /// <summary>bon-a-publier, the default.</summary>
    Ready,

    /// <summary>a-relire: published with a banner.</summary>
    ToReview,

    /// <summary>brouillon: only in drafts.</summary>
    Draft,

    /// <summary>retiree: becomes a tombstone.</summary>
    Withdrawn,
}

public static class PublicationStateExtensions
{
    /// <summary>True for what is published, with or without a banner.</summary>
    public static bool MayGoOut(this PublicationState state) => state is PublicationState.Ready or PublicationState.ToReview;
}

/// <summary>Declared attendance by gender; counts under 5 are shown only in an edition's total.</summary>
public sealed record Attendance(int? Women, int? Men, int? OtherOrUndeclared);

/// <summary>A next step: what, who, by when, how far.</summary>
public sealed record NextStep(string What, string? Who, string? Due, string? State);

/// <summary>What an author says about a source: the front matter of compte-rendu.md and its like, all optional.</summary>
public sealed record Metadata
{
    public static readonly Metadata Empty = new();
    public string? Title { get; init; }

    /// <summary>atelier, table-ronde, pleniere, demonstration, stand, autre.</summary>
    public string? Type { get; init; }
    public DateOnly? Start { get; init; }
    public TimeOnly? StartTime { get; init; }

    /// <summary>fin: when the session ended, the same day.</summary>
    public TimeOnly? EndTime { get; init; }

    /// <summary>lieu: the room, when the edition has several.</summary>
    public string? Room { get; init; }

    /// <summary>maj: the day of the last change, when the author says it.</summary>
    public DateOnly? Modified { get; init; }
    public ImmutableArray<string> Themes { get; init; } = [];

    /// <summary>Ids of personnes.csv, or plain names.</summary>
    public ImmutableArray<string> Facilitators { get; init; } = [];
    public ImmutableArray<string> Speakers { get; init; } = [];
    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>Ids of organisations.csv, or plain names.</summary>
    public ImmutableArray<string> Organisations { get; init; } = [];
    public Attendance? Attendance { get; init; }
    public int? Participants { get; init; }

    /// <summary>resume: 560 characters at most, the description on Les Bases.</summary>
    public string? Summary { get; init; }
    public ImmutableArray<string> KeyIdeas { get; init; } = [];
    public ImmutableArray<string> Decisions { get; init; } = [];
    public ImmutableArray<NextStep> NextSteps { get; init; } = [];
    public string? ReviewedBy { get; init; }
    public PublicationState State { get; init; }

    /// <summary>As written; the resolved licence stands on the resource.</summary>
    public string? Licence { get; init; }
    public string? Source { get; init; }
    public string? Language { get; init; }

    /// <summary>anciennes_adresses: paths that redirect here.</summary>
    public ImmutableArray<string> FormerAddresses { get; init; } = [];

    /// <summary>True for "demonstration: oui": the page says "contenu de démonstration".</summary>
    public bool IsDemonstration { get; init; }

    /// <summary>Publish the speaker's notes of a deck (notes_orateur: oui).</summary>
    public bool PublishSpeakerNotes { get; init; }

    /// <summary>Les Bases vocabularies as written: themes, types, sectors, beneficiaries.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> LesBases { get; init; } =
        ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>Lines of the front matter by key, from 1, so that a rule can point at a field.</summary>
    public ImmutableArray<(string Key, int Line)> Lines { get; init; } = [];

    /// <summary>The line of a key; 0 when the header does not say it.</summary>
    public int LineOf(string key) => Lines.FirstOrDefault(l => l.Key == key).Line;
}

/// <summary>donnees/&lt;file&gt;.yml: what a dataset is about.</summary>
public sealed record DatasetInfo
{
    public string? Title { get; init; }
    public string? Description { get; init; }
    public string? Producer { get; init; }

    /// <summary>True for an administration's own public information, which open-data law gives its own licences.</summary>
    public bool? IsPublicInformation { get; init; }
    public PublicationState State { get; init; }
    public string? Licence { get; init; }
    public string? Period { get; init; }
    public string? Territory { get; init; }

    /// <summary>maj.</summary>
    public DateOnly? Modified { get; init; }

    /// <summary>Name of a data.gouv.fr schema, "owner/name", or null.</summary>
    public string? Schema { get; init; }

    /// <summary>Column name → description and unit.</summary>
    public ImmutableDictionary<string, ColumnInfo> Columns { get; init; } = ImmutableDictionary<string, ColumnInfo>.Empty;
}

public sealed record ColumnInfo(string? Description, string? Unit);

/// <summary>A row of photos.csv.</summary>
public sealed record PhotoInfo(string File)
{
    public string? Alt { get; init; }
    public bool IsDecorative { get; init; }
    public string? Caption { get; init; }
    public string? Author { get; init; }
    public string? Licence { get; init; }
    public string? Source { get; init; }

    /// <summary>personnes_reconnaissables: null when not answered.</summary>
    public bool? PeopleRecognisable { get; init; }

    /// <summary>accord: the people's agreement was given.</summary>
    public bool Agreed { get; init; }
    public bool Minors { get; init; }

    /// <summary>What the row says, as « accord : à demander », that may be a refusal though nobody said whether people can be recognised; null for none.</summary>
    public string? Doubt { get; init; }

    /// <summary>A list that may say more of it, and that is not read for its name; null for none.</summary>
    public string? UnreadList { get; init; }

    /// <summary>The csv file and the line that this comes from, for findings.</summary>
    public required string DeclaredIn { get; init; }
    public required int Line { get; init; }

    /// <summary>What tells that a row changed, for the register of addresses: its form must not, or every archive's photos would be dated anew.</summary>
    public string Said =>
        $"PhotoInfo {{ File = {File}, Alt = {Alt}, IsDecorative = {IsDecorative}, Caption = {Caption}, Author = {Author}, Licence = {Licence}, Source = {Source}, "
        + $"PeopleRecognisable = {PeopleRecognisable}, Agreed = {Agreed}, Minors = {Minors}, DeclaredIn = {DeclaredIn}, Line = {Line.ToString(CultureInfo.InvariantCulture)} }}";
}
