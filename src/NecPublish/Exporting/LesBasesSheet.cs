using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NecPublish.Model.LesBases;

namespace NecPublish.Exporting;

/// <summary>
/// fiche.html: what to type into Les Bases' form, in its order, a copy button beside each field. It works from a USB stick,
/// by keyboard and with a screen reader; without JavaScript the fields are there to be selected by hand.
/// </summary>
internal static class LesBasesSheet
{
    public static byte[] Of(Deposit deposit)
    {
        var page = new SheetWriter();
        page.Raw($"<p><a href=\"{Up(deposit)}index.html\">Toutes les fiches</a></p><h1>{SheetWriter.Encode(deposit.Title)}</h1>");
        page.Raw("<p>Cette fiche suit l’ordre du formulaire de <a href=\"https://lesbases.anct.gouv.fr/\">Les Bases</a>. Copiez chaque champ, puis collez-le.</p>");
        if (Violations.Of(deposit, toPublish: true) is { IsEmpty: false } problems)
            Problems(page, problems);
        page.Raw(Warning(deposit));

        page.Step("Créer la ressource");
        page.Field("Titre", deposit.Title, Limits.Title);
        page.Field("Description", deposit.Description, Limits.Description);
        page.Raw("<p>Base\u202F: choisissez <strong>Numérique en Commun[s]</strong> si vous en êtes membre.</p>");
        if (deposit.Cover is { } cover)
        {
            page.Step("Ajouter l’image de couverture");
            page.Download(cover);
        }
        page.Step("Ajouter les contenus, dans cet ordre");
        for (var i = 0; i < deposit.Contents.Length; i++)
            Content(page, deposit.Contents[i], i + 1, deposit.Contents.Length);
        Publish(page, deposit);
        Checklist(page, deposit);
        if (!deposit.Losses.IsEmpty)
        {
            page.Raw("<h2>Ce que Les Bases ne garde pas</h2><p>Votre page d’archive garde tout\u202F; la fiche y renvoie par un lien.</p><ul>");
            foreach (var loss in deposit.Losses)
                page.Raw($"<li>{SheetWriter.Encode(loss)}</li>");
            page.Raw("</ul>");
        }
        return page.ToPage(deposit.Title + " – dépôt sur Les Bases");
    }

    public static byte[] Index(ImmutableArray<Deposit> deposits)
    {
        var page = new SheetWriter();
        page.Raw("<h1>Déposer sur Les Bases</h1><p>Une fiche par ressource. Aucun compte n’est demandé pour les lire.</p><ul>");
        foreach (var deposit in deposits)
        {
            var note = Violations.Of(deposit, toPublish: true).IsEmpty ? "" : " (à corriger avant le dépôt)";
            page.Raw($"<li><a href=\"{SheetWriter.Encode(Address(deposit.Id))}/fiche.html\">{SheetWriter.Encode(deposit.Title)}</a>{note}</li>");
        }
        page.Raw(deposits.IsEmpty ? "</ul><p>Aucune ressource n’est prête à être déposée.</p>" : "</ul>");
        return page.ToPage("Déposer sur Les Bases");
    }

    private static string Address(string id) => string.Join('/', id.Split('/').Select(Uri.EscapeDataString));

    private static string Up(Deposit deposit) => string.Concat(Enumerable.Repeat("../", deposit.Id.Count(c => c == '/') + 1));

    private static string Warning(Deposit deposit) =>
        deposit.Licence is { } code
            ? $"<p class=\"alerte\"><strong>Attention à la licence\u202F: choisissez {SheetWriter.Encode(Licensing.LabelOf(code))}.</strong> "
                + (code == Licensing.Etalab ? "C’est celle que le site propose par défaut.</p>" : "Le site propose Etalab par défaut.</p>")
            : $"<p class=\"alerte\"><strong>Ne déposez pas cette ressource\u202F:</strong> Les Bases ne propose pas sa licence ({SheetWriter.Encode(deposit.LicenceTitle)}).</p>";

    private static void Problems(SheetWriter page, ImmutableArray<Violation> problems)
    {
        page.Raw("<div class=\"alerte\"><p><strong>À corriger avant le dépôt</strong></p><ul>");
        foreach (var problem in problems)
            page.Raw($"<li>{SheetWriter.Encode(problem.Field)}\u202F: {SheetWriter.Encode(problem.Message)}</li>");
        page.Raw("</ul></div>");
    }

    private static void Content(SheetWriter page, DepositContent content, int number, int total)
    {
        var (kind, where) = content switch
        {
            SectionContent => ("Titre de section", "bouton «\u202FTitre de section\u202F»"),
            TextContent => ("Texte", "bouton «\u202FTexte\u202F»"),
            ImageContent => ("Image", "bouton «\u202FImage\u202F»"),
            FileContent => ("Fichier", "bouton «\u202FFichier\u202F»"),
            _ => ("Lien", "bouton «\u202FLien\u202F»"),
        };
        page.Raw(string.Create(CultureInfo.InvariantCulture, $"<h3>{number} sur {total}\u202F: {kind}</h3><p>Sur le site\u202F: {where}.</p>"));
        switch (content)
        {
            case SectionContent s:
                page.Field("Titre de section", s.Title, Limits.SectionTitle);
                break;
            case TextContent t:
                page.Rich("Texte", t.Text);
                break;
            case ImageContent i:
                page.Download(i.File);
                if (i.Title is { } title)
                    page.Field("Titre", title, Limits.ContentTitle);
                page.Field("Texte alternatif", i.Alternative, Limits.Alternative);
                if (i.Caption is { } caption)
                    page.Field("Légende", caption, Limits.Caption);
                break;
            case FileContent f:
                page.Download(f.File);
                page.Field("Titre", f.Title, Limits.ContentTitle);
                if (f.Caption is { } legend)
                    page.Field("Légende", legend, Limits.Caption);
                break;
            case LinkContent l:
                page.Field("Adresse du lien", l.Url, 0);
                page.Field("Titre", l.Title, Limits.ContentTitle);
                if (l.Caption is { } text)
                    page.Field("Légende", text, Limits.Caption);
                break;
        }
    }

    private static void Publish(SheetWriter page, Deposit deposit)
    {
        page.Step("Publier");
        page.Raw("<p>Visibilité\u202F: <strong>ressource publique</strong>.</p>");
        Words(page, Vocabularies.Themes, deposit.Themes, deposit);
        Words(page, Vocabularies.Types, deposit.ResourceTypes, deposit);
        Words(page, Vocabularies.Beneficiaries, deposit.Beneficiaries, deposit);
        Words(page, Vocabularies.Sectors, deposit.ProfessionalSectors, deposit);
        page.Raw("<h3>Licence</h3>" + Warning(deposit));
    }

    private static void Words(SheetWriter page, Vocabulary vocabulary, ImmutableArray<string> codes, Deposit deposit)
    {
        page.Raw($"<h3>{SheetWriter.Encode(vocabulary.Label)}</h3>");
        if (codes.IsEmpty)
        {
            page.Raw(vocabulary.Min == 0 ? "<p>Rien à cocher.</p>" : "<p>Choisissez-en au moins un.</p>");
            return;
        }
        page.Raw(deposit.Suggested.Contains(vocabulary.Key, StringComparer.Ordinal) ? "<p>Proposition, à vérifier\u202F:</p><ul>" : "<p>Cochez\u202F:</p><ul>");
        foreach (var code in codes)
            page.Raw($"<li>{SheetWriter.Encode(vocabulary.LabelOf(code))}</li>");
        page.Raw("</ul>");
    }

    private static void Checklist(SheetWriter page, Deposit deposit)
    {
        page.Step("Vérifier avant de quitter");
        page.Raw("<fieldset><legend>Cochez ce qui est fait</legend>");
        if (deposit.Licence is { } code)
            page.Check($"<strong>CHOISIR {SheetWriter.Encode(Licensing.LabelOf(code))}</strong>{(code == Licensing.Etalab ? "" : "\u202F: le site propose Etalab par défaut")}");
        page.Check(string.Create(CultureInfo.InvariantCulture, $"Les {deposit.Contents.Length} contenus sont là, dans l’ordre"));
        page.Check("Chaque image a son texte alternatif");
        page.Check("La ressource est publique, et sa page s’ouvre sans être connecté");
        page.Raw("</fieldset>");
    }
}
