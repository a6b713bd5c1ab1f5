using NecPublish.Storage;

namespace NecPublish.Tending;

/// <summary>A theme of one's own that starts with colours only: everything else follows the default theme's updates.</summary>
public static class NewTheme
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
        return made;
    }

    private static readonly (string Path, string Text)[] Files =
    [
        (
            "theme/assets/jetons.css",
            """
            /* Vos couleurs et vos polices. Retirez les signes de commentaire autour d’une ligne pour la changer ; le reste garde les
               valeurs d’origine. « necpublish check » dit si un texte devient difficile à lire sur son fond. */
            :root {
              /* --masthead: #ffd23f; */        /* le bandeau du haut */
              /* --masthead-ink: #14292b; */    /* le texte du bandeau */
              /* --paper: #fffefb; */           /* le fond des pages */
              /* --ink: #14292b; */             /* le texte */
              /* --link: #00565b; */            /* les liens */
              /* --rule: #f2a48f; */            /* la marge du cahier */
              /* --sans: "Marianne", sans-serif; */
            }
            @media screen and (prefers-color-scheme: dark) {
              :root {
                /* --masthead: #17302f; */
                /* --masthead-ink: #ffdc66; */
              }
            }

            """
        ),
        ("theme/partials/head-extra.liquid", "<link rel=\"stylesheet\" href=\"{{ root }}assets/jetons.css\">\n"),
    ];
}
