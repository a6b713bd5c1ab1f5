using NecPublish.Continuing;
using NecPublish.Diagnostics;

namespace NecPublish.Pipelines;

/// <summary>The address of the whole site changes: every address changes with it, and who follows the archive must be told elsewhere.</summary>
public sealed class MovedSiteTests
{
    private const string Named = "titre: Archive\nediteur: Une association\nhebergeur: Un hébergeur\n";

    private readonly LivingArchive _archive = new LivingArchive().Put("necpublish.yml", Named + "url: https://ancien.example/archive/\n").Note("nec/seances/01-a/compte-rendu.md", "Ouverture").Build("2026-01-01");

    private string[] Told => [.. _archive.Site.Result.Diagnostics.Where(d => d.Rule.Id == "site-moved").Select(d => d.Message)];

    [Fact]
    public void An_address_that_changed_is_told_once_and_the_old_one_stays_known()
    {
        Assert.Empty(Told);
        Assert.Equal<string>(["https://ancien.example/archive"], _archive.Register.Sites);
        var days = _archive.Register.Entries.Values.Select(e => e.Modified).ToArray();

        _archive.Put("necpublish.yml", Named + "url: https://nouveau.example\n").Build("2026-02-01");
        var told = Assert.Single(Told);
        Assert.Contains("https://ancien.example/archive", told, StringComparison.Ordinal);
        Assert.Contains("https://nouveau.example", told, StringComparison.Ordinal);
        Assert.Equal<string>(["https://ancien.example/archive", "https://nouveau.example"], _archive.Register.Sites);
        // what is said of each page changed with nothing that its author did
        Assert.Equal(days, _archive.Register.Entries.Values.Select(e => e.Modified));

        var register = _archive.Text("registre/adresses.json");
        Assert.Empty(_archive.Build("2026-03-01").Site.Result.Diagnostics.Where(d => d.Rule.Id == "site-moved"));
        Assert.Equal(register, _archive.Text("registre/adresses.json"));

        _archive.Put("necpublish.yml", Named + "url: https://ancien.example/archive\n").Build("2026-04-01");
        Assert.Single(Told);
        Assert.Equal<string>(["https://nouveau.example", "https://ancien.example/archive"], _archive.Register.Sites);
    }

    [Fact]
    public void A_register_of_before_or_a_site_that_is_not_named_yet_tells_nothing()
    {
        var before = _archive.Text("registre/adresses.json");
        _archive.Put("registre/adresses.json", "{\n" + before[before.IndexOf("  \"adresses\"", StringComparison.Ordinal)..]).Build("2026-02-01");
        Assert.Empty(Told);
        Assert.Equal(before, _archive.Text("registre/adresses.json"));

        _archive.Put("necpublish.yml", "titre: Archive\nediteur: Une association\nurl: https://essai.example\n").Build("2026-03-01");
        Assert.Empty(Told);
        Assert.Equal(before, _archive.Text("registre/adresses.json"));
    }

    [Theory]
    [InlineData("https://nouveau.example/nec/01-a/ancien/", "/nec/01-a/ancien/")]
    [InlineData("http://NOUVEAU.example/nec/01-a/ancien", "/nec/01-a/ancien/")]
    [InlineData("https://ancien.example/archive/nec/01-a/ancien/index.html", "/nec/01-a/ancien/")]
    [InlineData("/nec/01-a/ancien/", "/nec/01-a/ancien/")]
    [InlineData("https://ancien.example/nec/01-a/ancien/", null)]
    [InlineData("https://ancien.example/archives/nec/01-a/ancien/", null)]
    [InlineData("https://framapad.example/p/nec-01-a", null)]
    [InlineData("https://nouveau.example:8080/nec/01-a/ancien/", null)]
    [InlineData("https://nouveau.example", null)]
    public void An_old_address_is_one_of_this_site_wherever_it_was(string written, string? address)
    {
        _archive.Put("necpublish.yml", Named + "url: https://nouveau.example\n").Build("2026-02-01");
        _archive.Note("nec/seances/01-a/compte-rendu.md", "Ouverture", head: $"anciennes_adresses: [\"{written}\"]\n").Build("2026-03-01");

        Assert.Equal<string>(address is null ? [] : [address], _archive.Site.Result.Publication.Resources.Single().Source.Metadata.FormerAddresses);
        Assert.Equal(address is null ? 1 : 0, _archive.Site.Result.Diagnostics.Count(d => d.Rule.Id == "metadata-invalid-value"));
        if (address is not null)
            Assert.Equal("../compte-rendu/index.html", _archive.At(address));
    }
}
