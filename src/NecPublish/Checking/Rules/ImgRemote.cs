using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>A picture on another site, as pads leave them: nothing is fetched during a build, and no page calls a third party.</summary>
public sealed class ImgRemote : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "img-remote",
            Severity.Warning,
            Sources.Markdown | Sources.Html,
            "Image restée sur un autre site",
            "La page est publiée sans elle : un lecteur n’a pas à être connu de cet autre site, et l’image peut en disparaître.",
            "Téléchargez l’image dans le dossier « photos » de la séance, et écrivez son nom : ![Ce que montre l’image](photos/nom.jpg)"
        );

    public NodeKinds Visits => NodeKinds.Image;

    public void Check(Node node, in RuleContext context)
    {
        var target = ((Image)node).Target;
        if (target.StartsWith("http:", StringComparison.OrdinalIgnoreCase) || target.StartsWith("https:", StringComparison.OrdinalIgnoreCase) || target.StartsWith("//", StringComparison.Ordinal))
            context.Report(node.At, $"« {target} » est sur un autre site. {Info.Why}", subject: target);
    }
}
