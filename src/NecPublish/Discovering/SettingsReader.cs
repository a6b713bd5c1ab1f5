using System.Globalization;
using NecPublish.Model;

namespace NecPublish.Discovering;

/// <summary>necpublish.yml.</summary>
public static class SettingsReader
{
    public static readonly Dictionary<string, OrganisationKind> Kinds = new(StringComparer.Ordinal)
    {
        ["administration"] = OrganisationKind.Administration,
        ["association"] = OrganisationKind.Association,
        ["entreprise"] = OrganisationKind.Company,
        ["autre"] = OrganisationKind.Other,
    };

    public static Settings Read(YamlMap? map, Findings findings)
    {
        var fields = new Fields(map, KeyTable.Settings, findings);
        var settings = new Settings
        {
            Description = fields.Text("description"),
            Url = Url(fields),
            Publisher = FrenchTypography.Apply(fields.Text("editeur")),
            PublisherSiret = fields.Text("editeur_siret")?.Replace(" ", "").Replace("\u00A0", "").Replace("\u202F", ""),
            PublisherKind = fields.OneOf("editeur_type", Kinds) ?? OrganisationKind.Other,
            PublicationDirector = fields.Text("directeur_publication"),
            Host = fields.Text("hebergeur"),
            HostAddress = fields.Text("hebergeur_adresse"),
            Contact = fields.Text("contact"),
            State = PublicationStates.ReadOfMany(fields),
            Licence = Licence(fields, Licences.CcBySa4),
            WrittenLicence = fields.Text("licence"),
            Languages = fields.Words("langues") is { IsEmpty: false } languages ? languages : ["fr"],
            Audit = Audit(fields),
        };
        if (!settings.State.MayGoOut())
            findings.Add(MetadataRules.ArchiveDraft, PublicationStates.LineIn(fields), 1, $"{MetadataRules.ArchiveDraft.Title}. {MetadataRules.ArchiveDraft.Why}", subject: "publication");
        if (fields.Text("accueil") is { } welcome)
            settings = settings with { Extra = settings.Extra.Add("accueil", welcome) };
        return fields.Text("titre") is { } title ? settings with { Title = FrenchTypography.Apply(title) } : settings;
    }

    /// <param name="inherited">When none is written, or none that is known: what would bear it is then held back.</param>
    internal static Licence Licence(Fields fields, Licence inherited)
    {
        if (fields.Text("licence") is not { } text)
            return inherited;
        if (Licences.Parse(text) is { } licence)
            return licence;
        fields.Tell(MetadataRules.InvalidValue, "licence", text, "Écrivez « cc-by-sa-4.0 », la licence de la charte NEC.", Closest.To(text, Licences.All.Select(l => l.Id)));
        return inherited;
    }

    private static string? Url(Fields fields)
    {
        if (fields.Text("url") is not { } text)
            return null;
        var full = text.Contains("://", StringComparison.Ordinal) ? text : "https://" + text;
        if (Uri.TryCreate(full, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Query.Length == 0 && uri.Fragment.Length == 0)
            return uri.AbsoluteUri.TrimEnd('/');
        fields.Tell(MetadataRules.InvalidValue, "url", text, "Écrivez l’adresse complète du site, comme https://archive.exemple.fr.");
        return null;
    }

    private static Audit? Audit(Fields fields)
    {
        if (fields.Node("audit") is not YamlMap)
            return null;
        var audit = fields.Inner("audit", KeyTable.Audit);
        if (audit.Date("date") is not { } date || audit.Text("auditeur") is not { } auditor)
            return null;
        var rate = decimal.TryParse(audit.Text("taux")?.TrimEnd('%', ' ', '\u00A0', '\u202F').Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? value
            : (decimal?)null;
        return new(date, auditor, rate, audit.Text("echantillon"));
    }
}
