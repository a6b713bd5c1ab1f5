using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Pipelines;

namespace NecPublish.Discovering;

/// <summary>What a row says of the people on a picture is understood in the words of who fills in a table; in doubt it stays.</summary>
public sealed class PhotoConsentTests
{
    private const string Svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 4\"><title>Mur</title><path d=\"M0 0h4v4H0z\"/></svg>";

    private static Site Build(string columns, string cells) =>
        Site.Build(
            ("nec/seances/01-a/photos/photos.csv", $"fichier;alt;{columns}\nmur.svg;Deux personnes devant un mur de papiers;{cells}\n"),
            ("nec/seances/01-a/photos/mur.svg", Svg),
            ("nec/seances/01-a/note.md", "---\ntitre: Une note\n---\n\nUn texte assez long pour être publié.\n\n![Deux personnes devant un mur de papiers](photos/mur.svg)\n")
        );

    [Theory]
    [InlineData("accord", "non")]
    [InlineData("accord", "à demander")]
    [InlineData("accord", "oui sauf une personne")]
    [InlineData("accord", "?")]
    [InlineData("Droit à l’image", "non")]
    [InlineData("Autorisation photo", "refus")]
    [InlineData("mineurs", "oui")]
    [InlineData("Enfants", "2 au premier rang")]
    [InlineData("personnes_reconnaissables", "trois personnes de face")]
    [InlineData("Visages", "peut-être")]
    [InlineData("personnes_reconnaissables;accord", "oui;en attente")]
    [InlineData("Publiable", "non")]
    [InlineData("Diffusion", "interne seulement")]
    [InlineData("À flouter", "la dame à gauche")]
    public void In_doubt_it_stays_and_so_does_what_shows_it(string columns, string cells)
    {
        var site = Build(columns, cells);
        Assert.Empty(site.Result.Renditions);
        Assert.Equal(2, site.Result.Diagnostics.Count(d => d.Rule.Id == "photo-without-agreement" && d.Severity == Severity.Error));
        Assert.DoesNotContain(site.Output.List(), p => p.EndsWith("mur.svg", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("accord", "oui")]
    [InlineData("accord", "")]
    [InlineData("accord", "sans objet")]
    [InlineData("accord", "–")]
    [InlineData("personnes_reconnaissables;accord", "non;non")]
    [InlineData("personnes_reconnaissables;accord", "aucune;")]
    [InlineData("personnes_reconnaissables;accord", "personne;")]
    [InlineData("personnes_reconnaissables;accord", "Marie et Paul;oui")]
    [InlineData("mineurs;accord", "oui;oui")]
    [InlineData("mineurs", "non")]
    [InlineData("Publiable", "oui")]
    [InlineData("Heure", "non notée")]
    public void What_is_clear_is_published(string columns, string cells) => Assert.Equal(2, Build(columns, cells).Result.Renditions.Length);

    [Theory]
    [InlineData("droits", "© Ville d’exemple")]
    [InlineData("Copyright", "Ville d’exemple")]
    public void Rights_are_a_licence(string column, string cell)
    {
        var site = Build(column, cell);
        Assert.Empty(site.Result.Renditions);
        Assert.Contains(site.Result.Diagnostics, d => d.Rule.Id is "licence-unknown" or "licence-incompatible");
    }

    [Fact]
    public void A_known_licence_is_that_of_the_picture_in_other_words_too() =>
        Assert.All(Build("License;auteur", "Tous droits réservés;Atelier d’exemple").Result.Renditions.SelectMany(r => r.Assets).Where(a => a.MediaType == "image/svg+xml"), a => Assert.Equal("tous-droits-reserves", a.Licence.Id));

    /// <summary>What the register keeps of a photo is made of its row: another form of it would date every photo of every archive anew.</summary>
    [Fact]
    public void What_tells_that_a_row_changed_keeps_its_form() =>
        Assert.Equal(
            "PhotoInfo { File = mur.png, Alt = Un mur, IsDecorative = False, Caption = , Author = Léa, Licence = , Source = , PeopleRecognisable = True, Agreed = True, Minors = False, DeclaredIn = nec/photos/photos.csv, Line = 2 }",
            new PhotoInfo("mur.png") { Alt = "Un mur", Author = "Léa", PeopleRecognisable = true, Agreed = true, DeclaredIn = "nec/photos/photos.csv", Line = 2 }.Said
        );

    /// <summary>Of two rows, what either forbids is forbidden.</summary>
    [Theory]
    [InlineData("oui", "à demander")]
    [InlineData("à demander", "oui")]
    public void A_doubt_in_one_of_two_rows_is_one(string near, string far)
    {
        var site = Site.Build(
            ("nec/seances/01-a/photos/photos.csv", $"fichier;alt;accord\nmur.svg;Deux personnes devant un mur de papiers;{near}\n"),
            ("nec/seances/01-a/photos.csv", $"fichier;alt;accord\nphotos/mur.svg;Deux personnes devant un mur de papiers;{far}\n"),
            ("nec/seances/01-a/photos/mur.svg", Svg)
        );
        Assert.Empty(site.Result.Renditions);
    }
}
