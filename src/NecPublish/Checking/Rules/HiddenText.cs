using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>
/// Hidden runs of a word processor, and words in the colour of what they stand on: never published; a person says that nothing else was meant
/// to be kept back. Pages saved from a site hide much that nobody wrote: there it is told, and the page goes out.
/// </summary>
public sealed class HiddenText : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "hidden-text",
            Severity.Error,
            Sources.Office | Sources.Slides | Sources.Html,
            "Texte masqué",
            "Le document contient des mots que l’on ne voit pas à l’écran, et que son auteur ne voulait peut-être pas donner.",
            "Affichez-le et supprimez-le. Il n’est publié en aucun cas\u202f: si tout va bien, dites-le avec une raison dans decisions.csv."
        )
        {
            CanBeLifted = true,
            Tools = [("Word", "Accueil, bouton ¶, puis Ctrl+A et Police\u202f: décochez « Masqué », relisez, et supprimez ce qui doit l’être."), ("LibreOffice", "Affichage, « Marques de formatage », puis Format, Caractère\u202f: décochez « Masqué », relisez, et supprimez."), ("Page web", "Ouvrez la page dans LibreOffice Writer ou dans le bloc-notes d’où elle vient, donnez à ces mots une couleur qui se voit ou supprimez-les, puis enregistrez."), ("PowerPoint", "Ctrl+A, puis donnez au texte une couleur qui se voit\u202f: relisez, et supprimez ce qui doit l’être.")],
        };

    public NodeKinds Visits => NodeKinds.Document;

    public void Check(Node node, in RuleContext context)
    {
        if (context.Document.Facts is not OfficeFacts facts)
            return;
        foreach (var (at, text) in facts.HiddenText)
            context.Report(at, $"«\u202f{Start(text)}\u202f» est masqué. {Info.Why}", subject: text, severity: context.Document.Source == Sources.Html ? Severity.Warning : null);
    }

    /// <summary>A few words: what is hidden may be what must not be shown in a report either.</summary>
    private static string Start(string text) => text.Length <= 20 ? text : text[..20] + "…";
}
