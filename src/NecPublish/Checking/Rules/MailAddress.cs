using System.Text.RegularExpressions;
using NecPublish.Checking.Privacy;
using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>GDPR: personal addresses left in a note. Role accounts and example domains are information only. One finding per file.</summary>
public sealed partial class MailAddress : ISourceRule
{
    private static readonly string[] Roles =
    [
        "contact", "contacts", "mairie", "accueil", "info", "infos", "information", "informations", "secretariat", "presse", "dpo", "rgpd", "communication", "administration", "webmaster",
        "support", "aide", "bonjour", "hello", "equipe", "mediation", "numerique", "mediatheque", "bibliotheque", "formation", "inscription", "inscriptions", "noreply", "no-reply",
        "ne-pas-repondre", "dsi", "direction", "recrutement", "association", "asso", "conseiller-numerique", "france-services", "franceservices", "accessibilite", "abuse", "postmaster",
    ];

    private static readonly string[] Examples = ["example", "exemple", "invalid", "test", "localhost"];

    public RuleInfo Info { get; } =
        new(
            "mail-address",
            Severity.Warning,
            Sources.All,
            "Adresse de courriel personnelle",
            "Publiée, elle recevra des messages indésirables, et son propriétaire n’a peut-être pas donné son accord.",
            "Retirez-la, ou mettez l’adresse générale de la structure (contact@…)."
        );

    public NodeKinds Visits => NodeKinds.Document;

    public void Check(Node node, in RuleContext context)
    {
        var found = new List<(Published, string)>();
        foreach (var text in PersonalData.All(context))
        {
            if (!text.Text.Contains('@', StringComparison.Ordinal))
                continue;
            foreach (var match in Address().EnumerateMatches(text.Text))
            {
                var address = text.Text.Substring(match.Index, match.Length);
                if (IsPersonal(address))
                    found.Add((PersonalData.Within(text, context.Document, match.Index, match.Length), address));
            }
        }
        PersonalData.Report(context, found, "« {0} » est une adresse personnelle.", "{0} adresses personnelles, dont {1}.", Info.Why);
    }

    private static bool IsPersonal(string address)
    {
        var at = address.IndexOf('@', StringComparison.Ordinal);
        var role = Folding.Slug(address[..at]);
        var domain = address[(at + 1)..].ToLowerInvariant();
        return !Roles.Any(r => role == r || role.StartsWith(r + "-", StringComparison.Ordinal) || role.EndsWith("-" + r, StringComparison.Ordinal))
            && !domain.Split('.').Any(part => Examples.Contains(part, StringComparer.Ordinal));
    }

    [GeneratedRegex(@"(?<![\w.+@-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+(?<![.-])", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Address();
}
