using System.Collections.Frozen;
using System.Collections.Immutable;
using NecPublish.Model;

namespace NecPublish.Discovering;

/// <summary>A word that a header may use.</summary>
/// <param name="Name">Canonical: French, unaccented, snake_case.</param>
/// <param name="Type">string, array, object, boolean, integer or date.</param>
public sealed record Key(string Name, string Type, string Description, params string[] Aliases);

/// <summary>The keys of one kind of file: the reader and the published JSON Schemas both come from here.</summary>
public sealed class KeyTable
{
    private readonly FrozenDictionary<string, string> _names;
    private readonly FrozenSet<string> _foreign;

    private KeyTable(string title, ImmutableArray<Key> keys, params string[] foreign)
    {
        Title = title;
        Keys = keys;
        _names = keys.SelectMany(k => k.Aliases.Prepend(k.Name).SelectMany(a => new[] { a, Folding.Slug(a) }.Select(s => KeyValuePair.Create(s, k.Name))))
            .DistinctBy(p => p.Key, StringComparer.Ordinal)
            .ToFrozenDictionary(StringComparer.Ordinal);
        _foreign = foreign.Select(Folding.Slug).ToFrozenSet(StringComparer.Ordinal);
    }

    public string Title { get; }
    public ImmutableArray<Key> Keys { get; }
    public IEnumerable<string> Known => Keys.Select(k => k.Name);

    /// <summary>The canonical name of what an author wrote, or null.</summary>
    public string? Canonical(string written) => _names.TryGetValue(written, out var name) ? name : _names.GetValueOrDefault(Folding.Slug(written));

    /// <summary>The canonical name that an author may have meant; null when none is near. Aliases count, so that « statuts » finds « publication ».</summary>
    public string? Nearest(string written) => Closest.To(written, Known) ?? (Closest.To(written, _names.Keys.Order(StringComparer.Ordinal)) is { } near ? _names[near] : null);

    /// <summary>A word of another tool (Marp, a pad, a site generator), left alone without a word.</summary>
    public bool IsForeign(string written) => _foreign.Contains(Folding.Slug(written));

    public static readonly KeyTable Note = new(
        "En-tête d’une note, de diapositives ou d’une page",
        [
            new("titre", "string", "Titre de la page", "title"),
            new("type", "string", "atelier, table-ronde, pleniere, demonstration, stand ou autre"),
            new("debut", "date", "Jour (et heure) de la séance", "date", "jour", "created"),
            new("fin", "string", "Heure de fin de la séance : 17:30 ou 17 h 30", "heure_de_fin"),
            new("lieu", "string", "Salle ou lieu de la séance, quand l’édition en a plusieurs", "salle"),
            new("maj", "date", "Jour de la dernière modification", "modifie", "mise_a_jour", "lastmod", "updated", "modified"),
            new("themes", "array", "Thèmes", "thematiques", "thematique"),
            new("animation", "array", "Personnes qui animent : identifiants de personnes.csv", "animateurs", "animatrices", "animateur", "animatrice"),
            new("intervenants", "array", "Personnes qui interviennent : identifiants de personnes.csv", "intervenantes", "intervenant", "intervenante", "speakers"),
            new("auteurs", "array", "Personnes à citer : identifiants de personnes.csv", "auteur", "autrices", "autrice", "author", "authors"),
            new("organisations", "array", "Organismes : identifiants de organisations.csv, ou noms", "organisation", "organismes", "structures"),
            new("presence", "object", "Présence déclarée : femmes, hommes, autre_ou_non_renseigne"),
            new("participants", "integer", "Nombre de personnes présentes", "participantes", "nombre_de_participants"),
            new("resume", "string", "Résumé, 560 caractères au plus", "description", "chapo", "summary"),
            new("idees_cles", "array", "Idées à retenir", "idees"),
            new("decisions", "array", "Ce qui a été décidé", "decision"),
            new("suites", "array", "Ce qui reste à faire : quoi, qui, echeance, etat", "suite", "actions"),
            new("relu_par", "string", "Qui a relu", "relecture"),
            .. PublicationStates.OfAPage,
            new("licence", "string", "Licence de cette page, quand ce n’est pas celle de l’archive", "license", "droits", "droits_d_auteur", "copyright", "rights"),
            new("source", "string", "D’où vient ce contenu"),
            new("langue", "string", "Langue du texte : fr, gcf, en…", "lang", "language"),
            new("anciennes_adresses", "array", "Adresses qui mènent désormais ici", "ancienne_adresse", "aliases", "redirections"),
            new("demonstration", "boolean", "oui pour un contenu de démonstration"),
            new("notes_orateur", "boolean", "oui pour publier les notes sous les diapositives", "notes_oratrice", "notes_de_presentation"),
            new("lesbases", "object", "Ce que demande Les Bases : themes, types, secteurs, beneficiaires", "les_bases"),
        ],
        "marp", "theme", "paginate", "size", "class", "color", "backgroundColor", "backgroundImage", "header", "footer", "style", "math", "headingDivider",
        "transition", "tags", "robots", "breaks", "slideOptions", "image", "dir", "GA", "disqus", "layout", "event", "slug", "keywords"
    );

    public static readonly KeyTable Presence = new(
        "Présence",
        [
            new("femmes", "integer", "Nombre de femmes", "femme"),
            new("hommes", "integer", "Nombre d’hommes", "homme"),
            new("autre_ou_non_renseigne", "integer", "Autre ou non renseigné", "autre", "non_renseigne"),
        ]
    );

    public static readonly KeyTable NextStep = new(
        "Suite",
        [
            new("quoi", "string", "Ce qu’il y a à faire", "action"),
            new("qui", "string", "Organisme ou groupe qui s’en charge", "pilote", "responsable"),
            new("echeance", "string", "Pour quand", "quand", "date"),
            new("etat", "string", "Où l’on en est", "statut", "fait"),
        ]
    );

    public static readonly KeyTable Edition = new(
        "edition.yml",
        [
            new("identifiant", "string", "Début de l’adresse : nec-martinique-2024", "id", "slug"),
            new("titre", "string", "Nom de l’édition", "title", "nom"),
            new("numero", "integer", "Combientième édition", "number"),
            new("statut", "string", "prevue, reportee, tenue ou annulee", "etat"),
            new("dates", "array", "Jour, ou premier et dernier jour", "date"),
            new("date_prevue", "date", "Date annoncée d’abord"),
            new("lieu", "object", "nom, commune, code_insee"),
            new("porteurs", "array", "Organismes qui portent l’édition", "porteur", "organisateurs", "organisateur"),
            new("charte", "string", "Version de la charte suivie"),
            new("edition_nationale", "boolean", "oui si l’équipe a pris part à l’édition nationale"),
            .. PublicationStates.OfMany,
            new("licence", "string", "Licence de toute l’édition", "license", "droits", "copyright", "rights"),
            new("langues", "array", "Langues employées", "langue"),
            new("themes", "array", "Thèmes de l’édition", "theme"),
            new("resume", "string", "Présentation en quelques phrases", "description"),
        ]
    );

    public static readonly KeyTable Venue = new(
        "Lieu",
        [
            new("nom", "string", "Nom du lieu"),
            new("commune", "string", "Commune", "ville"),
            new("code_insee", "string", "Code officiel de la commune, cinq caractères", "insee"),
        ]
    );

    public static readonly KeyTable Settings = new(
        "necpublish.yml",
        [
            new("titre", "string", "Nom de l’archive", "title", "nom"),
            new("description", "string", "L’archive en une phrase", "resume"),
            new("url", "string", "Adresse du site en ligne", "adresse", "site"),
            new("editeur", "string", "Qui publie", "publisher"),
            new("editeur_siret", "string", "SIRET de qui publie, 14 chiffres", "siret"),
            new("editeur_type", "string", "administration, association, entreprise ou autre"),
            new("directeur_publication", "string", "Qui répond de la publication", "directrice_publication", "direction_publication"),
            new("hebergeur", "string", "Qui héberge le site", "host"),
            new("hebergeur_adresse", "string", "Adresse postale de l’hébergeur"),
            new("contact", "string", "Adresse de courriel ou page de contact", "courriel", "email", "mail"),
            .. PublicationStates.OfMany,
            new("statut", "string", "brouillon pour ce qui n’est pas prêt, comme publication\u00A0: brouillon", "etat"),
            new("licence", "string", "Licence de toute l’archive", "license", "droits", "copyright", "rights"),
            new("langues", "array", "Langues employées", "langue"),
            new("audit", "object", "Audit d’accessibilité mené par une personne : date, auditeur, taux, echantillon"),
            new("accueil", "string", "Phrase d’accueil"),
        ]
    );

    public static readonly KeyTable Audit = new(
        "Audit",
        [
            new("date", "date", "Jour de l’audit"),
            new("auditeur", "string", "Qui l’a mené", "auditrice", "organisme"),
            new("taux", "string", "Taux de conformité, en pour cent"),
            new("echantillon", "string", "Pages vérifiées"),
        ]
    );

    public static readonly KeyTable Dataset = new(
        "Description d’un jeu de données",
        [
            new("titre", "string", "Nom du jeu de données", "title", "nom"),
            new("description", "string", "Ce qu’il contient et d’où il vient", "resume"),
            new("producteur", "string", "Qui a produit les données", "source"),
            new("information_publique", "boolean", "oui si ce sont les données d’une administration"),
            .. PublicationStates.OfMany,
            new("statut", "string", "brouillon pour ce qui n’est pas prêt, comme publication\u00A0: brouillon", "etat"),
            new("licence", "string", "Licence des données", "license", "droits", "copyright", "rights"),
            new("periode", "string", "Période couverte"),
            new("territoire", "string", "Territoire couvert"),
            new("colonnes", "object", "Nom de colonne, puis description et unité"),
            new("maj", "date", "Jour de la dernière modification", "mise_a_jour", "modifie"),
            new("schema", "string", "Nom d’un schéma de schema.data.gouv.fr"),
        ]
    );

    public static readonly KeyTable Column = new(
        "Colonne",
        [new("description", "string", "Ce que dit la colonne", "libelle"), new("unite", "string", "Unité des valeurs")]
    );

    public static readonly KeyTable LesBases = new(
        "Les Bases",
        [
            new("themes", "array", "Thèmes de Les Bases"),
            new("types", "array", "Types de ressource"),
            new("secteurs", "array", "Secteurs professionnels", "professionnels"),
            new("beneficiaires", "array", "Bénéficiaires", "publics"),
        ]
    );
}
