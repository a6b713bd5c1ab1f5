using System.Collections.Immutable;
using NecPublish.Model;

namespace NecPublish.Discovering;

/// <summary>The header of a note, a deck or a page.</summary>
public static class MetadataReader
{
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
    /// <param name="sites">What a full address of an old page may begin with.</param>
    public static Metadata Read(YamlMap? map, OwnSites sites, Findings findings)
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
            State = PublicationStates.Read(fields),
            Licence = fields.Text("licence") is { } licence ? string.Intern(licence) : null,
            Source = fields.Text("source"),
            Language = fields.Text("langue") is { } language ? Values.Language(language) : null,
            FormerAddresses = Discovering.FormerAddresses.Read(fields, sites),
            IsDemonstration = fields.YesNo("demonstration") ?? false,
            PublishSpeakerNotes = fields.YesNo("notes_orateur") ?? false,
            LesBases = LesBases(fields),
            Lines = fields.Lines,
        };
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
