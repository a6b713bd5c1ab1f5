using System.Globalization;
using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Model.LesBases;

namespace NecPublish.Checking.Rules;

/// <summary>Les Bases: a caption has 280 characters at most, in a text as in photos.csv.</summary>
public sealed class LesBasesCaption : ISourceRule
{
    public RuleInfo Info { get; } = LesBasesRule.Info("lesbases-caption-too-long", "Légende trop longue pour Les Bases", "Raccourcissez la légende, et mettez le détail dans le texte.");

    public NodeKinds Visits => NodeKinds.Document | NodeKinds.Figure;

    public void Check(Node node, in RuleContext context)
    {
        if (!LesBasesRule.Concerns(context))
            return;
        if (node is Figure figure)
            Check(PlainText.Of(figure.Caption), figure.At, context);
        else if (context.Resource.Source.Photo?.Caption is { } caption)
            Check(caption, Place.None, context);
    }

    private void Check(string caption, Place at, in RuleContext context)
    {
        caption = caption.Trim();
        if (caption.Length > Limits.Caption)
            context.Report(at, $"Cette légende compte {caption.Length.ToString(CultureInfo.InvariantCulture)} caractères ; Les Bases en accepte 280. {Info.Why}", subject: caption);
    }
}
