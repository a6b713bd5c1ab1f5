using System.Text.RegularExpressions;
using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Model.Html;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 1.8.1: words in a picture can neither be heard, enlarged, translated nor searched.</summary>
public sealed partial class ImgOfText : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "img-of-text",
            Severity.Review,
            Sources.Text,
            "Image de texte : est-il aussi écrit dans la page ?",
            "Le texte d’une affiche ou d’une capture ne peut être ni écouté, ni agrandi, ni traduit, ni cherché.",
            "Recopiez sous l’image le texte qu’elle contient, ou répondez dans decisions.csv s’il y est déjà."
        )
        {
            Rgaa = ["1.8.1"],
            Wcag = ["1.4.5"],
            Act = ["0va7u6"],
        };

    public NodeKinds Visits => NodeKinds.Image | NodeKinds.Element;

    public void Check(Node node, in RuleContext context)
    {
        if (node is HtmlNode element)
        {
            OfPage(element, context);
            return;
        }
        var image = (Image)node;
        if (image.IsDecorative)
            return;
        var alternative = PictureFacts.Alternative(image, context);
        if (alternative.Length > 0 && (Words().IsMatch(alternative) || Files().IsMatch(Folding.Fold(image.Target.Split('/', '#', '?')[^1]))))
            context.Report(image.At, $"« {alternative} » : le texte de cette image est-il aussi écrit dans la page ? {Info.Why}", subject: $"{image.Target} {alternative}{PictureFacts.Version(image, context)}");
    }

    private void OfPage(HtmlNode element, in RuleContext context)
    {
        if (element.Name is not ("img" or "object" or "embed") && !(element.Name == "input" && element.Value("type") == "image") || !element.IsSeen)
            return;
        var (target, name) = (element.Value(element.Name == "object" ? "data" : "src"), context.Page.Name(element));
        // a drawing written in the page itself shows its words to whoever reads the source
        if (target.StartsWith("data:image/svg", StringComparison.OrdinalIgnoreCase) && Uri.UnescapeDataString(target).Contains("<text", StringComparison.OrdinalIgnoreCase))
            context.Report(element.At, subject: name, severity: Severity.Warning);
        else if (name.Length > 0 && (Words().IsMatch(name) || !target.StartsWith("data:", StringComparison.Ordinal) && Files().IsMatch(Folding.Fold(target.Split('/', '#', '?')[^1]))))
            context.Report(element.At, $"«\u202f{name}\u202f»\u202f: le texte de cette image est-il aussi écrit dans la page\u202f? {Info.Why}", subject: $"{target} {name}");
    }

    [GeneratedRegex(@"^(?:l’|l'|la |le |une? )?(?:affiche|flyer|tract|prospectus|dépliant|capture d.écran|scan|texte scanné|page scannée|document scanné|coupure de presse)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Words();

    [GeneratedRegex(@"^(?:affiche|flyer|tract|capture|screenshot|scan)\b", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Files();
}
