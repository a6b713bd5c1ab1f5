using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>Outside RGAA: on the web what is underlined is a link.</summary>
public sealed class TextUnderlined : ISourceRule
{
    public RuleInfo Info { get; } =
        new("text-underlined", Severity.Advice, Sources.Markdown | Sources.Html | Sources.Office, "Texte souligné qui n’est pas un lien", "Sur une page, on essaie de cliquer sur ce qui est souligné.", "Utilisez le gras : **important**.")
        {
            Tools = [("Word", "Retirez le soulignement (Ctrl + U), et utilisez le gras.")],
        };

    public NodeKinds Visits => NodeKinds.Underline;

    public void Check(Node node, in RuleContext context)
    {
        foreach (var ancestor in context.Ancestors)
        {
            if (ancestor is Link or Header)
                return;
        }
        var text = context.Text(node).Trim();
        if (text.Any(char.IsLetter) && Inlines.All<Link>(((Underline)node).Content).IsEmpty)
            context.Report(node.At, subject: text);
    }
}
