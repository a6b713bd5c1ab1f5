using NecPublish.Checking.Html;
using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Model.Html;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 8.2.1: identifiers used once, attributes written once, elements closed in their order and standing where they may.</summary>
public sealed class HtmlValid : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "html-valid",
            Severity.Error,
            Sources.Html,
            "Code de la page mal formé",
            "Chaque navigateur et chaque lecteur d’écran le répare à sa façon\u202f: certains ne liront pas ce que vous voyez.",
            "Corrigez la balise ou l’attribut à cet endroit\u202f; le vérificateur du W3C (validator.w3.org) montre chaque faute."
        )
        {
            Rgaa = ["8.2.1"],
            Wcag = ["4.1.1", "4.1.2"],
            Reason = "WCAG 2.2 a retiré le critère 4.1.1\u202f; RGAA 4.1.2 garde le test 8.2.1, et c’est lui qui décide ici.",
        };

    public NodeKinds Visits => NodeKinds.Document | NodeKinds.Element;

    public void Check(Node node, in RuleContext context)
    {
        if (node is HtmlNode element)
        {
            if (element["id"] is { Length: > 0 } id && context.Page.Page.ById(id) is { } first && first != element)
                context.Report(element.At, $"L’identifiant «\u202f{id}\u202f» sert déjà à un autre élément\u202f: un lien, une étiquette ou un en-tête qui le vise peut mener au mauvais.", "Donnez à chaque élément son propre id.", id);
            return;
        }
        if (context.Document.Facts is not HtmlPage page)
            return;
        var told = new HashSet<(HtmlFaultKind, int)>();
        foreach (var fault in page.Faults)
        {
            // one slip often makes the parser complain several times in the same line
            var line = context.Document.Locate(fault.At) is SourceLocation.Text text ? text.Line : fault.At.A;
            if (told.Add((fault.Kind, line)))
                context.Report(fault.At, $"{Said(fault.Kind)} {Info.Why}", subject: fault.Kind.ToString());
        }
    }

    private static string Said(HtmlFaultKind kind) =>
        kind switch
        {
            HtmlFaultKind.DuplicateAttribute => "Le même attribut est écrit deux fois dans cette balise\u202f: le second est perdu.",
            HtmlFaultKind.BadAttribute => "Un attribut est mal écrit (guillemet en trop, ou oublié).",
            HtmlFaultKind.Nesting => "Une balise est mal placée, ou se ferme dans le désordre.",
            HtmlFaultKind.NotOpened => "Une balise fermante ne ferme rien.",
            _ => "Une balise n’est pas fermée.",
        };
}
