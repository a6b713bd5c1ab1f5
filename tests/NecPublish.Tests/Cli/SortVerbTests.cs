using ImageMagick;

namespace NecPublish.Cli;

public sealed class SortVerbTests : IDisposable
{
    private const string Sessions = "content/nec/seances";

    private readonly Terminal _terminal = new();

    public SortVerbTests()
    {
        _terminal.Put("content/nec/edition.yml", "titre: NEC\ndates: 2024-12-13\n");
        _terminal.Put($"{Sessions}/01-ouverture/compte-rendu.md", "---\ntitre: Ouverture\ndebut: 2024-12-13 09:00\n---\n\nNotes.\n");
        _terminal.Put($"{Sessions}/02-mediation/compte-rendu.md", "---\ntitre: La médiation numérique au village\ndebut: 2024-12-13 14:00\n---\n\nNotes.\n");
        _terminal.Put($"{Sessions}/03-cartographie/compte-rendu.md", "---\ntitre: Cartographie des lieux\ndebut: 2024-12-14 10:00\n---\n\nNotes.\n");
        Photo("content/depot/DSC_0001.jpg", "2024:12:13 09:40:00");
        Photo("content/depot/DSC_0002.jpg", "2024:12:13 13:50:00");
        Photo("content/depot/DSC_0003.jpg", "2019:01:01 10:00:00");
        _terminal.Put("content/depot/IMG_20241214_101500.png", "pas une vraie image");
        _terminal.Put("content/depot/clé/Notes Médiation.txt", "Notes de l’atelier.");
        _terminal.Put("content/depot/atelier 3 chiffres.csv", "a;b\n1;2\n");
        _terminal.Put("content/depot/divers.txt", "Rien ne dit d’où il vient.");
        _terminal.Put("content/depot/logiciel.xyz", "?");
        _terminal.Put("content/depot/copie.txt", "Notes.\n\nDéjà là.");
        _terminal.Put($"{Sessions}/01-ouverture/annexe.txt", "Notes.\n\nDéjà là.");
    }

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void The_plan_is_shown_and_nothing_moves_without_a_yes()
    {
        Assert.Equal(ExitCode.Fine, _terminal.Run("sort", "content"));
        Assert.Equal(
            """
            nec/seances/01-ouverture/
              depot/DSC_0001.jpg → photos/DSC_0001.jpg   (d’après l’heure)
            nec/seances/02-mediation/
              depot/DSC_0002.jpg → photos/DSC_0002.jpg   (d’après l’heure)
              depot/clé/Notes Médiation.txt → Notes Médiation.txt   (d’après le nom)
            nec/seances/03-cartographie/
              depot/IMG_20241214_101500.png → photos/IMG_20241214_101500.png   (d’après l’heure)
              depot/atelier 3 chiffres.csv → donnees/atelier 3 chiffres.csv   (d’après le nom)
            Restent dans le dépôt :
              depot/DSC_0003.jpg   (rien ne dit de quelle séance il vient : lancez ./necpublish pour choisir)
              depot/copie.txt   (le même fichier est déjà là : nec/seances/01-ouverture/annexe.txt)
              depot/divers.txt   (rien ne dit de quelle séance il vient : lancez ./necpublish pour choisir)
              depot/logiciel.xyz   (ce format n’est pas lu)

            Rien n’a été déplacé. Pour ranger, ajoutez --yes.

            """,
            _terminal.Output.Replace('\u202f', ' ')
        );
        Assert.True(_terminal.Has("content/depot/DSC_0001.jpg"));
        Assert.Equal(ExitCode.Fine, _terminal.Run("trier", "content", "--dry-run", "--yes"));
        Assert.True(_terminal.Has("content/depot/DSC_0001.jpg"));
    }

    [Fact]
    public void A_yes_moves_and_overwrites_nothing()
    {
        _terminal.Put($"{Sessions}/02-mediation/Notes Médiation.txt", "D’autres notes.");

        Assert.Equal(ExitCode.Fine, _terminal.Run("sort", "content", "--yes"));

        Assert.Contains("5 fichiers rangés.", _terminal.Output, StringComparison.Ordinal);
        Assert.True(_terminal.Has($"{Sessions}/01-ouverture/photos/DSC_0001.jpg"));
        Assert.True(_terminal.Has($"{Sessions}/03-cartographie/donnees/atelier 3 chiffres.csv"));
        Assert.Equal("D’autres notes.", _terminal.Read($"{Sessions}/02-mediation/Notes Médiation.txt"));
        Assert.Equal("Notes de l’atelier.", _terminal.Read($"{Sessions}/02-mediation/Notes Médiation-2.txt"));
        Assert.True(_terminal.Has("content/depot/copie.txt"));

        Assert.Equal(ExitCode.Fine, _terminal.Run("sort", "content", "--yes"));
        Assert.DoesNotContain("rangé", _terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_inbox_is_said()
    {
        Directory.Delete(Path.Join(_terminal.Folder, "content/depot"), recursive: true);
        Assert.Equal(ExitCode.Fine, _terminal.Run("sort", "content"));
        Assert.Contains("Le dépôt est vide", _terminal.Output, StringComparison.Ordinal);
    }

    private void Photo(string path, string taken)
    {
        _terminal.Put(path, "");
        using var image = new MagickImage(MagickColors.SteelBlue, 40, 30);
        var exif = new ExifProfile();
        exif.SetValue(ExifTag.DateTimeOriginal, taken);
        image.SetProfile(exif);
        image.Write(Path.Join(_terminal.Folder, path), MagickFormat.Jpeg);
    }
}
