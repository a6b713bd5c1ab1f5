using NecPublish.Discovering;
using NecPublish.Storage;

namespace NecPublish.Cli;

public sealed class GuideTests : IDisposable
{
    // 1×1, opaque
    private static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void It_begins_an_archive_for_who_has_none()
    {
        Assert.Equal(ExitCode.Fine, Type("o", "Mairie d’Exemple", "", "exemple.fr", "", "NEC d’été 2026", "", "6"));

        var settings = Discoverer.Discover(new PhysicalSourceTree(Path.Join(_terminal.Folder, "content"))).Settings;
        Assert.Equal(("Mairie d’Exemple", null, "https://exemple.fr", null), (settings.Publisher, settings.Host, settings.Url, settings.Contact));
        Assert.Contains("# Sans ces trois lignes", _terminal.Read("content/necpublish.yml"), StringComparison.Ordinal);
        Assert.Contains("NEC d’été 2026", _terminal.Read("content/nec-d-ete-2026/edition.yml"), StringComparison.Ordinal);
    }

    [Fact]
    public void It_begins_nothing_for_who_does_not_want_to()
    {
        Assert.Equal(ExitCode.Fine, Type("n"));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_terminal.Folder));
    }

    [Fact]
    public void It_builds_and_shows_the_site()
    {
        Archive();

        Assert.Equal(ExitCode.Fine, Type("4", "6"));
        Assert.EndsWith("/public/index.html", Assert.Single(_terminal.Shown), StringComparison.Ordinal);
    }

    [Fact]
    public void Photos_are_described_one_by_one_and_their_sheet_keeps_its_columns()
    {
        Archive();
        foreach (var name in (string[])["a.png", "b.png", "c.png", "d.png"])
            PutPicture($"content/nec/seances/01-x/photos/{name}");
        _terminal.Put("content/nec/seances/01-x/photos/photos.csv", "fichier;alt;mes notes\nb.png;;à moi\nd.png;Une salle;\n");

        Assert.Equal(ExitCode.Fine, Type("2", "1", "Deux personnes, debout; un écran", "oui", "n", "9", "2", "3", "6"));

        Assert.Contains("Décrire les photos une à une (3 photos sans description)", _terminal.Output, StringComparison.Ordinal);
        Assert.Contains("Un nombre de 1 à 4", _terminal.Output, StringComparison.Ordinal);
        Assert.Equal(
            "fichier;alt;mes notes;decorative;personnes_reconnaissables;accord\nb.png;;à moi;oui;;\nd.png;Une salle;;;;\na.png;\"Deux personnes, debout; un écran\";;non;oui;non\n",
            _terminal.Read("content/nec/seances/01-x/photos/photos.csv")
        );
        Assert.Equal(["content/nec/seances/01-x/photos/c.png"], PhotosLeft());
    }

    [Fact]
    public void The_inbox_is_sorted_without_overwriting()
    {
        Archive();
        PutPicture("content/depot/clé/a.png", [.. Png, 0]);
        PutPicture("content/depot/clé/copie.png");
        PutPicture("content/nec/seances/01-x/photos/a.png");
        _terminal.Put("content/depot/chiffres.csv", "a,b\n1,2\n");
        _terminal.Put("content/depot/bizarre.xyz", "?");

        // groups in order: notes and others, data, photos; the last one is left there
        Assert.Equal(ExitCode.Fine, Type("1", "4", "1", "1", "6"));

        Assert.True(_terminal.Has("content/depot/bizarre.xyz"));
        Assert.True(_terminal.Has("content/depot/clé/copie.png"));
        // the console parts long lines
        Assert.Matches(@"copie\.png\s+\(le\s+même\s+que\s+nec/seances/01-x/photos/a\.png\)", _terminal.Output);
        Assert.True(_terminal.Has("content/nec/seances/01-x/donnees/chiffres.csv"));
        Assert.True(_terminal.Has("content/nec/seances/01-x/photos/a-2.png"));
        Assert.True(_terminal.Has("content/nec/seances/01-x/photos/a.png"));
    }

    [Fact]
    public void A_session_may_be_made_while_sorting()
    {
        _terminal.Put("content/necpublish.yml", "titre: A\n");
        _terminal.Put("content/nec/edition.yml", "titre: NEC\n");
        _terminal.Put("content/depot/chiffres.csv", "a,b\n1,2\n");
        _terminal.Put("content/depot/notes.md", "# Notes\n");

        // the notes go to a new session, which is then the first place offered for the data
        Assert.Equal(ExitCode.Fine, Type("1", "2", "L’atelier", "1", "6"));

        Assert.True(_terminal.Has("content/nec/seances/01-l-atelier/notes.md"));
        Assert.True(_terminal.Has("content/nec/seances/01-l-atelier/donnees/chiffres.csv"));
        Assert.Contains("1 jeu de données (chiffres.csv)", _terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void It_checks()
    {
        Archive();

        Assert.Equal(ExitCode.Fine, Type("3", "6"));
        Assert.Contains("rien à signaler", _terminal.Output, StringComparison.Ordinal);
    }

    private void Archive()
    {
        _terminal.Put("content/necpublish.yml", "titre: A\n");
        _terminal.Put("content/nec/edition.yml", "titre: NEC\n");
        _terminal.Put("content/nec/seances/01-x/compte-rendu.md", "# Médiation\n\nUn texte.\n");
    }

    private void PutPicture(string path, byte[]? content = null)
    {
        _terminal.Put(path, "");
        File.WriteAllBytes(Path.Join(_terminal.Folder, path), content ?? Png);
    }

    private IEnumerable<string> PhotosLeft() =>
        Tending.PhotoDescriptions.Missing(Discoverer.Discover(new PhysicalSourceTree(Path.Join(_terminal.Folder, "content")))).Select(p => "content/" + p);

    private int Type(params string[] lines)
    {
        var code = _terminal.Answer(lines, out var isExhausted);
        Assert.True(isExhausted, "it asked less than expected:\n" + _terminal.Output);
        return code;
    }
}
