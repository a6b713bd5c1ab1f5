using System.Net;
using System.Text.RegularExpressions;

namespace NecPublish.Pipelines;

/// <summary>What authors type on a keyboard is set as print is, wherever a page says it: its title, its lists, the line to copy.</summary>
public sealed partial class TypographyTests
{
    [Fact]
    public void No_page_keeps_a_typewriter_s_apostrophe_outside_code()
    {
        var site = Site.Build(
            ("nec-essai-2025/edition.md", "---\ntitre: L'édition d'essai\nresume: L'essai d'une édition.\nthemes: [L'inclusion d'abord]\n---\n"),
            (
                "nec-essai-2025/seances/01-essai/compte-rendu.md",
                "---\ntitre: L'atelier d'essai\nresume: L'essai d'un résumé.\ndecisions:\n  - L'idée d'agir\nidees_cles:\n  - L'idée d'un outil\nthemes: [L'inclusion d'abord]\n---\n\n## L'idée d'agir\n\nC'est l'idée d'un [essai d'adresse](https://exemple.org/).\n\n| L'un | L'autre |\n|---|---|\n| d'abord | l'idée |\n"
            ),
            ("nec-essai-2025/seances/01-essai/suite.md", "# L'après d'un atelier\n\nL'un n'empêche pas l'autre.\n\n![L'un à côté d'un autre](plan.svg)\n"),
            ("nec-essai-2025/seances/01-essai/plan.svg", Drawing),
            ("nec-essai-2025/seances/01-essai/photos/photos.csv", PhotoList),
            ("nec-essai-2025/seances/01-essai/photos/mur.svg", Drawing),
            ("pages/a-propos.md", "# À propos d'ici\n\nC'est d'ici que l'on part.\n")
        );

        Assert.Contains("nec-essai-2025/01-essai/index.html", site.Pages);
        Assert.Equal([], site.Pages.SelectMany(p => Typed(site.Text(p)).Select(t => $"{p}: {t}")));
    }

    /// <summary>What machines harvest says the very words of the pages: titles, summaries, names of organisations.</summary>
    [Fact]
    public void No_catalogue_keeps_a_typewriter_s_apostrophe()
    {
        var site = Site.Build(
            ("necpublish.yml", Site.Settings.Replace("editeur: Essai", "editeur: L'éditeur d'essai", StringComparison.Ordinal)),
            ("organisations.csv", "id,nom\natelier,L'atelier d'ici\n"),
            ("nec-essai-2025/edition.md", "---\ntitre: L'édition d'essai\nresume: L'essai d'une édition.\nporteurs: [atelier, L'association d'ailleurs]\n---\n"),
            ("nec-essai-2025/seances/01-essai/compte-rendu.md", "---\ntitre: L'atelier d'essai\nresume: L'essai d'un résumé.\n---\n\n## L'idée d'agir\n\nUn texte.\n\n![L'un à côté d'un autre](plan.svg)\n"),
            ("nec-essai-2025/seances/01-essai/plan.svg", Drawing),
            ("nec-essai-2025/seances/01-essai/photos/photos.csv", PhotoList),
            ("nec-essai-2025/seances/01-essai/photos/mur.svg", Drawing),
            ("nec-essai-2025/seances/01-essai/donnees/votes.csv", "nom,voix\nUn,1\n"),
            ("nec-essai-2025/seances/01-essai/donnees/votes.yml", "titre: L'essai de votes\ndescription: L'essai d'un jeu.\nproducteur: L'institut d'essai\n")
        );
        var harvested = site.Output.List().Where(p => Path.GetExtension(p) is ".json" or ".jsonld" or ".atom" or ".ttl" or ".rdf" or ".xml" or ".svg" or ".html").ToList();

        Assert.Superset(new HashSet<string> { "catalogue.ttl", "catalogue.rdf", "catalogue.jsonld", "flux.atom", "api/v1/resources.json" }, harvested.ToHashSet());
        Assert.Contains(harvested, p => site.Text(p).Contains("L’essai d’un résumé.", StringComparison.Ordinal));
        Assert.Equal([], harvested.SelectMany(p => Apostrophe().Matches(Said(p, site.Text(p))).Select(m => $"{p}: {m.Value}")));
    }

    private const string Drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"4\"><rect width=\"4\" height=\"4\"/></svg>";
    private const string PhotoList = "fichier,alt,legende,auteur,licence,personnes_reconnaissables\nmur.svg,Le mur d'idées,L'atelier d'essai,L'équipe d'essai,cc-by-4.0,non\n";

    [Fact]
    public void An_organisation_s_page_sets_its_title() =>
        Assert.Contains(">L’atelier d’ici</h1>", Site.Build(("organisations.csv", "id,nom\natelier,L'atelier d'ici\n"), ("pages/a.md", "# Un texte\n")).Text("organisations/atelier/index.html"), StringComparison.Ordinal);

    /// <summary>What a machine reads in a file: of a page, its JSON-LD.</summary>
    private static string Said(string path, string text) =>
        path.EndsWith(".html", StringComparison.Ordinal)
            ? string.Concat(Data().Matches(text).Select(m => Regex.Unescape(m.Groups[1].Value)))
            : WebUtility.HtmlDecode(text).Replace("\\u0027", "'", StringComparison.Ordinal);

    /// <summary>The words with a straight apostrophe of a page's texts and of the attributes that are read out.</summary>
    private static IEnumerable<string> Typed(string html) =>
        Read().Matches(Code().Replace(html, "")).SelectMany(m => Apostrophe().Matches(WebUtility.HtmlDecode(m.Value))).Select(m => m.Value);

    [GeneratedRegex(@"<(script|style|pre|code)\b.*?</\1>", RegexOptions.Singleline, 10_000)]
    private static partial Regex Code();

    [GeneratedRegex(@"<script type=""application/ld\+json"">(.*?)</script>", RegexOptions.Singleline, 10_000)]
    private static partial Regex Data();

    [GeneratedRegex(@">[^<]+<|(?:alt|aria-label|title|content)=""[^""]*""", RegexOptions.None, 10_000)]
    private static partial Regex Read();

    [GeneratedRegex(@"\w+'\w+", RegexOptions.None, 10_000)]
    private static partial Regex Apostrophe();
}
