using NecPublish.Diagnostics;

namespace NecPublish;

/// <summary>A bug of ours, told as a finding: the file is held back, the rest is published.</summary>
public static class InternalError
{
    public static readonly RuleInfo Rule = new(
        "internal-error",
        Severity.Error,
        Sources.All,
        "NecPublish n’a pas su traiter ce fichier",
        "Ce n’est pas votre faute : c’est un défaut du programme. Le fichier n’est pas publié, le reste l’est.",
        "Signalez ce message aux auteurs de NecPublish, avec le fichier si vous le pouvez."
    );

    public static Diagnostic In(string file, Exception error) =>
        new(Rule, Severity.Error, file, null, $"{Rule.Title} ({error.GetType().Name} : {error.Message}). {Rule.Why}", Rule.Fix, error.GetType().Name);
}
