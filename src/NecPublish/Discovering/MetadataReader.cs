using System.Collections.Immutable;
using NecPublish.Model;

namespace NecPublish.Discovering;

/// <summary>The header of a note, a deck or a page.</summary>
public static class MetadataReader
{
    private static readonly Dictionary<string, PublicationState> States = new(StringComparer.Ordinal)
    {
        ["bon-a-publier"] = PublicationState.Ready,
        ["a-relire"] = PublicationState.ToReview,
        ["brouillon"] = PublicationState.Draft,
        ["retiree"] = PublicationState.Withdrawn,
    };

    private static readonly Dictionary<string, PublicationState> TolerantStates = new(States, StringComparer.Ordinal)
    {
        ["publie"] = PublicationState.Ready,
        ["publiee"] = PublicationState.Ready,
        ["publique"] = PublicationState.Ready,
        ["oui"] = PublicationState.Ready,
        ["non"] = PublicationState.Draft,
        ["draft"] = PublicationState.Draft,
        ["retire"] = PublicationState.Withdrawn,
    };

    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        ["atelier"] = "atelier",
        ["table-ronde"] = "table-ronde",
        ["pleniere"] = "pleniere",
        ["demonstration"] = "demonstration",
        ["stand"] = "stand",
        ["autre"] = "autre",
    };

    /// <summary>What a header says; what it says badly goes into the findings.</summary>
    public static Metadata Read(YamlMap? map, Findings findings)
    {
        if (map is null || map.Entries.IsEmpty)
            return Metadata.Empty;
        var fields = new Fields(map, KeyTable.Note, findings);
        return new Metadata
        {
            Title = fields.Text("titre"),
            Type = Type(fields),
            Start = fields.Text("debut") is { } start ? Values.Date(start.Split([' ', 'T'], 2)[0]) ?? fields.Date("debut") : null,
            StartTime = fields.Text("debut") is { Length: > 10 } moment ? Values.Time(moment[10..]) : null,
            EndTime = fields.Time("fin"),
            Room = fields.Text("lieu"),
            Modified = fields.Date("maj"),
            Themes = fields.Words("themes"),
            Facilitators = fields.Words("animation"),
            Speakers = fields.Words("intervenants"),
            Authors = fields.Words("auteurs"),
            Organisations = fields.Node("organisations") is YamlScalar one ? [string.Intern(one.Text.Trim())] : fields.Words("organisations"),
            Attendance = Attendance(fields),
            Participants = fields.Integer("participants"),
            Summary = fields.Text("resume"),
            KeyIdeas = fields.Sentences("idees_cles"),
            Decisions = fields.Sentences("decisions"),
            NextSteps = NextSteps(fields, findings),
            ReviewedBy = fields.Text("relu_par"),
            State = State(fields),
            Licence = fields.Text("licence") is { } licence ? string.Intern(licence) : null,
            Source = fields.Text("source"),
            Language = fields.Text("langue") is { } language ? Values.Language(language) : null,
            FormerAddresses = Discovering.FormerAddresses.Read(fields),
            IsDemonstration = fields.YesNo("demonstration") ?? false,
            PublishSpeakerNotes = fields.YesNo("notes_orateur") ?? false,
            LesBases = LesBases(fields),
            Lines = fields.Lines,
        };
    }

    /// <summary>What any key forbids is forbidden. Unknown means a draft: in doubt nothing goes out (and the finding blocks).</summary>
    private static PublicationState State(Fields fields)
    {
        var state = fields.Text("publication") switch
        {
            null => PublicationState.Ready,
            var text when TolerantStates.TryGetValue(Folding.Slug(text), out var known) => known,
            _ => fields.OneOf("publication", States, MetadataRules.InvalidState) ?? PublicationState.Ready,
        };
        return state != PublicationState.Withdrawn && (IsRefused(fields, "publier", isYesRefused: false) | IsRefused(fields, "brouillon", isYesRefused: true) | IsRestricted(fields)) ? PublicationState.Draft : state;
    }

    private static bool IsRefused(Fields fields, string key, bool isYesRefused)
    {
        if (fields.Text(key) is not { } text)
            return false;
        if (Values.YesNo(text) is { } answer)
            return answer == isYesRefused;
        // « publié : 13/12/2024 » says since when
        if (!isYesRefused && Values.Date(text) is not null)
            return false;
        fields.Tell(MetadataRules.InvalidState, key, text, "Écrivez « oui » ou « non ».");
        return true;
    }

    private static bool IsRestricted(Fields fields)
    {
        if (fields.Text("diffusion") is not { } text || Folding.Slug(text) is "publique" or "public" or "libre" or "ouverte" or "tous" or "tout-public")
            return false;
        fields.Tell(MetadataRules.InvalidState, "diffusion", text, "Écrivez « diffusion: publique », ou supprimez la ligne, si la page doit être publiée.");
        return true;
    }

    private static string? Type(Fields fields)
    {
        if (fields.Text("type") is not { } text)
            return null;
        if (Types.TryGetValue(Folding.Slug(text), out var type))
            return type;
        fields.Tell(MetadataRules.InvalidValue, "type", text, $"Valeurs possibles : {string.Join(", ", Types.Keys)}.", Closest.To(text, Types.Keys));
        return null;
    }

    private static Attendance? Attendance(Fields fields)
    {
        if (fields.Node("presence") is not YamlMap)
            return null;
        var counts = fields.Inner("presence", KeyTable.Presence);
        var attendance = new Attendance(counts.Integer("femmes"), counts.Integer("hommes"), counts.Integer("autre_ou_non_renseigne"));
        return attendance is { Women: null, Men: null, OtherOrUndeclared: null } ? null : attendance;
    }

    private static ImmutableArray<NextStep> NextSteps(Fields fields, Findings findings)
    {
        if (fields.Node("suites") is not YamlList list)
            return [.. fields.Sentences("suites").Select(s => new NextStep(s, null, null, null))];
        var steps = ImmutableArray.CreateBuilder<NextStep>();
        foreach (var item in list.Items)
        {
            if (item is YamlScalar { Text: var sentence } && sentence.Trim().Length > 0)
                steps.Add(new(sentence.Trim(), null, null, null));
            if (item is not YamlMap map)
                continue;
            var step = new Fields(map, KeyTable.NextStep, findings);
            if (step.Text("quoi") is { } what)
                steps.Add(new(what, step.Text("qui"), step.Text("echeance"), step.Text("etat")));
        }
        return steps.DrainToImmutable();
    }

    private static ImmutableSortedDictionary<string, ImmutableArray<string>> LesBases(Fields fields)
    {
        if (fields.Node("lesbases") is not YamlMap)
            return ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty;
        var inner = fields.Inner("lesbases", KeyTable.LesBases);
        return KeyTable
            .LesBases.Known.Where(k => inner.Node(k) is not null)
            .ToImmutableSortedDictionary(k => k, inner.Words, StringComparer.Ordinal);
    }
}
