using NecPublish.Continuing;
using NecPublish.Diagnostics;

namespace NecPublish.Pipelines;

/// <summary>What authors write in « anciennes_adresses » never takes a page's place.</summary>
public sealed class DeclaredAddressesTests
{
    private readonly LivingArchive _archive = new LivingArchive().Note("nec/seances/01-a/compte-rendu.md", "Ouverture");

    [Theory]
    [InlineData("/nec/", "une page du site est à cette adresse")]
    [InlineData("/nec/01-a/", "une page du site est à cette adresse")]
    [InlineData("/plan-du-site/", "une page du site est à cette adresse")]
    [InlineData("/nec/01-a/compte-rendu/", "la page «\u202FOuverture\u202F» est à cette adresse")]
    [InlineData("/nec/02-b/suite/index.html", "c’est l’adresse de cette page")]
    [InlineData("/nec/02-b/promise/", "cette adresse mène déjà à «\u202FMédiation\u202F» (nec/seances/02-b/compte-rendu.md)")]
    public void An_old_address_where_a_page_stands_is_told_and_takes_nothing_away(string address, string why)
    {
        _archive.Note("nec/seances/02-b/compte-rendu.md", "Médiation", "Un autre texte.", "anciennes_adresses: [/nec/02-b/promise/]\n").Build("2026-01-01");
        var before = _archive.At("/nec/02-b/promise/");
        _archive.Note("nec/seances/02-b/suite.md", "Suite", "Encore.", $"anciennes_adresses: [{address}]\n").Build("2026-02-01");

        Assert.Equal(before, _archive.At("/nec/02-b/promise/"));
        Assert.All(["/nec/", "/nec/01-a/", "/plan-du-site/", "/nec/01-a/compte-rendu/", "/nec/02-b/suite/"], a => Assert.Equal("page", _archive.At(a)));
        var told = Assert.Single(_archive.Site.Result.Diagnostics, d => d.Severity == Severity.Warning && d.File == "nec/seances/02-b/suite.md");
        Assert.Contains(why, told.Message, StringComparison.Ordinal);
    }
}
