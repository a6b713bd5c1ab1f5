namespace NecPublish.Discovering;

public sealed class RegisterConflictTests
{
    [Theory]
    [InlineData("")]
    [InlineData("||||||| base\n      \"titre\": \"Avant\",\n")]
    public void Both_sides_of_a_conflict_of_git_are_read(string origin)
    {
        var text = $$"""
            {
              "adresses": [
                {
                  "adresse": "/a/",
                  "identifiant": "a",
            <<<<<<< HEAD
                  "titre": "Ici",
                  "publie_le": "2024-01-02",
                  "modifie_le": "2024-01-03",
                  "empreinte": "aa"
                },
                {
                  "adresse": "/b/",
                  "identifiant": "b",
                  "titre": "Seulement ici",
            {{origin}}=======
                  "titre": "Là",
            >>>>>>> branche
                  "publie_le": "2024-01-01",
                  "modifie_le": "2024-01-04",
                  "empreinte": "bb"
                }
              ]
            }
            """;

        var register = RegisterConflict.Read(text)!;

        Assert.Equal(["/a/ Là", "/b/ Seulement ici"], register.Entries.Values.Select(e => $"{e.Address} {e.Title}"));
        Assert.Equal(new DateOnly(2024, 1, 1), register.Entries["/a/"].Issued);
    }

    [Theory]
    [InlineData("{\"adresses\":[")]
    [InlineData("<<<<<<< HEAD\n{\n=======\n[\n>>>>>>> x\n")]
    public void What_is_damaged_otherwise_is_not_guessed_at(string text) => Assert.Null(RegisterConflict.Read(text));
}
