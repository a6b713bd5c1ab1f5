using NecPublish.Pipelines;

namespace NecPublish.Discovering;

/// <summary>A line of decisions.csv answers a finding when it says yes, with a reason.</summary>
public sealed class DecisionsTests
{
    /// <summary>A sheet of who came: an error that a person's decision may lift.</summary>
    private static Site Build(string decision, string reason) =>
        Site.Build(
            ("nec/seances/01-a/donnees/liste.csv", "nom;prenom;courriel\nExemple;Léa;contact@ville.example\nExemple;Max;contact@port.example\n"),
            ("decisions.csv", $"fichier;regle;decision;raison\nnec/seances/01-a/donnees/liste.csv;attendance-list;{decision};{reason}\n")
        );

    [Theory]
    [InlineData("accepte")]
    [InlineData("Acceptée")]
    [InlineData("oui")]
    [InlineData("faux positif")]
    [InlineData("")]
    public void A_yes_lifts_it(string decision) => Assert.Single(Build(decision, "Élus, dont la liste est publique").Result.Renditions);

    [Theory]
    [InlineData("refusé", "À retirer")]
    [InlineData("non", "À retirer")]
    [InlineData("à corriger", "Demandé à la ville")]
    [InlineData("en attente", "Demandé à la ville")]
    [InlineData("plus tard", "Demandé à la ville")]
    [InlineData("?", "Je ne sais pas")]
    [InlineData("accepte", "")]
    [InlineData("accepte", "votre raison")]
    public void Nothing_else_does_and_its_author_is_told(string decision, string reason)
    {
        var site = Build(decision, reason);
        Assert.Empty(site.Result.Renditions);
        Assert.Equal("decisions.csv", Assert.Single(site.Result.Diagnostics, d => d.Rule == MetadataRules.InvalidValue).File);
    }
}
