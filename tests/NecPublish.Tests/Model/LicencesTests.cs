namespace NecPublish.Model;

public class LicencesTests
{
    [Theory]
    [InlineData("CC BY-SA 4.0 FR")]
    [InlineData("cc-by-sa")]
    [InlineData("CC BY SA 4.0")]
    [InlineData("CCBYSA")]
    [InlineData("cc-by-sa-4.0")]
    [InlineData("CC-BY-SA-4.0")]
    [InlineData("  Licence CC BY-SA  ")]
    [InlineData("by-sa")]
    [InlineData("http://creativecommons.org/licenses/by-sa/4.0/")]
    [InlineData("https://creativecommons.org/licenses/by-sa/4.0")]
    [InlineData("https://creativecommons.org/licenses/by-sa/4.0/deed.fr")]
    [InlineData("https://creativecommons.org/licenses/by-sa/4.0/legalcode.fr")]
    [InlineData("https://spdx.org/licenses/CC-BY-SA-4.0.html")]
    [InlineData("Creative Commons Attribution - Partage dans les mêmes conditions 4.0 International (CC BY-SA 4.0)")]
    [InlineData("Creative Commons Attribution-ShareAlike 4.0 International")]
    public void Every_way_to_write_the_charters_licence_is_understood(string text) => Assert.Same(Licences.CcBySa4, Licences.Parse(text));

    [Theory]
    [InlineData("CC BY-SA 3.0 FR", "cc-by-sa-3.0-fr")]
    [InlineData("https://creativecommons.org/licenses/by-sa/3.0/fr/", "cc-by-sa-3.0-fr")]
    [InlineData("cc by sa 3.0 france", "cc-by-sa-3.0-fr")]
    public void The_French_port_is_another_licence_and_refused(string text, string id)
    {
        var licence = Licences.Parse(text)!;
        Assert.Equal(id, licence.Id);
        Assert.Equal(Compatibility.Incompatible, licence.Compatibility);
    }

    [Theory]
    [InlineData("CC BY 4.0", "cc-by-4.0", Compatibility.Compatible)]
    [InlineData("CC-BY", "cc-by-4.0", Compatibility.Compatible)]
    [InlineData("CC BY 2.0", "cc-by-2.0", Compatibility.Compatible)]
    [InlineData("CC0", "cc0-1.0", Compatibility.Compatible)]
    [InlineData("cc-zero", "cc0-1.0", Compatibility.Compatible)]
    [InlineData("http://creativecommons.org/publicdomain/zero/1.0/deed.fr", "cc0-1.0", Compatibility.Compatible)]
    [InlineData("Domaine public", "domaine-public", Compatibility.Compatible)]
    [InlineData("https://creativecommons.org/publicdomain/mark/1.0/", "domaine-public", Compatibility.Compatible)]
    [InlineData("Licence ouverte 2.0", "licence-ouverte-2.0", Compatibility.Compatible)]
    [InlineData("lov2", "licence-ouverte-2.0", Compatibility.Compatible)]
    [InlineData("etalab-2.0", "licence-ouverte-2.0", Compatibility.Compatible)]
    [InlineData("Licence Ouverte / Open Licence version 2.0", "licence-ouverte-2.0", Compatibility.Compatible)]
    [InlineData("https://www.etalab.gouv.fr/licence-ouverte-open-licence/", "licence-ouverte-2.0", Compatibility.Compatible)]
    [InlineData("fr-lo", "licence-ouverte-1.0", Compatibility.Compatible)]
    [InlineData("ODbL", "odbl-1.0", Compatibility.OwnTerms)]
    [InlineData("https://opendatacommons.org/licenses/odbl/1-0/", "odbl-1.0", Compatibility.OwnTerms)]
    [InlineData("FAL 1.3", "licence-art-libre-1.3", Compatibility.Compatible)]
    [InlineData("Licence Art Libre", "licence-art-libre-1.3", Compatibility.Compatible)]
    [InlineData("CC BY-NC", "cc-by-nc-4.0", Compatibility.Outside)]
    [InlineData("CC BY-NC-SA 4.0", "cc-by-nc-sa-4.0", Compatibility.Outside)]
    [InlineData("CC BY-SA-NC 4.0", "cc-by-nc-sa-4.0", Compatibility.Outside)]
    [InlineData("CC BY-ND 4.0", "cc-by-nd-4.0", Compatibility.Outside)]
    [InlineData("cc by nc nd 3.0", "cc-by-nc-nd-3.0", Compatibility.Outside)]
    [InlineData("CC BY-SA 3.0", "cc-by-sa-3.0", Compatibility.Outside)]
    [InlineData("Tous droits réservés", "tous-droits-reserves", Compatibility.Outside)]
    [InlineData("©", "tous-droits-reserves", Compatibility.Outside)]
    public void Other_licences_are_known_with_their_place_in_the_whole(string text, string id, Compatibility compatibility)
    {
        var licence = Licences.Parse(text);
        Assert.Equal(id, licence?.Id);
        Assert.Equal(compatibility, licence!.Compatibility);
    }

    [Theory]
    [InlineData("")]
    [InlineData("by")]
    [InlineData("libre")]
    [InlineData("libre de droits")]
    [InlineData("CC BY-SA 5.0")]
    [InlineData("CC BY-SA-ND 4.0")]
    [InlineData("CC BY-SA 3.0 DE")]
    [InlineData("https://exemple.org/licences/by-sa/4.0/")]
    public void What_is_no_licence_is_not_guessed(string text) => Assert.Null(Licences.Parse(text));

    [Fact]
    public void Each_licence_is_found_by_its_id_name_title_address_and_SPDX_and_is_https()
    {
        foreach (var licence in Licences.All)
        {
            Assert.StartsWith("https://", licence.Uri, StringComparison.Ordinal);
            foreach (var text in (string?[])[licence.Id, licence.Name, licence.Title, licence.Uri, licence.Spdx])
            {
                if (text is not null)
                    Assert.True(ReferenceEquals(licence, Licences.Parse(text)), $"{text} → {Licences.Parse(text)?.Id}");
            }
        }
        Assert.Equal(Licences.All.Length, Licences.All.DistinctBy(l => l.Uri).Count());
        Assert.Equal(Licences.All.Length, Licences.All.DistinctBy(l => l.Id).Count());
    }

    [Fact]
    public void The_charters_licence_has_the_exact_values_of_every_register()
    {
        var l = Licences.CcBySa4;
        Assert.Equal("https://creativecommons.org/licenses/by-sa/4.0/", l.Uri);
        Assert.Equal("https://creativecommons.org/licenses/by-sa/4.0/deed.fr", l.Deed);
        Assert.Equal("https://creativecommons.org/licenses/by-sa/4.0/legalcode.fr", l.LegalCode);
        Assert.Equal("Creative Commons Attribution - Partage dans les mêmes conditions 4.0 International (CC BY-SA 4.0)", l.Title);
        Assert.Equal(("CC-BY-SA-4.0", "cc-by-sa", "http://publications.europa.eu/resource/authority/licence/CC_BYSA_4_0"), (l.Spdx, l.DataGouv, l.EuUri));
    }
}
