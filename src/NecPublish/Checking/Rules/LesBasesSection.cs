using System.Globalization;
using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Model.LesBases;

namespace NecPublish.Checking.Rules;

/// <summary>Les Bases: a section title has 100 characters at most.</summary>
public sealed class LesBasesSection : ISourceRule
{
    public RuleInfo Info { get; } = LesBasesRule.Info("lesbases-section-too-long", "Titre de partie trop long pour Les Bases", "Raccourcissez ce titre, et mettez le reste dans le paragraphe qui suit.");

    public NodeKinds Visits => NodeKinds.Header;

    public void Check(Node node, in RuleContext context)
    {
        var header = (Header)node;
        // lower headings stay inside a text, which has no limit
        if (header.Level > 2 || !LesBasesRule.Concerns(context))
            return;
        var title = PlainText.Of(header.Content).Trim();
        if (title.Length > Limits.SectionTitle && title != context.Resource.Title.Trim())
            context.Report(header.At, $"Ce titre compte {title.Length.ToString(CultureInfo.InvariantCulture)} caractères ; Les Bases en accepte 100. {Info.Why}", subject: title);
    }
}
