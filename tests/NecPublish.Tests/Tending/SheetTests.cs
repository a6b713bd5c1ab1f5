using NecPublish.Storage;

namespace NecPublish.Tending;

public sealed class SheetTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("necpublish-sheet-").FullName;
    private ContentFolder Folder => new(_root);

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Other_columns_order_and_delimiter_stay()
    {
        File.WriteAllText(Path.Join(_root, "photos.csv"), "Légende,FICHIER,Notes à moi,alt\n\"Un, deux\",a.jpg,\"dit \"\"oui\"\"\",\n,b.jpg\n");
        var sheet = Sheet.Open(Folder, "photos.csv", "fichier", "alt");

        sheet.Set(sheet.Find("fichier", "a.jpg"), "alt", "Une salle, vide");
        sheet.Set(sheet.Find("fichier", "b.jpg"), "decorative", "oui");
        var row = sheet.Add();
        sheet.Set(row, "fichier", "c.jpg");
        sheet.Save(Folder, "photos.csv");

        Assert.Equal(
            "Légende,FICHIER,Notes à moi,alt,decorative\n\"Un, deux\",a.jpg,\"dit \"\"oui\"\"\",\"Une salle, vide\",\n,b.jpg,,,oui\n,c.jpg,,,\n",
            File.ReadAllText(Path.Join(_root, "photos.csv"))
        );
        Assert.Equal(("Une salle, vide", ""), (Sheet.Open(Folder, "photos.csv")[0, "alt"], sheet[0, "absente"]));
        Assert.Equal(-1, sheet.Find("fichier", "z.jpg"));
        Assert.Equal(-1, sheet.Find("absente", ""));
    }

    [Fact]
    public void Absent_it_starts_with_its_columns()
    {
        var sheet = Sheet.Open(Folder, "sub/photos.csv", "fichier", "alt");
        sheet.Set(sheet.Add(), "alt", "a;b\nc");
        sheet.Save(Folder, "sub/photos.csv");

        Assert.Equal("fichier;alt\n;\"a;b\nc\"\n", File.ReadAllText(Path.Join(_root, "sub/photos.csv")));
    }
}
