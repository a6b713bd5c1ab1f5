using System.Text;
using NecPublish.Pipelines;

namespace NecPublish.Discovering;

/// <summary>What is private stays so however its folder is written.</summary>
public sealed class ClosedFoldersTests
{
    private const string Secret = "---\ntitre: Feuille rangée\n---\n\nUn secret bien gardé, qui ne sort pas du dossier.\n";
    private const string Note = "---\ntitre: Une note\n---\n\nUn texte assez long pour une note d’atelier.\n";

    [Theory]
    [InlineData("prive")]
    [InlineData("privé")]
    [InlineData("PRIVÉ")]
    [InlineData("Privés")]
    [InlineData("_privé")]
    [InlineData("(privée)")]
    [InlineData("00 - Privé")]
    [InlineData("prive ")]
    public void A_private_folder_is_not_read_and_nothing_is_said_of_it(string folder)
    {
        foreach (var form in new[] { NormalizationForm.FormC, NormalizationForm.FormD })
        {
            var found = Published(folder.Normalize(form));
            Assert.DoesNotContain(found.Result.Diagnostics, d => d.Rule == MetadataRules.FolderPrivate);
        }
    }

    [Theory]
    [InlineData("Privé, budget")]
    [InlineData("confidentiel")]
    [InlineData("Photos à NE PAS publier")]
    [InlineData("privés d’emploi")]
    public void In_doubt_nothing_is_published_and_the_folder_is_told(string folder)
    {
        foreach (var form in new[] { NormalizationForm.FormC, NormalizationForm.FormD })
        {
            var told = Published(folder.Normalize(form)).Result.Diagnostics.Where(d => d.Rule == MetadataRules.FolderPrivate).Select(d => d.File);
            Assert.Equivalent(new[] { folder, $"ed/{folder}", $"ed/seances/01-a/{folder}", $"ed/seances/{folder}" }, told.Select(f => f.Normalize()), strict: true);
        }
    }

    [Theory]
    [InlineData("01-vie-privee")]
    [InlineData("02-secteur-prive-et-public")]
    [InlineData("pas-a-pas")]
    [InlineData("depot-de-dossiers")]
    public void What_only_speaks_of_it_is_published(string folder) =>
        Assert.Contains("Un secret bien gardé", All(Site.Build(($"ed/seances/{folder}/note.md", Secret))), StringComparison.Ordinal);

    [Theory]
    [InlineData("depot")]
    [InlineData("Dépôt")]
    [InlineData("0 DÉPÔT")]
    public void The_inbox_is_never_published(string folder)
    {
        foreach (var form in new[] { NormalizationForm.FormC, NormalizationForm.FormD })
        {
            var name = folder.Normalize(form);
            var site = Site.Build(($"{name}/clé/a.md", Secret), ($"ed/{name}/b.md", Secret), ("ed/seances/01-a/note.md", Note));
            Assert.DoesNotContain("secret", All(site), StringComparison.OrdinalIgnoreCase);
            // sort looks at the top only: one inside an edition would be forgotten
            Assert.Equal($"ed/{name}", Assert.Single(site.Result.Diagnostics, d => d.Rule == MetadataRules.FolderPrivate).File);
        }
    }

    [Fact]
    public void Folders_are_known_by_their_accents_in_two_signs_too()
    {
        var site = Site.Build(("ed/séances/01-été/données/a.csv".Normalize(NormalizationForm.FormD), "lieu;total\nBourg;2\nPort;3\n"));
        var resource = Assert.Single(site.Result.Publication.Resources);
        Assert.Equal(("/ed/01-ete/a/", Model.ResourceKind.Dataset), (resource.Address, resource.Kind));
    }

    /// <summary>The folder at the top, in an edition, among the sessions and in a session; nothing that it holds is published.</summary>
    private static Site Published(string folder)
    {
        var site = Site.Build(
            ("ed/seances/01-a/note.md", Note),
            ($"{folder}/a.md", Secret),
            ($"ed/{folder}/b.md", Secret),
            ($"ed/seances/{folder}/c.md", Secret),
            ($"ed/seances/01-a/{folder}/sous/d.md", Secret)
        );
        Assert.Contains("assez long", All(site), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", All(site), StringComparison.OrdinalIgnoreCase);
        return site;
    }

    private static string All(Site site) => string.Concat(site.Output.List().Select(p => p + "\n" + Encoding.UTF8.GetString(site.Output.Read(p).Span)));
}
