using System.Text;
using NecPublish.Storage;

namespace NecPublish;

public sealed class PreviewTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("necpublish-preview-").FullName;
    private readonly Preview _preview;

    public PreviewTests()
    {
        Put("necpublish.yml", "titre: Archive\n");
        Put("pages/un.md", "# Un\n\nPremier texte.\n");
        Put("pages/brouillon.md", "---\npublication: brouillon\n---\n\n# Caché\n\n![](absente.png)\n");
        _preview = new Preview(new PhysicalSourceTree(_root), new BuildOptions(), TimeProvider.System);
        _preview.Refresh(CancellationToken.None);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Pages_and_lists_are_made_when_they_are_asked_for()
    {
        Assert.Contains("Premier texte.", Read("un/index.html"), StringComparison.Ordinal);
        Assert.Contains("Archive", Read("index.html"), StringComparison.Ordinal);
        Assert.Contains("Un", Read("plan-du-site/index.html"), StringComparison.Ordinal);
        Assert.Null(_preview.Read("absent/index.html"));
        Assert.Null(_preview.Read("../necpublish.yml"));
    }

    [Fact]
    public void Drafts_and_defects_are_shown_with_what_is_wrong()
    {
        var page = _preview.Read("brouillon/index.html")!;

        Assert.Contains("Caché", Encoding.UTF8.GetString(page.Content.Span), StringComparison.Ordinal);
        Assert.Contains(page.Findings, f => f.Rule.Id == "img-alt-missing");
        Assert.Empty(_preview.Read("un/index.html")!.Findings);
    }

    [Fact]
    public void An_edit_shows_before_the_folder_is_read_again()
    {
        Assert.Contains("Premier texte.", Read("un/index.html"), StringComparison.Ordinal);
        Put("pages/un.md", "# Un\n\nSecond texte.\n");

        Assert.True(_preview.Touch(new HashSet<string>(StringComparer.Ordinal) { "pages/un.md" }));
        Assert.Contains("Second texte.", Read("un/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_page_shows_once_the_folder_is_read_again()
    {
        Put("pages/deux.md", "# Deux\n");

        Assert.False(_preview.Touch(new HashSet<string>(StringComparer.Ordinal) { "pages/deux.md" }));
        _preview.Refresh(CancellationToken.None);
        Assert.Contains("Deux", Read("plan-du-site/index.html"), StringComparison.Ordinal);
    }

    private void Put(string path, string text)
    {
        var full = Path.Join(_root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    private string Read(string path) => Encoding.UTF8.GetString(_preview.Read(path)!.Content.Span);
}
