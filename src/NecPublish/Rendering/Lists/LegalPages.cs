using System.Collections.Immutable;
using System.Globalization;
using NecPublish.Model;
using NecPublish.Rendering.Models;

namespace NecPublish.Rendering.Lists;

/// <summary>
/// What the law asks of a public site: mentions légales (LCEN, article 6), accessibility statement (decree 2019-768), personal data
/// (RGPD, articles 13 and 14), licence, ecodesign (RGESN 2024, criterion 1.9). Nothing undeclared is made up.
/// </summary>
internal static class LegalPages
{
    private const string Undeclared = "non renseigné";

    public static IEnumerable<PageRecord> Write(SiteLists lists)
    {
        var model = Model(lists);
        (string Kind, string Folder, string Title, string Description)[] pages =
        [
            ("licence", "licence", "La licence", "Ce que vous pouvez faire des contenus de l’archive, en français courant, et les exceptions."),
            ("legal-notice", "mentions-legales", "Mentions légales", "Qui publie ce site, qui l’héberge, à qui écrire."),
            ("accessibility", "accessibilite", $"Accessibilité\u00A0: {model.State}", "Déclaration d’accessibilité de ce site."),
            ("privacy", "donnees-personnelles", "Données personnelles", "Ce qui est publié sur les personnes, avec quel accord, et comment s’y opposer."),
            ("ecodesign", "ecoconception", "Écoconception", "Ce que pèsent les pages de ce site, mesuré à la construction."),
        ];
        foreach (var (kind, folder, title, description) in pages)
        {
            if (!lists.IsTaken($"/{folder}/"))
                yield return IndexPages.Page(lists, kind, folder, title, description, "", model);
        }
    }

    private static LegalModel Model(SiteLists lists)
    {
        var settings = lists.Publication.Settings;
        var site = lists.Site.Model;
        return new LegalModel
        {
            Publisher = settings.Publisher ?? Undeclared,
            PublisherSiret = settings.PublisherSiret,
            Director = settings.PublicationDirector ?? Undeclared,
            Host = settings.Host ?? Undeclared,
            HostAddress = settings.HostAddress,
            Contact = settings.Contact ?? Undeclared,
            ContactHref = site.ContactHref,
            IsComplete = settings is { Publisher: not null, PublicationDirector: not null, Host: not null, Contact: not null },
            State = site.Accessibility,
            HasAudit = settings.Audit is not null,
            AuditDate = settings.Audit is { } audit ? French.Date(audit.Date) : null,
            Auditor = settings.Audit?.Auditor,
            Rate = settings.Audit?.Rate is { } rate ? $"{rate.ToString("0.##", CultureInfo.InvariantCulture).Replace('.', ',')}\u00A0%" : null,
            Sample = settings.Audit?.Sample,
            Exceptions = [.. Exceptions(lists)],
            PeopleCount = lists.Publication.People.Count(p => p.MayBeNamed),
            PhotoCount = lists.Renditions.Where(r => r.Resource.Kind == ResourceKind.PhotoSet).Sum(r => r.Assets.Count(a => a.IsDistribution && a.Width > 0)),
            Figures = Figures(lists),
        };
    }

    /// <summary>File by file: everything that does not follow the archive's licence.</summary>
    private static IEnumerable<ItemModel> Exceptions(SiteLists lists)
    {
        var own = lists.Publication.Settings.Licence.Id;
        foreach (var rendition in lists.Renditions)
        {
            var resource = rendition.Resource;
            if (resource.Licence.Id != own)
                yield return Item(resource.Title, resource.Address, resource.Licence, Words.Of(resource.Kind));
            foreach (var asset in rendition.Assets.Where(a => a.IsDistribution && a.Licence.Id != resource.Licence.Id))
                yield return Item($"{resource.Title}\u00A0: {asset.Description ?? System.IO.Path.GetFileName(asset.Path)}", resource.Address, asset.Licence, asset.Label);
        }
    }

    private static ItemModel Item(string title, string address, Licence licence, string kind) =>
        new()
        {
            Title = title,
            Href = Addresses.Relative("licence", address),
            Kind = kind,
            Detail = licence.Compatibility == Compatibility.Outside ? $"{licence.Name} : montré avec autorisation, ne peut pas être repris" : licence.Title,
        };

    private static ImmutableArray<FactModel> Figures(SiteLists lists)
    {
        var pages = lists.Renditions.Select(r => r.Page).OrderBy(p => p.LoadedLength).ToList();
        if (pages.Count == 0)
            return [];
        return
        [
            new FactModel { Term = "Pages mesurées", Text = French.Number(pages.Count) },
            new FactModel { Term = "Page médiane", Text = $"{French.Size(pages[pages.Count / 2].LoadedLength)}, {French.Count(pages[pages.Count / 2].Requests, "fichier", "fichiers")}" },
            new FactModel { Term = "Page la plus lourde", Text = $"{French.Size(pages[^1].LoadedLength)}, {French.Count(pages[^1].Requests, "fichier", "fichiers")}" },
            new FactModel { Term = "Texte seul", Text = $"{French.Size((long)pages.Average(p => p.Length))} en moyenne, avant compression" },
            new FactModel { Term = "Appels à d’autres sites", Text = "Aucun" },
            new FactModel { Term = "Cookies et traceurs", Text = "Aucun" },
            new FactModel { Term = "Polices téléchargées", Text = "Aucune\u00A0: les polices de votre appareil" },
        ];
    }
}
