using NecPublish.Diagnostics;

namespace NecPublish.Importing;

/// <summary>What reading a body can find, whatever its format. Rules of form, outside RGAA.</summary>
public static class ImportRules
{
    public static readonly RuleInfo Unreadable = new(
        "file-unreadable",
        Severity.Error,
        Sources.All,
        "Fichier illisible",
        "Le fichier ne s’ouvre pas : il n’est pas publié.",
        "Ouvrez-le dans le logiciel qui l’a créé et enregistrez-le de nouveau."
    );

    public static readonly RuleInfo TooLarge = new(
        "document-too-large",
        Severity.Error,
        Sources.Text,
        "Texte trop long",
        "Une page de cette taille ne se lit ni sur un téléphone ni avec un lecteur d’écran : elle n’est pas publiée.",
        "Partagez le texte en plusieurs fichiers."
    );

    public static readonly RuleInfo TooDeep = new(
        "document-too-deep",
        Severity.Error,
        Sources.Text,
        "Texte imbriqué trop profondément",
        "Des dizaines de listes, de citations ou de balises les unes dans les autres ne peuvent pas être lues : la page n’est pas publiée.",
        "Supprimez les signes répétés (« > », « - », « [ », balises HTML, espaces en début de ligne)."
    );

    public static readonly RuleInfo NotText = new(
        "text-binary",
        Severity.Error,
        Sources.Text,
        "Ce fichier n’est pas un texte",
        "Son nom l’annonce, mais il contient autre chose, sans doute une image ou un programme : il n’est pas publié.",
        "Rendez-lui sa vraie extension (.docx, .jpg…), ou enregistrez le texte de nouveau."
    );

    public static readonly RuleInfo Encoding = new(
        "text-encoding",
        Severity.Warning,
        Sources.Text,
        "Encodage ancien",
        "Les accents ont été devinés : certains peuvent être faux.",
        "Enregistrez le fichier en UTF-8, puis relisez les accents."
    );

    public static readonly RuleInfo Dropped = new(
        "html-dropped",
        Severity.Warning,
        Sources.Markdown | Sources.Html,
        "Code HTML retiré",
        "Ce code peut contenir un programme ou appeler un autre site : il n’est pas publié.",
        "Écrivez ce passage en texte simple, ou mettez un lien vers la page d’origine."
    );

    public static readonly RuleInfo HtmlHidden = new(
        "html-hidden",
        Severity.Warning,
        Sources.Markdown,
        "Passage masqué retiré",
        "Du code HTML (« hidden », « display:none »…) cache ce passage à l’écran : il n’est pas publié, mais le fichier d’origine le garde.",
        "Supprimez ce passage s’il ne doit pas circuler ; s’il doit être lu, retirez le code qui le masque."
    );

    public static readonly RuleInfo SurroundingsLeft = new(
        "page-surroundings-left",
        Severity.Advice,
        Sources.Html,
        "Ce qui entoure le texte n’est pas repris",
        "L’en-tête, le pied et les colonnes d’une page enregistrée sont ceux de son site d’origine : ce qui n’est écrit que là ne sera pas lu.",
        "Si un nom de financeur, une mention ou une remarque n’y figure que là, recopiez-le dans le texte."
    );

    public static readonly RuleInfo FormValuesLeft = new(
        "form-values-left",
        Severity.Advice,
        Sources.Html,
        "Ce qui est écrit dans un formulaire n’est pas repris",
        "Les champs d’une page enregistrée ne sont pas publiés, ni ce que quelqu’un y a saisi ou choisi.",
        "Si ces réponses doivent être lues, recopiez-les dans le texte."
    );

    public static readonly RuleInfo PadSignature = new(
        "pad-signature",
        Severity.Advice,
        Sources.Markdown,
        "Signature de bloc-notes retirée",
        "Le bloc-notes a noté qui a écrit cette remarque, et quand : la personne n’a pas demandé à être publiée.",
        "Vous n’avez rien à faire. Pour nommer quelqu’un avec son accord, écrivez son nom dans la phrase."
    );

    public static readonly RuleInfo LinkScheme = new(
        "link-scheme",
        Severity.Warning,
        Sources.Text,
        "Adresse de lien refusée",
        "Cette adresse lance un programme au lieu d’ouvrir une page : le texte reste, le lien est retiré.",
        "Écrivez une adresse qui commence par https:// ou le nom d’un fichier du dossier."
    );

    public static readonly RuleInfo FootnoteUncited = new(
        "footnote-uncited",
        Severity.Warning,
        Sources.Text,
        "Note de bas de page jamais appelée",
        "Rien dans le texte ne mène à cette note : elle n’est pas publiée.",
        "Ajoutez l’appel de note dans le texte, ou supprimez la note."
    );
}
