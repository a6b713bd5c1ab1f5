using NecPublish.Pipelines;

namespace NecPublish.Discovering;

/// <summary>Whatever word says that a page is not to go out, it does not.</summary>
public sealed class StateTests
{
    [Theory]
    [InlineData("draft: true")]
    [InlineData("Draft: yes")]
    [InlineData("brouillon: oui")]
    [InlineData("private: true")]
    [InlineData("privé: oui")]
    [InlineData("confidentiel: oui")]
    [InlineData("publier: non")]
    [InlineData("publié: non")]
    [InlineData("published: false")]
    [InlineData("publication: oui\nbrouillon: oui")]
    public void A_refusal_in_other_words_is_a_draft(string header) => Assert.Empty(Build(header).Result.Renditions);

    [Theory]
    [InlineData("draft: bientôt", "metadata-state-unknown")]
    [InlineData("publier: après la réunion", "metadata-state-unknown")]
    [InlineData("diffusion: interne", "metadata-state-unknown")]
    [InlineData("visibilité: équipe", "metadata-state-unknown")]
    [InlineData("publciation: brouillon", "metadata-unknown-key")]
    [InlineData("licnece: Tous droits réservés, Ville", "metadata-unknown-key")]
    [InlineData("copyright: Ville de Fort-Essai", "licence-unknown")]
    [InlineData("droits: à demander à la ville", "licence-unknown")]
    public void What_may_be_one_keeps_the_page_back_and_is_told(string header, string rule)
    {
        var site = Build(header);
        Assert.DoesNotContain(site.Output.List(), p => site.Text(p).Contains("Phrase témoin", StringComparison.Ordinal));
        Assert.Contains(site.Result.Diagnostics, d => d.Rule.Id == rule);
    }

    [Theory]
    [InlineData("draft: false")]
    [InlineData("brouillon: non")]
    [InlineData("publié: 13/12/2024")]
    [InlineData("published: true")]
    [InlineData("diffusion: Publique")]
    public void The_contrary_is_published_and_nothing_is_said(string header)
    {
        var site = Build(header);
        Assert.Single(site.Result.Renditions);
        Assert.DoesNotContain(site.Result.Diagnostics, d => d.Rule.Id.StartsWith("metadata-", StringComparison.Ordinal));
    }

    [Fact]
    public void A_page_that_was_withdrawn_stays_so() => Assert.Empty(Build("publication: retiree\nbrouillon: oui").Result.Renditions);

    private static Site Build(string header) => Site.Build(("nec/seances/01-a/note.md", $"---\ntitre: Une note\n{header}\n---\n\nPhrase témoin, assez longue pour une note.\n"));
}
