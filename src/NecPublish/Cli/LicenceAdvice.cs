using System.Collections.Immutable;
using NecPublish.Discovering;
using NecPublish.Model;
using NecPublish.Model.LesBases;
using NecPublish.Pushing;
using NecPublish.Pushing.LesBases;
using NecPublish.Storage;
using Spectre.Console;

namespace NecPublish.Cli;

/// <summary>
/// Three texts disagree when an administration publishes: the person reads them once per edition and answers; the answer stands
/// in decisions.csv. Nothing is decided for them.
/// </summary>
internal sealed class LicenceAdvice(Discovery discovery, string content)
{
    /// <summary>The rule's name in decisions.csv.</summary>
    public const string Rule = "les-bases-licence";

    private const string Keep = "deposer";
    private const string Wait = "ne-pas-deposer";

    /// <summary>The deposits that may be sent.</summary>
    /// <exception cref="PushException">An answer is missing, and nobody is there to give it.</exception>
    public ImmutableArray<ReadyDeposit> Approve(ImmutableArray<ReadyDeposit> deposits, Session session)
    {
        var refused = new HashSet<string>(StringComparer.Ordinal);
        foreach (var edition in discovery.Editions.Where(e => Concerns(e) && deposits.Any(d => d.Deposit.Edition == e.Id && d.Deposit.Licence != Licensing.Etalab)))
        {
            // whatever is not a clear yes waits
            if (Folding.Slug(AnswerFor(edition) ?? Ask(edition, session)) is not (Keep or "accepte" or "oui"))
                refused.Add(edition.Id);
        }
        return deposits.RemoveAll(d => d.Deposit.Edition is { } id && refused.Contains(id));
    }

    private bool Concerns(Edition edition) =>
        discovery.Settings.PublisherKind == OrganisationKind.Administration || edition.Organisers.Any(o => o.Kind == OrganisationKind.Administration);

    private string? AnswerFor(Edition edition) => discovery.Decisions.LastOrDefault(d => d.Rule == Rule && d.File == FileOf(edition))?.Verdict;

    private static string FileOf(Edition edition) => edition.Folder + "/edition.yml";

    private string Ask(Edition edition, Session session)
    {
        var text = Text(edition);
        if (!session.IsInteractive)
            throw new PushException($"{text}\nRépondez dans un terminal, ou ajoutez cette ligne à decisions.csv :\n{FileOf(edition)};{Rule};;;{Keep};votre raison;{Today(session)}");
        session.Errors.WriteLine(text);
        var answer = session.Console.Prompt(new TextPrompt<string>("Votre réponse :").AddChoice(Keep).AddChoice(Wait).DefaultValue(Wait));
        var reason = session.Console.Prompt(new TextPrompt<string>("Votre raison, en quelques mots :"));
        var file = new AtomicFile(Path.Join(content, "decisions.csv"));
        var before = file.Read() ?? "fichier;regle;lieu;empreinte;decision;raison;date\n"u8.ToArray();
        var line = $"{FileOf(edition)};{Rule};;;{answer};{Quoted(reason)};{Today(session)}\n";
        file.Write([.. before, .. before is [.., (byte)'\n'] ? [] : "\n"u8.ToArray(), .. System.Text.Encoding.UTF8.GetBytes(line)]);
        return answer;
    }

    private static string Text(Edition edition) =>
        $"""
            La licence de « {edition.Title} » : trois textes ne disent pas la même chose.
              La charte NEC : tout ce qui est produit paraît sous CC BY-SA 4.0.
              Le formulaire de Les Bases : une administration est tenue à la Licence Ouverte Etalab 2.0.
              La loi sur les données ouvertes : la liste de ses licences vaut pour les informations d’une administration ;
              un compte rendu écrit à plusieurs ou les diapositives d’un intervenant n’en sont pas.
            Vos choix :
              {Keep} : déposer sous la licence de chaque ressource, comme le dit votre archive ;
              {Wait} : ne rien déposer de cette édition pour l’instant.
            Pour passer à la Licence Ouverte, écrivez « licence: licence-ouverte-2.0 » là où elle s’applique, puis reconstruisez.
            """;

    private static string Today(Session session) => session.Clock.GetLocalNow().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string Quoted(string text) => text.AsSpan().IndexOfAny(";\"\r\n") < 0 ? text : "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
