using NecPublish.Storage;

namespace NecPublish.Tending;

/// <summary>An archive ready to be filled: settings to complete, empty lists, the inbox. What exists stays as it is.</summary>
public static class NewArchive
{
    /// <returns>What was made, by path.</returns>
    public static IReadOnlyList<string> Create(ContentFolder folder)
    {
        var made = new List<string>();
        foreach (var (path, text) in Files)
        {
            if (folder.Create(path, text))
                made.Add(path);
        }
        if (folder.CreateFolder("depot"))
            made.Add("depot/");
        return made;
    }

    private static readonly (string Path, string Text)[] Files =
    [
        (
            "necpublish.yml",
            """
            # Ce que le site dit de lui-même. Une ligne qui commence par # n’est pas lue.
            titre: Archive ouverte
            description:

            # Sans ces trois lignes, le site reste un brouillon.
            url:                        # https://archive.exemple.fr
            editeur:                    # l’organisme qui publie
            hebergeur:                  # le nom de l’hébergeur

            directeur_publication:
            contact:                    # une adresse électronique, ou l’adresse d’une page
            licence: cc-by-sa-4.0
            langues: [fr]

            """
        ),
        ("organisations.csv", "id;nom;siret;url;type\n"),
        ("personnes.csv", People.Header),
        ("decisions.csv", "fichier;regle;lieu;empreinte;decision;raison;date\n"),
    ];
}
