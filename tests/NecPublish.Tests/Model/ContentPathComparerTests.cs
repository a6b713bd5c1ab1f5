using System.Text;
using NecPublish.Pipelines;

namespace NecPublish.Model;

/// <summary>An accent is the same in one sign and in two.</summary>
public sealed class ContentPathComparerTests
{
    private const string Drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><rect width=\"9\" height=\"9\"/></svg>";
    private const string Text = "---\ntitre: Matin\n---\n\nUn texte assez long pour une note. Voir [l’été](notes-d’été.md), [les données](données/chiffres-été.csv) et [la séance](../01-été/).\n\n![Un mur de papillons](photos/été.svg)\n";

    [Theory]
    [InlineData(NormalizationForm.FormC, NormalizationForm.FormD)]
    [InlineData(NormalizationForm.FormD, NormalizationForm.FormC)]
    [InlineData(NormalizationForm.FormD, NormalizationForm.FormD)]
    public void Links_pictures_and_rows_find_their_file(NormalizationForm files, NormalizationForm texts)
    {
        var site = Site.Build(
            ("nec/séances/01-été/compte-rendu.md".Normalize(files), Text.Normalize(texts)),
            ("nec/séances/01-été/notes-d’été.md".Normalize(files), "---\ntitre: Été\n---\n\nUn autre texte assez long pour une note.\n"),
            ("nec/séances/01-été/photos/été.svg".Normalize(files), Drawing),
            ("nec/séances/01-été/photos/photos.csv".Normalize(files), "fichier;alt\nété.svg;Un mur\n".Normalize(texts)),
            ("nec/séances/01-été/données/chiffres-été.csv".Normalize(files), "lieu;total\nBourg;2\nPort;4\n")
        );
        Assert.DoesNotContain(site.Result.Diagnostics, d => d.Rule.Id is "link-broken" or "img-missing" or "sidecar-row-unused");
        var page = site.Text("nec/01-ete/compte-rendu/index.html");
        Assert.All(["notes-d-ete/index.html", "chiffres-ete/index.html", "ete.svg", "href=\"../index.html\""], to => Assert.Contains(to, page, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("été.md", "ete.md")]
    [InlineData("e\u0301", "e")]
    [InlineData("a\uD800", "a\uDC00b")]
    public void Other_names_are_others_and_lone_surrogates_do_no_harm(string one, string other)
    {
        Assert.False(ContentPathComparer.Instance.Equals(one, other));
        Assert.Equal(ContentPathComparer.Instance.GetHashCode(one), ContentPathComparer.Instance.GetHashCode(new string(one)));
    }

    /// <summary>Hashes of text differ from one run of the program to the next, and the order in a table with them: nothing that is said may follow it.</summary>
    [Fact]
    public void Of_names_as_near_as_each_other_the_first_is_proposed()
    {
        var files = Enumerable.Range(0, 40).Select(i => ($"nec/seances/01-a/plan{(char)('a' + i % 26)}{(i < 26 ? "" : "b")}.svg", Drawing));
        var site = Site.Build([("nec/seances/01-a/note.md", "---\ntitre: Une note\n---\n\nUn texte assez long.\n\n![Un plan](plan1.svg)\n"), .. files]);
        Assert.Contains("« plana.svg »".Replace(' ', ' '), Assert.Single(site.Result.Diagnostics, d => d.Rule.Id == "img-missing").Message.Replace('\u202F', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_files_that_nothing_tells_apart_are_both_published()
    {
        var site = Site.Build(("pages/été.md".Normalize(NormalizationForm.FormC), "---\ntitre: Un\n---\n\nPremier texte, assez long.\n"), ("pages/été.md".Normalize(NormalizationForm.FormD), "---\ntitre: Deux\n---\n\nSecond texte, assez long.\n"));
        var all = string.Concat(site.Pages.Select(site.Text));
        Assert.All(["Premier texte", "Second texte"], text => Assert.Contains(text, all, StringComparison.Ordinal));
    }
}
