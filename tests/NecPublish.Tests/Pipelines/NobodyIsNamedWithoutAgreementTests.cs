using System.Text;
using System.Text.RegularExpressions;
using NecPublish.Diagnostics;

namespace NecPublish.Pipelines;

/// <summary>A name that may not appear is written into every place that an archive has for words: it is told, and in no published byte.</summary>
public sealed partial class NobodyIsNamedWithoutAgreementTests
{
    private const string People = "id;nom_affiche;accord_nom\npaul;Paul Témoin;non\nzoe;Zoé D'Exemple;non\nanne;Anne-Lise Essai;non\n";
    private const string Session = "ed/seances/01-a/";
    private const string Drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"40\"><title>Un plan</title><rect width=\"4\" height=\"4\"/></svg>";
    private const string Photos = "fichier;alt;legende;auteur;source;personnes_reconnaissables\nmur.svg;";

    /// <summary>In a document, which is then held back.</summary>
    public static TheoryData<string, string> Bodies =>
        new()
        {
            { "as it is", "Avec Paul Témoin." },
            { "a curved apostrophe", "Avec Zoé D’Exemple." },
            { "a straight apostrophe", "Avec Zoe d'exemple." },
            { "a hyphen that does not break", "Avec Anne\u2011Lise Essai." },
            { "no hyphen", "Avec Anne Lise Essai." },
            { "the surname first", "Avec ESSAI Anne-Lise." },
            { "two spaces", "Avec Paul  Témoin." },
            { "a tab", "Avec Paul\tTémoin." },
            { "an escaped space", "Avec Paul\\ Témoin." },
            { "an underscore", "Avec Paul_Témoin." },
            { "signs without width", "Avec Pa\u00adul\u200b Té\u00admoin." },
            { "letters and accents apart", "Avec Paul Te\u0301moin." },
            { "an entity", "Avec Paul&nbsp;T&eacute;moin." },
            { "code", "Avec `Paul Témoin`." },
            { "an indented paragraph", "Texte.\n\n    Avec Paul Témoin." },
            { "a block of code", "```\nPaul Témoin\n```" },
            { "mathematics", "$$\nPaul Témoin\n$$" },
            { "the title of a link", "[Un lien](https://example.org \"Paul Témoin\")" },
            { "the address of a link", "[Un lien](https://example.org/paul-temoin)" },
            { "an encoded address", "[Un lien](https://example.org/Paul%20T%C3%A9moin)" },
            { "half of it in bold", "Avec **Paul** Témoin." },
            { "a footnote", "Texte[^1].\n\n[^1]: Paul Témoin." },
            { "a cell", "| a | b |\n|---|---|\n| Paul Témoin | c |" },
            { "raw HTML", "<p>Avec Paul Témoin.</p>" },
        };

    /// <summary>In what is said of a document, beside it or by its place: it is held back too.</summary>
    public static TheoryData<string, string, string> Documents =>
        new()
        {
            { "its organisations", Session + "a.md", "---\norganisations: [Paul Témoin]\n---\n# A\n\nTexte.\n" },
            { "its source", Session + "a.md", "---\nsource: Paul Témoin\n---\n# A\n\nTexte.\n" },
            { "its room", Session + "a.md", "---\nlieu: Chez Paul Témoin\n---\n# A\n\nTexte.\n" },
            { "its themes", Session + "a.md", "---\nthemes: [Paul Témoin]\n---\n# A\n\nTexte.\n" },
            { "its summary, typeset", Session + "a.md", "---\nresume: Par Zoé D’Exemple.\n---\n# A\n\nTexte.\n" },
            { "its file's name", Session + "paul-temoin.md", "# A\n\nTexte.\n" },
            { "its file's name for a title", Session + "Paul Témoin.md", "Texte.\n" },
            { "the title that a page gives itself", Session + "a.html", "<html lang=\"fr\"><head><title>Paul Témoin</title></head><body><p>Texte.</p></body></html>" },
            { "the name of a picture", Session + "a.md", "# A\n\n![Un plan](paul_temoin.svg)\n" },
            { "a photo's author", Session + "photos/photos.csv", Photos + "Un mur;;Paul Témoin;;non\n" },
            { "a photo's source", Session + "photos/photos.csv", Photos + "Un mur;;;Paul Témoin;non\n" },
            { "a photo's caption", Session + "photos/photos.csv", Photos + "Un mur;Par Paul Témoin;;;non\n" },
            { "a dataset's producer", Session + "donnees/votes.yml", "producteur: Paul Témoin\n" },
            { "a column's description", Session + "donnees/votes.yml", "colonnes:\n  nom: Comme Paul Témoin\n" },
            { "the name in two columns", Session + "donnees/votes.csv", "prenom;nom;voix\nPaul;Témoin;1\n" },
            { "two cells of a table", Session + "a.md", "# A\n\n| Nom | Prénom |\n|---|---|\n| TÉMOIN | Paul |\n" },
            { "the head of a column", Session + "donnees/votes.csv", "Paul Témoin;voix\n2;1\n" },
        };

    /// <summary>In what belongs to the whole archive: nothing can be held back for it, so nothing goes out.</summary>
    public static TheoryData<string, string, string> Archives =>
        new()
        {
            { "the edition's title", "ed/edition.yml", "titre: NEC de Paul Témoin\n" },
            { "the edition's summary", "ed/edition.yml", "titre: NEC\nresume: Par Zoé D'Exemple.\n" },
            { "the edition's organisers", "ed/edition.yml", "titre: NEC\nporteurs: [Paul Témoin]\n" },
            { "the edition's place", "ed/edition.yml", "titre: NEC\nlieu: Chez Paul Témoin\n" },
            { "the publisher", "necpublish.yml", Site.Settings.Replace("editeur: Essai", "editeur: Paul Témoin", StringComparison.Ordinal) },
            { "an organisation", "organisations.csv", "id,nom\nx,Paul Témoin\n" },
            { "a link of a session", Session + "liens.csv", "url,titre\nhttps://example.org/,Avec Paul Témoin\n" },
            { "a drawing's text", Session + "plan.svg", Drawing.Replace("Un plan", "Plan de Paul Témoin", StringComparison.Ordinal) },
            { "the theme", "theme/partials/footer-extra.liquid", "<p>Paul Témoin</p>" },
        };

    [Theory]
    [MemberData(nameof(Bodies))]
    public void In_a_text(string place, string text) => IsHeldBack(place, Session + "a.md", $"# A\n\n{text}\n");

    [Theory]
    [MemberData(nameof(Documents))]
    public void Beside_a_text(string place, string path, string text) => IsHeldBack(place, path, text);

    [Theory]
    [MemberData(nameof(Archives))]
    public void In_the_archive(string place, string path, string text)
    {
        var site = With(path, text);
        var found = Assert.Single(site.Result.Diagnostics, d => d.Rule.Id == "name-without-agreement");
        Assert.True(site.Result.IsWithheld, place);
        Assert.Equal((Severity.Error, path), (found.Severity, found.File));
        Assert.Contains("rien n’est publié", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_agreed_is_named_and_who_bears_a_longer_name_too()
    {
        var site = With(Session + "a.md", "# A\n\nAna Témoin, Paul Témoignage, Jean-Paul Témoins (Paul). Témoin d’Anne, Lise, Essai.\n\n| Qui | Avec |\n|---|---|\n| Ana Témoin | Paul Essai |\n");
        Assert.Empty(site.Findings(Severity.Error));
        Assert.False(site.Result.IsWithheld);
        Assert.Contains("Paul Témoignage", site.Text("ed/01-a/a/index.html"), StringComparison.Ordinal);
    }

    /// <summary>Who withdraws does not break the links of others.</summary>
    [Fact]
    public void An_old_address_still_leads_where_it_led()
    {
        var site = With(Session + "a.md", "---\nanciennes_adresses: [/paul-temoin/]\n---\n# A\n\nTexte.\n");
        Assert.False(site.Result.IsWithheld);
        Assert.Empty(site.Findings(Severity.Error));
        Assert.True(site.Has("paul-temoin/index.html"));
    }

    /// <summary>The page of a session is made whatever its documents become.</summary>
    [Fact]
    public void In_the_folder_of_a_session()
    {
        var site = With("ed/seances/02-paul-temoin/a.md", "# A\n\nTexte.\n");
        Assert.True(site.Result.IsWithheld);
        Assert.Equal(["ed/seances/02-paul-temoin/a.md"], site.Result.Diagnostics.Where(d => d.Rule.Id == "name-without-agreement").Select(d => d.File).Distinct());
    }

    /// <summary>A draft shows what is wrong, and goes nowhere.</summary>
    [Fact]
    public void A_draft_is_shown_to_its_authors()
    {
        var site = Site.Build(new BuildOptions { HasDerivatives = false, HasEngines = false, IsDraft = true }, ("personnes.csv", People), ("ed/edition.yml", "titre: NEC de Paul Témoin\n"), (Session + "a.md", "# A\n\nTexte.\n"));
        Assert.False(site.Result.IsWithheld);
        Assert.Contains("Paul Témoin", site.Text("ed/index.html"), StringComparison.Ordinal);
    }

    private static void IsHeldBack(string place, string path, string text)
    {
        var site = With(path, text);
        Assert.Contains(site.Result.Diagnostics, d => d is { Severity: Severity.Error, Rule.Id: "name-without-agreement" });
        Assert.False(site.Result.IsWithheld, place);
        Assert.NotEmpty(site.Result.HeldBack);
        foreach (var file in site.Output.List())
        {
            Assert.False(Names().IsMatch(file), $"{place}: {file}");
            Assert.False(Names().IsMatch(site.Text(file)), $"{place}: in {file}");
        }
    }

    private static Site With(string path, string text)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["personnes.csv"] = People,
            ["ed/edition.yml"] = "titre: NEC\n",
            [Session + "b.md"] = "# B\n\n![Un plan](plan.svg)\n",
            [Session + "plan.svg"] = Drawing,
            [Session + "photos/photos.csv"] = Photos + "Un mur;;;;non\n",
            [Session + "photos/mur.svg"] = Drawing,
            [Session + "donnees/votes.csv"] = "nom;voix\nUn;1\n",
        };
        if (text.Contains("paul_temoin", StringComparison.Ordinal))
            files[Session + "paul_temoin.svg"] = Drawing;
        files[path] = text;
        return Site.Build(new BuildOptions { HasDerivatives = false, HasEngines = false }, files.Select(f => KeyValuePair.Create(f.Key, Encoding.UTF8.GetBytes(f.Value))));
    }

    [GeneratedRegex(@"paul\W*(<[^>]*>)?[\W_]*t(é|e\u0301?)\W?moin\b|zo[eé][\W_]+d\W+exemple|anne\W+lise[\W_]+essai\b|essai[\W_]+anne", RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Names();
}
