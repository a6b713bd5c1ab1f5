using NecPublish.Model;
using NecPublish.Storage;
using NecPublish.Tending;

namespace NecPublish.Cli.Guiding;

/// <summary>Who publishes, where: what the law wants on a site, asked once and written into necpublish.yml.</summary>
internal sealed class AskSettings(Questions ask, ContentFolder folder)
{
    /// <summary>Asks for what is missing; Enter leaves it for later.</summary>
    public void Run(Settings settings)
    {
        (string Key, string? Known, string Question)[] questions =
        [
            ("editeur", settings.Publisher, "Quel organisme publie ce site\u202f?"),
            ("hebergeur", settings.Host, "Qui l’héberge (le nom de l’hébergeur)\u202f?"),
            ("url", settings.Url, "À quelle adresse sera-t-il (par exemple\u202f: https://archive.exemple.fr)\u202f?"),
            ("contact", settings.Contact, "À quelle adresse électronique peut-on vous écrire\u202f?"),
        ];
        var missing = questions.Where(q => q.Known is null).ToList();
        if (missing.Count == 0)
            return;
        ask.Say("La loi demande que le site dise qui le publie et où. Entrée pour répondre plus tard\u202f: d’ici là, le site reste un brouillon.");
        var answers = missing.Select(q => (q.Key, Answer: ask.Text(q.Question))).Where(a => a.Answer.Length > 0).ToDictionary(a => a.Key, a => a.Answer, StringComparer.Ordinal);
        if (answers.Count == 0)
            return;
        ArchiveSettings.Write(folder, answers);
        ask.Say("C’est noté dans content/necpublish.yml.");
    }
}
