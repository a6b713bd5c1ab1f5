using NecPublish.Diagnostics;

namespace NecPublish.Rendering.Theming;

/// <summary>What can be wrong in a theme of the content folder.</summary>
internal static class ThemeRules
{
    public static readonly RuleInfo Syntax = new(
        "theme-syntax",
        Severity.Warning,
        Sources.Theme,
        "Gabarit illisible",
        "Le gabarit n’est pas du Liquid correct : le site garde celui d’origine et votre changement ne se voit pas.",
        "Corrigez le gabarit à la ligne indiquée, ou supprimez-le pour revenir à celui d’origine."
    );

    public static readonly RuleInfo UnknownVariable = new(
        "theme-variable-unknown",
        Severity.Warning,
        Sources.Theme,
        "Variable inconnue dans un gabarit",
        "Cette variable n’existe pas : la page montrera un vide à sa place.",
        "Consultez la liste des variables dans theme/README.md."
    );

    public static readonly RuleInfo UnknownFilter = new(
        "theme-filter-unknown",
        Severity.Warning,
        Sources.Theme,
        "Filtre inconnu dans un gabarit",
        "Ce filtre n’existe pas : la valeur sort sans être transformée.",
        "Consultez la liste des filtres dans theme/README.md."
    );

    public static readonly RuleInfo MissingPartial = new(
        "theme-partial-missing",
        Severity.Warning,
        Sources.Theme,
        "Morceau de gabarit absent",
        "Le gabarit demande un morceau que le thème n’a pas : rien ne s’affiche à cet endroit.",
        "Créez le fichier dans theme/partials/, ou corrigez son nom."
    );

    public static readonly RuleInfo MissingLandmark = new(
        "theme-landmark-missing",
        Severity.Warning,
        Sources.Theme,
        "Repère de page absent",
        "Les personnes qui utilisent un lecteur d’écran sautent d’un repère à l’autre : sans lui, elles doivent tout écouter.",
        "Remettez l’élément dans le gabarit."
    )
    {
        Rgaa = ["9.2.1", "12.6.1"],
        Wcag = ["1.3.1"],
    };

    public static readonly RuleInfo LowContrast = new(
        "contrast-text",
        Severity.Error,
        Sources.Theme,
        "Contraste trop faible",
        "Ce texte se lit mal sur son fond pour les personnes malvoyantes, et pour tout le monde au soleil.",
        "Assombrissez le texte ou éclaircissez le fond."
    )
    {
        Rgaa = ["3.2.1", "3.2.2", "3.2.3", "3.2.4"],
        Wcag = ["1.4.3"],
    };

    public static readonly RuleInfo LowEdgeContrast = new(
        "contrast-ui",
        Severity.Error,
        Sources.Theme,
        "Bord ou signe trop pâle",
        "Les limites des champs et les signes se voient mal pour les personnes malvoyantes.",
        "Assombrissez la couleur, ou éclaircissez le fond."
    )
    {
        Rgaa = ["3.3.1"],
        Wcag = ["1.4.11"],
    };

    public static Diagnostic Broken(string file, SourceLocation? place, string error, bool hasDefault) =>
        new(
            Syntax,
            Syntax.Severity,
            file,
            place,
            hasDefault
                ? $"Ce gabarit n’est pas du Liquid correct : le site garde celui d’origine. Message de l’analyseur : {error}"
                : $"Ce gabarit n’est pas du Liquid correct : il est ignoré. Message de l’analyseur : {error}",
            Syntax.Fix,
            error
        );
}
