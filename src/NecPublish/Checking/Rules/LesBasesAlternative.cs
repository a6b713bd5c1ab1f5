using System.Globalization;
using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Model.LesBases;

namespace NecPublish.Checking.Rules;

/// <summary>Les Bases: an image's alternative has 280 characters at most.</summary>
public sealed class LesBasesAlternative : ISourceRule
{
    public RuleInfo Info { get; } = LesBasesRule.Info("lesbases-alt-too-long", "Texte alternatif trop long pour Les Bases", "Gardez une phrase courte, et mettez le détail dans le texte, près de l’image.");

    public NodeKinds Visits => NodeKinds.Image;

    public void Check(Node node, in RuleContext context)
    {
        var image = (Image)node;
        if (image.IsDecorative || !LesBasesRule.Concerns(context))
            return;
        var alternative = PictureFacts.Alternative(image, context);
        if (alternative.Length > Limits.Alternative)
            context.Report(image.At, $"Ce texte alternatif compte {alternative.Length.ToString(CultureInfo.InvariantCulture)} caractères ; Les Bases en accepte 280. {Info.Why}", subject: alternative);
    }
}
