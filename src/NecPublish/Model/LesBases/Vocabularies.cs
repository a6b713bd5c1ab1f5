using System.Collections.Immutable;

namespace NecPublish.Model.LesBases;

/// <summary>The closed lists of lesbases.anct.gouv.fr, spelt as the site spells them (state of 6 March 2026).</summary>
public static class Vocabularies
{
    public static readonly Vocabulary Themes = new(
        "themes",
        "Thématiques",
        1,
        5,
        [
            new("Accessibilite", "Accessibilité"),
            new("ReseauxSociauxEtCommunication", "Réseaux sociaux & communication"),
            new("AidesAuxDemarchesAdministratives", "Aide aux démarches administratives"),
            new("DiagnosticDeCompetencesNumeriques", "Diagnostic de compétences numériques"),
            new("MaitriseDesOutilsNumeriques", "Maîtrise des outils numériques"),
            new("NavigationSurInternet", "Navigation sur Internet"),
            new("NumeriqueEnSante", "Numérique en santé"),
            new("Parentalite", "Parentalité"),
            new("RisquesCyberEtProtection", "Risques cyber et protection"),
            new("LoisirsEtCreationsNumeriques", "Loisirs et créations numériques"),
            new("CitoyenneteEtEngagement", "Citoyenneté & engagement"),
            new("CodeEtProgrammation", "Code & programmation"),
            new("Donnees", "Données"),
            new("EmploiEtEntrepreunariat", "Emploi & entrepreunariat"),
            new("IntelligenceArtificielle", "Intelligence artificielle"),
            new("JeuxVideos", "Jeux vidéos"),
            new("EducationAuxMedias", "Éducation aux médias"),
            new("CommunsNumeriques", "Communs numériques"),
            new("EconomieNumerique", "Économie numérique"),
            new("GouvernancesPartagees", "Gouvernances partagées"),
            new("OpenSourceEtLicencesLibres", "Open source et licences libres"),
            new("SouveraineteNumeriqueEtHebergementDesDonnees", "Souveraineté numérique & hébergement des données"),
            new("MaterielReconditionne", "Matériel reconditionné"),
            new("Mobilites", "Mobilités"),
            new("EcoconceptionDeServicesNumeriques", "Écoconception de services numériques"),
            new("UsagesResponsablesDuNumerique", "Usages responsables du numérique"),
            new("NumeriqueAuServiceDeLEnvironnement", "Numérique au service de l’environnement"),
            new("TerritoiresConnectesEtDurables", "Territoires connectés et durables"),
            new("SobrieteNumerique", "Sobriété numérique"),
        ]
    );

    public static readonly Vocabulary Types = new(
        "types",
        "Types de ressource",
        1,
        4,
        [
            new("ResourcePedagogique", "Ressources pédagogiques"),
            new("OutilsNumeriques", "Outils Numériques"),
            new("Annuaire", "Annuaire"),
            new("Article", "Article"),
            new("BoiteOutils", "Boite à outils"),
            new("Infographie", "Infographie"),
            new("Methodologie", "Méthodologie"),
            new("Questionnaire", "Questionnaire"),
            new("VideoWebinaire", "Vidéo / Webinaire"),
        ]
    );

    public static readonly Vocabulary Sectors = new(
        "secteurs",
        "Professionnels concernés",
        1,
        5,
        [
            new("ActeursPublics", "Acteurs publics"),
            new("ActeursPrivesEtAssociatifs", "Acteurs privés et associatifs"),
            new("AidantsEtMediateursNumeriques", "Aidants et médiateurs numériques"),
            new("AutresProfessionnels", "Autres professionnels"),
        ]
    );

    public static readonly Vocabulary Beneficiaries = new(
        "beneficiaires",
        "Bénéficiaires",
        0,
        5,
        [
            new("TousPublics", "Tous publics"),
            new("EnfantsMineurs", "Enfants mineurs"),
            new("Adultes", "Adultes"),
            new("SeniorsPersonnesAgees", "Seniors & personnes âgées"),
            new("Parents", "Parents"),
            new("PersonnesTresEloigneesNumerique", "Personnes très éloignées du numérique"),
            new("PersonneSituationHandicapOuPerteAutonomie", "Personne en situation de handicap et/ou de perte d'autonomie"),
            new("PersonnesEnInsertionSocialeOuProfessionnelle", "Personnes en insertion sociale et/ou professionnelle"),
            new("PersonneSituationIlletrisme", "Personne en situation d’illettrisme"),
            new("PersonneAllophoneOuRefugiesDemandeursAsile", "Personne allophone / Réfugiés / demandeurs d’asile"),
        ]
    );

    public static readonly ImmutableArray<Vocabulary> All = [Themes, Types, Sectors, Beneficiaries];

    /// <summary>What a NEC theme suggests on Les Bases, when the author names nothing.</summary>
    public static ImmutableArray<string> ThemesFor(string necTheme) =>
        necTheme switch
        {
            "donnees-territoire" => ["Donnees", "TerritoiresConnectesEtDurables"],
            "mediation-competences" => ["MaitriseDesOutilsNumeriques", "DiagnosticDeCompetencesNumeriques", "AidesAuxDemarchesAdministratives"],
            "ecologie-soutenabilite" => ["SobrieteNumerique", "EcoconceptionDeServicesNumeriques", "NumeriqueAuServiceDeLEnvironnement"],
            "communs-souverainete" => ["CommunsNumeriques", "OpenSourceEtLicencesLibres", "SouveraineteNumeriqueEtHebergementDesDonnees"],
            "ethique-emancipation" => ["CitoyenneteEtEngagement", "EducationAuxMedias"],
            _ => [],
        };

    /// <summary>The type of resource suggested for a kind of ours: Les Bases has none for data, so a dataset is offered as a tool.</summary>
    public static string TypeFor(ResourceKind kind) =>
        kind switch
        {
            ResourceKind.Deck => "ResourcePedagogique",
            ResourceKind.Dataset => "OutilsNumeriques",
            ResourceKind.PhotoSet => "Infographie",
            ResourceKind.Media => "VideoWebinaire",
            _ => "Article",
        };
}
