using System.Collections.Immutable;
using System.Globalization;

namespace NecPublish.Model.LesBases;

/// <summary>A limit of Les Bases that a deposit exceeds: it is not sent until this is mended.</summary>
/// <param name="Field">The field of the site's form, in French.</param>
/// <param name="Message">What is wrong and how to mend it.</param>
public sealed record Violation(string Field, string Message);

/// <summary>Every limit, checked before anything is sent.</summary>
public static class Violations
{
    /// <param name="toPublish">True to ask also for what only a public publication needs.</param>
    public static ImmutableArray<Violation> Of(Deposit deposit, bool toPublish)
    {
        var found = ImmutableArray.CreateBuilder<Violation>();
        Text(found, "Titre", deposit.Title, 1, Limits.Title, "Raccourcissez « titre » dans l’en-tête du document.");
        Text(found, "Description", deposit.Description, 1, Limits.Description, "Renseignez « resume » dans l’en-tête du document, en 560 caractères au plus.");
        if (!Uri.TryCreate(deposit.Page, UriKind.Absolute, out var page) || page.Host.EndsWith(".invalid", StringComparison.Ordinal))
            found.Add(new("Lien", "Le lien vers votre page serait faux : écrivez « url » dans necpublish.yml, puis reconstruisez."));
        if (deposit.Licence is null)
        {
            found.Add(
                new(
                    "Licence",
                    $"Les Bases ne propose pas la licence « {deposit.LicenceTitle} ». La ressource reste dans votre archive ; elle n’est pas déposée, car une autre licence serait fausse."
                )
            );
        }
        Words(found, Vocabularies.Themes, deposit.Themes, toPublish);
        Words(found, Vocabularies.Types, deposit.ResourceTypes, toPublish);
        Words(found, Vocabularies.Sectors, deposit.ProfessionalSectors, toPublish);
        Words(found, Vocabularies.Beneficiaries, deposit.Beneficiaries, toPublish);
        if (deposit.Cover is { } cover)
            Picture(found, cover);
        foreach (var content in deposit.Contents)
            Content(found, content);
        return found.ToImmutable();
    }

    private static void Content(ImmutableArray<Violation>.Builder found, DepositContent content)
    {
        switch (content)
        {
            case SectionContent s:
                Text(found, "Titre de section", s.Title, 1, Limits.SectionTitle, "Raccourcissez ce titre dans le texte.");
                break;
            case TextContent t when string.IsNullOrWhiteSpace(t.Text):
                found.Add(new("Texte", "Un texte est vide."));
                break;
            case ImageContent i:
                Text(found, "Titre de l’image", i.Title ?? "", 0, Limits.ContentTitle, "Raccourcissez ce titre.");
                Text(found, "Texte alternatif", i.Alternative, 1, Limits.Alternative, "Résumez ce que montre l’image, et mettez le détail dans le texte.");
                Text(found, "Légende", i.Caption ?? "", 0, Limits.Caption, "Raccourcissez la légende de l’image.");
                Picture(found, i.File);
                break;
            case FileContent f:
                Text(found, "Titre du fichier", f.Title, 1, Limits.ContentTitle, "Raccourcissez ce titre.");
                Text(found, "Légende", f.Caption ?? "", 0, Limits.Caption, "Raccourcissez la légende du fichier.");
                if (f.File.Length > Limits.File)
                    found.Add(new("Fichier", $"« {f.File.Name} » pèse {Megabytes(f.File.Length)} Mo ; Les Bases accepte 100 Mo au plus. Déposez-le ailleurs et ajoutez un lien."));
                break;
            case LinkContent l:
                Text(found, "Titre du lien", l.Title, 1, Limits.ContentTitle, "Raccourcissez ce titre.");
                Text(found, "Légende", l.Caption ?? "", 0, Limits.Caption, "Raccourcissez la légende du lien.");
                if (!Uri.TryCreate(l.Url, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
                    found.Add(new("Lien", $"« {l.Url} » n’est pas une adresse du web."));
                break;
        }
    }

    private static void Text(ImmutableArray<Violation>.Builder found, string field, string text, int min, int max, string fix)
    {
        var length = text.Trim().Length;
        if (length < min)
            found.Add(new(field, $"{field} manquant(e). {fix}"));
        else if (length > max)
            found.Add(new(field, string.Create(CultureInfo.InvariantCulture, $"« {Limits.Shorten(text, 60)} » compte {length} caractères ; Les Bases en accepte {max}. {fix}")));
    }

    private static void Words(ImmutableArray<Violation>.Builder found, Vocabulary vocabulary, ImmutableArray<string> codes, bool toPublish)
    {
        if (codes.Length > vocabulary.Max)
            found.Add(new(vocabulary.Label, string.Create(CultureInfo.InvariantCulture, $"{vocabulary.Label}\u202F: {codes.Length} choix ; Les Bases en accepte {vocabulary.Max}.")));
        else if (toPublish && codes.Length < vocabulary.Min)
            found.Add(new(vocabulary.Label, $"{vocabulary.Label}\u202F: il en faut au moins un pour publier. Ajoutez « lesbases » puis « {vocabulary.Key} » dans l’en-tête du document."));
        foreach (var code in codes)
        {
            if (vocabulary.Terms.All(t => t.Code != code))
                found.Add(new(vocabulary.Label, $"« {code} » n’est pas un choix de Les Bases."));
        }
    }

    private static void Picture(ImmutableArray<Violation>.Builder found, DepositFile file)
    {
        if (!Limits.AcceptsImage(file.MediaType))
            found.Add(new("Image", $"« {file.Name} » n’est ni un JPEG, ni un PNG, ni un WebP."));
        if (file.Length > Limits.Image)
            found.Add(new("Image", $"« {file.Name} » pèse {Megabytes(file.Length)} Mo ; Les Bases accepte 10 Mo au plus."));
    }

    private static string Megabytes(long bytes) => (bytes / 1_000_000m).ToString("0.0", CultureInfo.InvariantCulture).Replace('.', ',');
}
