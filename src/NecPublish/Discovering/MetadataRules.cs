using NecPublish.Diagnostics;

namespace NecPublish.Discovering;

/// <summary>What reading headers, sidecars and folders can find. Rules of form, outside RGAA.</summary>
public static class MetadataRules
{
    public static readonly RuleInfo UnknownKey = new(
        "metadata-unknown-key",
        Severity.Warning,
        Sources.All,
        "Mot inconnu dans l’en-tête",
        "Ce qui est écrit là n’est pas repris dans la page.",
        "Corrigez le mot, ou supprimez la ligne."
    );

    public static readonly RuleInfo InvalidValue = new(
        "metadata-invalid-value",
        Severity.Warning,
        Sources.All,
        "Valeur non comprise",
        "La valeur est laissée de côté : la page ne la montre pas.",
        "Écrivez l’une des valeurs proposées."
    );

    public static readonly RuleInfo InvalidState = new(
        "metadata-state-unknown",
        Severity.Error,
        Sources.All,
        "État de publication non compris",
        "Dans le doute, rien ne sort : la page n’est pas publiée.",
        "Écrivez « publication: bon-a-publier », « a-relire », « brouillon » ou « retiree »."
    );

    public static readonly RuleInfo ArchiveDraft = new(
        "archive-draft",
        Severity.Error,
        Sources.Data,
        "Archive entière en brouillon",
        "C’est écrit dans necpublish.yml\u00A0: tant que cette ligne y est, rien n’est publié.",
        "Quand l’archive est prête, supprimez la ligne, ou écrivez «\u202Fpublication: bon-a-publier\u202F». Pour la voir chez vous d’ici là\u00A0: ./necpublish build --draft"
    );

    public static readonly RuleInfo Unreadable = new(
        "metadata-unreadable",
        Severity.Error,
        Sources.All,
        "En-tête illisible",
        "La licence et l’état de publication ne peuvent pas être lus : dans le doute, la page n’est pas publiée.",
        "Vérifiez cette ligne : un guillemet ou un crochet resté ouvert, ou un texte qui contient « : » et qu’il faut mettre entre guillemets."
    );

    public static readonly RuleInfo UnknownPerson = new(
        "person-unknown",
        Severity.Warning,
        Sources.All,
        "Personne absente de personnes.csv",
        "Sans accord noté, son nom n’est pas publié.",
        "Ajoutez la personne à personnes.csv avec son accord, ou retirez son nom."
    );

    public static readonly RuleInfo UnknownTheme = new(
        "theme-unknown",
        Severity.Warning,
        Sources.All,
        "Thème inconnu",
        "Un thème mal écrit crée une page de thème à part, où personne ne cherchera.",
        "Choisissez l’un des thèmes des événements NEC."
    );

    public static readonly RuleInfo LinkOutside = new(
        "path-outside",
        Severity.Error,
        Sources.All,
        "Raccourci qui sort du dossier",
        "Ce raccourci mène hors du dossier de l’archive : le suivre pourrait publier un document qui n’a rien à y faire.",
        "Copiez le fichier lui-même dans le dossier."
    );

    public static readonly RuleInfo PathUnreadable = new(
        "path-unreadable",
        Severity.Error,
        Sources.All,
        "Fichier ou dossier impossible à ouvrir",
        "Ce qu’il contient n’est pas dans le site.",
        "Vérifiez que vous pouvez l’ouvrir, ou retirez-le du dossier de l’archive."
    );

    public static readonly RuleInfo HeaderTooLow = new(
        "metadata-too-low",
        Severity.Error,
        Sources.Markdown,
        "En-tête qui n’est pas au début du fichier",
        "Il n’est lu que sur la première ligne. La licence et l’état de publication seraient ignorés : dans le doute, la page n’est pas publiée.",
        "Supprimez ce qui est avant la première ligne de tirets (---), lignes vides comprises."
    );

    public static readonly RuleInfo PeopleUnread = new(
        "people-unread",
        Severity.Error,
        Sources.Data,
        "Liste de personnes qui n’est pas lue",
        "Ceux qui n’ont pas donné leur accord n’y seraient pas reconnus\u00A0: tant que cette liste n’est pas lue, rien n’est publié.",
        "Enregistrez-la au format CSV sous le nom personnes.csv, avec une première ligne comme\u00A0: id;nom_affiche;accord_nom;accord_image;accord_voix. Si ce n’est pas une liste de personnes à protéger, donnez-lui un autre nom, ou mettez-la dans un dossier «\u202Fprive\u202F»."
    );

    public static readonly RuleInfo PhotosUnread = new(
        "photos-unread",
        Severity.Error,
        Sources.Data,
        "Liste de photos qui n’est pas lue",
        "Elle dit peut-être que des personnes n’ont pas donné leur accord\u00A0: tant qu’elle n’est pas lue, les photos de son dossier et les textes qui les montrent ne sont pas publiés.",
        "Enregistrez-la au format CSV sous le nom photos.csv, dans le même dossier. S’il y en a déjà une, reportez-y ses lignes, puis supprimez celle-ci. Si ce n’est pas une liste de photos, donnez-lui un autre nom."
    );

    public static readonly RuleInfo SidecarName = new(
        "sidecar-name",
        Severity.Warning,
        Sources.All,
        "Nom de fichier à corriger",
        "Les commandes qui complètent ce fichier écriraient à côté\u00A0: une partie de vos réponses pourrait ne pas être lue.",
        "Donnez-lui son nom exact. Sous Windows, la fin des noms est souvent cachée\u00A0: dans l’explorateur, menu Affichage, cochez «\u202FExtensions de noms de fichiers\u202F»."
    );

    public static readonly RuleInfo FolderPrivate = new(
        "folder-private",
        Severity.Warning,
        Sources.All,
        "Dossier laissé de côté à cause de son nom",
        "Son nom dit que ce qu’il contient est privé, ou attend d’être trié : dans le doute, rien n’en est publié.",
        "S’il doit être publié, donnez-lui un autre nom. Sinon, appelez-le « prive », ou mettez-le dans un dossier « prive » : il n’en sera plus question."
    );

    public static readonly RuleInfo AddressCollision = new(
        "address-collision",
        Severity.Warning,
        Sources.All,
        "Deux fichiers pour une même adresse",
        "L’adresse de la page est tirée du nom du fichier : celui-ci reçoit une adresse différente.",
        "Renommez l’un des deux fichiers."
    );

    public static readonly RuleInfo RowIgnored = new(
        "sidecar-row-unused",
        Severity.Warning,
        Sources.All,
        "Ligne sans effet",
        "Aucun fichier ne répond à ce nom : la ligne ne sert à rien, et la description manque peut-être ailleurs.",
        "Vérifiez le nom du fichier, majuscules et extension comprises."
    );

    public static readonly RuleInfo UnreadableTable = new(
        "sidecar-unreadable",
        Severity.Warning,
        Sources.Data,
        "Tableau illisible",
        "Les lignes de ce fichier ne peuvent pas être lues.",
        "Ouvrez-le dans LibreOffice Calc et enregistrez-le au format CSV, encodage UTF-8."
    );
}
