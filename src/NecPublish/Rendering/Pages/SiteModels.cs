using NecPublish.Model;
using NecPublish.Rendering.Models;

namespace NecPublish.Rendering.Pages;

/// <summary>The <c>site</c> of the templates, from the publication.</summary>
internal static class SiteModels
{
    public static SiteModel Of(Publication publication, RenderOptions options)
    {
        var settings = publication.Settings;
        return new SiteModel
        {
            Title = settings.Title,
            Description = settings.Description,
            Url = settings.BaseUrl,
            Publisher = settings.Publisher,
            Contact = settings.Contact,
            ContactHref = ContactHref(settings.Contact),
            Licence = Of(settings.Licence),
            Accessibility = ConformityOf(settings.Audit),
            IsDraft = publication.IsDraft || !settings.IsComplete,
            DraftReason = DraftReason(publication),
            HasSearch = options.HasSearch,
            HasRules = !options.Rules.IsEmpty,
            HasDatasets = publication.Resources.Any(r => r.Kind == ResourceKind.Dataset),
            HasGlossary = publication.Resources.Any(r => r.Address == "/glossaire/"),
            HasDecisions = publication.Editions.Any(e =>
                e.Sessions.Any(s => !s.Metadata.Decisions.IsEmpty || !s.Metadata.NextSteps.IsEmpty)
            ),
            Languages = settings.Languages,
        };
    }

    public static LicenceModel Of(Licence licence) =>
        new()
        {
            Id = licence.Id,
            Name = licence.Name,
            Title = licence.Title,
            Uri = licence.Uri,
            Deed = licence.Deed,
            LegalCode = licence.LegalCode,
            IsBySa = licence.Id == Licences.CcBySa4.Id,
            IsOutside = licence.Compatibility == Compatibility.Outside,
        };

    /// <summary>The state that the law of 11 February 2005 (article 47) has a site show; a rate is never computed here.</summary>
    public static string ConformityOf(Audit? audit) =>
        audit?.Rate switch
        {
            null => "non conforme",
            >= 100 => "totalement conforme",
            >= 50 => "partiellement conforme",
            _ => "non conforme",
        };

    public static string? ContactHref(string? contact) =>
        contact is null ? null
        : contact.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || contact.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? contact
        : contact.Contains('@', StringComparison.Ordinal) ? "mailto:" + contact
        : null;

    private static string? DraftReason(Publication publication)
    {
        var settings = publication.Settings;
        if (settings.IsComplete)
            return publication.IsDraft ? "Cette version montre tout, y compris ce qui n’est pas prêt." : null;
        string?[] missing =
        [
            settings.Publisher is null ? "qui publie (editeur)" : null,
            settings.Host is null ? "qui héberge (hebergeur)" : null,
            settings.Url is null ? "l’adresse du site (url)" : null,
        ];
        return $"Le fichier necpublish.yml ne dit pas encore {French.Join([.. missing.OfType<string>()])}.";
    }
}
