using NecPublish.Diagnostics;
using NecPublish.Engines;
using NecPublish.Model;

namespace NecPublish.Importing.Office;

/// <summary>What the reading of an office file can find, whatever its kind.</summary>
public static class OfficeRules
{
    public static readonly RuleInfo EngineMissing = new(
        "engine-missing",
        Severity.Error,
        Sources.All,
        "Un logiciel manque pour lire ce fichier",
        "Sans lui, le fichier n’est pas publié ; tout le reste l’est.",
        "Lancez « ./necpublish doctor » : il donne la ligne à copier pour l’installer."
    );

    public static readonly RuleInfo EngineFailed = new(
        "engine-failed",
        Severity.Error,
        Sources.All,
        "Fichier que le convertisseur n’a pas su lire",
        "Il est peut-être abîmé, protégé ou trop grand : il n’est pas publié.",
        "Ouvrez-le dans le logiciel qui l’a créé, enregistrez-le de nouveau sous un autre nom, puis remplacez-le."
    );

    public static readonly RuleInfo DrawingLost = new(
        "office-drawing-lost",
        Severity.Warning,
        Sources.Office | Sources.Slides,
        "Graphique ou diagramme non repris",
        "Son dessin n’est pas publié : la page ne dirait plus ce qu’il montre.",
        "Copiez-le, collez-le comme image avec un texte de remplacement, et mettez ses chiffres dans un tableau."
    );

    public static readonly RuleInfo PictureLost = new(
        "office-picture-lost",
        Severity.Warning,
        Sources.Office | Sources.Slides,
        "Dessin d’un ancien format non repris",
        "Aucun navigateur n’affiche ce format (EMF, WMF) : la page est publiée sans cette image.",
        "Dans Word ou PowerPoint : clic droit sur l’image, « Enregistrer en tant qu’image », type PNG, puis remettez-la à sa place."
    );

    public static readonly RuleInfo PassageLost = new(
        "office-passage-lost",
        Severity.Warning,
        Sources.Office,
        "Passage d’un autre fichier non repris",
        "Un autre document est inséré ici tel quel : il n’est pas lu, et la page est publiée sans lui.",
        "Ouvrez le fichier dans Word, enregistrez-le de nouveau au format .docx : le passage devient du texte ordinaire."
    );

    public static readonly RuleInfo MarginsLeft = new(
        "office-margins-left",
        Severity.Advice,
        Sources.Office | Sources.Slides,
        "En-têtes et pieds de page non repris",
        "Une page de site n’en a pas : ce qui n’est écrit que là ne sera pas lu.",
        "Si un nom de financeur, une mention ou une date n’y figure que là, recopiez-le dans le texte."
    );

    /// <param name="words">What stands there.</param>
    public static Diagnostic Margins(SourceFile file, string words) =>
        new(MarginsLeft, MarginsLeft.Severity, file.Path, null, $"{MarginsLeft.Title} («\u202F{(words.Length <= 60 ? words : words[..59] + "…")}\u202F»). {MarginsLeft.Why}", MarginsLeft.Fix, "marges");

    public static Diagnostic Of(EngineOutcome outcome, Engine engine, SourceFile file)
    {
        var rule = outcome == EngineOutcome.Missing ? EngineMissing : EngineFailed;
        var install = engine.Packages.IsEmpty ? rule.Fix : $"Installez-le : sudo apt-get install {string.Join(' ', engine.Packages)}";
        return outcome switch
        {
            EngineOutcome.Missing => new(rule, rule.Severity, file.Path, null, $"{engine.Name} n’est pas installé. {rule.Why}", install, engine.Id),
            EngineOutcome.TimedOut => new(rule, rule.Severity, file.Path, null, $"{engine.Name} a mis trop de temps à lire ce fichier. {rule.Why}", rule.Fix, engine.Id),
            _ => new(rule, rule.Severity, file.Path, null, $"{engine.Name} n’a pas su lire ce fichier. {rule.Why}", rule.Fix, engine.Id),
        };
    }

    public static Diagnostic Unreadable(SourceFile file) =>
        new(ImportRules.Unreadable, ImportRules.Unreadable.Severity, file.Path, null, $"{ImportRules.Unreadable.Title}, protégé par un mot de passe ou abîmé. {ImportRules.Unreadable.Why}", ImportRules.Unreadable.Fix, "contenu");
}
