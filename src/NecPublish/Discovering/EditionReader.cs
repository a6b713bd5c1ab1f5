using System.Collections.Immutable;
using NecPublish.Model;

namespace NecPublish.Discovering;

/// <summary>edition.yml.</summary>
public static class EditionReader
{
    private static readonly Dictionary<string, EditionStatus> Statuses = new(StringComparer.Ordinal)
    {
        ["prevue"] = EditionStatus.Planned,
        ["reportee"] = EditionStatus.Postponed,
        ["tenue"] = EditionStatus.Held,
        ["annulee"] = EditionStatus.Cancelled,
    };

    /// <param name="folder">The edition's folder; its name stands in for what is not said.</param>
    public static Edition Read(string folder, YamlMap? map, Licence inherited, ImmutableArray<Organisation> organisations, Findings findings)
    {
        var fields = new Fields(map, KeyTable.Edition, findings);
        var slug = Folding.Slug(fields.Text("identifiant") ?? folder);
        var id = slug.Length > 0 ? slug : "edition";
        var days = Days(fields);
        // « statut: brouillon » says no less than « publication: brouillon »
        var said = PublicationStates.Of(fields.Text("statut"));
        return new Edition(id, FrenchTypography.Apply(fields.Text("titre") ?? FileTitle.Of(folder)))
        {
            Folder = folder,
            Number = fields.Integer("numero"),
            Status = said is null ? fields.OneOf("statut", Statuses) ?? EditionStatus.Held : EditionStatus.Held,
            State = PublicationStates.ReadOfMany(fields),
            Start = days.IsEmpty ? null : days.Min(),
            End = days.IsEmpty ? null : days.Max(),
            PlannedDate = fields.Date("date_prevue"),
            Venue = Venue(fields),
            Organisers = [.. fields.Words("porteurs").Select(w => Names.Organisation(w, organisations)).DistinctBy(o => o.Id, StringComparer.Ordinal)],
            Charter = fields.Text("charte"),
            NationalEdition = fields.YesNo("edition_nationale"),
            Licence = SettingsReader.Licence(fields, inherited),
            WrittenLicence = fields.Text("licence"),
            Languages = fields.Words("langues") is { IsEmpty: false } languages ? languages : ["fr"],
            Themes = [.. fields.Words("themes").Select(ThemeList.Of)],
            Summary = FrenchTypography.Apply(fields.Text("resume")),
        };
    }

    private static ImmutableArray<DateOnly> Days(Fields fields)
    {
        var days = ImmutableArray.CreateBuilder<DateOnly>();
        foreach (var word in fields.Words("dates").SelectMany(w => w.Split([" au ", " et ", "/-/"], StringSplitOptions.TrimEntries)))
        {
            if (Values.Date(word) is { } day)
                days.Add(day);
            else
                fields.Tell(MetadataRules.InvalidValue, "dates", word, "Écrivez une date comme 2024-12-13 ou 13/12/2024 ; pour deux jours : [2024-12-13, 2024-12-14].");
        }
        return days.ToImmutable();
    }

    private static Venue? Venue(Fields fields)
    {
        if (fields.Node("lieu") is YamlScalar)
            return fields.Text("lieu") is { } name ? new Venue(name, null, null) : null;
        if (fields.Node("lieu") is not YamlMap)
            return null;
        var venue = fields.Inner("lieu", KeyTable.Venue);
        return new(venue.Text("nom"), venue.Text("commune"), venue.Text("code_insee"));
    }
}
