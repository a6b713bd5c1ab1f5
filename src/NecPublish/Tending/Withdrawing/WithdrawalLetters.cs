using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NecPublish.Model;

namespace NecPublish.Tending.Withdrawing;

/// <summary>A page that named the person.</summary>
/// <param name="Url">Absolute.</param>
/// <param name="IsGone">True when it leaves; false when it stays without the name.</param>
/// <param name="LesBases">Its page on Les Bases; null when it was not sent there.</param>
public sealed record WithdrawnPage(string Title, string Url, bool IsGone, string? LesBases);

/// <summary>
/// The letters that tell whoever copied the archive (GDPR, article 19). They name the person, who could not be looked for otherwise:
/// they stand in prive/, and somebody sends them.
/// </summary>
public static class WithdrawalLetters
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public static string ForLesBases(Person person, Settings settings, ImmutableArray<WithdrawnPage> pages, DateOnly today)
    {
        var letter = Begin("À l’équipe des Bases du numérique d’intérêt général", "retrait de données personnelles dans nos ressources", settings, today);
        letter.Append($"{person.DisplayName} a retiré son accord à la publication de son nom, de son image et de sa voix.\n\n");
        var sent = pages.Where(p => p.LesBases is not null).ToList();
        if (sent.Count == 0)
            letter.Append("D’après notre registre, aucune des ressources concernées n’a été déposée sur Les Bases par nos soins. Si l’une d’elles, ou une ressource déposée par quelqu’un d’autre, cite cette personne, nous vous demandons de la retirer.\n");
        else
        {
            letter.Append("Nous vous demandons, pour les ressources suivantes, d’effacer aussi vos copies, vos images mises en cache et vos sauvegardes accessibles au public\u202f:\n\n");
            foreach (var page in sent)
                letter.Append($"- {page.Title}\n  {page.LesBases}\n  {(page.IsGone ? "à supprimer\u202f: la ressource est retirée de notre archive" : "à mettre à jour\u202f: la nouvelle version ne nomme plus la personne")}\n");
        }
        return End(letter, settings);
    }

    public static string ForDataGouv(Person person, Settings settings, ImmutableArray<WithdrawnPage> pages, DateOnly today)
    {
        var letter = Begin("À l’équipe de data.gouv.fr (https://support.data.gouv.fr)", "retrait de données personnelles dans un catalogue moissonné", settings, today);
        letter.Append($"{person.DisplayName} a retiré son accord à la publication de son nom, de son image et de sa voix.\n");
        letter.Append($"Notre catalogue ({settings.BaseUrl}/catalogue.ttl) est à jour. Nous vous demandons de le moissonner de nouveau, et d’effacer vos copies de ce qui suit\u202f:\n\n");
        foreach (var page in pages)
            letter.Append($"- {page.Title}\n  {page.Url}\n  {(page.IsGone ? "jeu de données ou ressource à supprimer\u202f: une page y dit qu’elle est retirée" : "à remplacer par la nouvelle version")}\n");
        if (pages.IsEmpty)
            letter.Append("- aucune page publiée ne citait cette personne d’après notre recherche\n");
        return End(letter, settings);
    }

    private static StringBuilder Begin(string to, string subject, Settings settings, DateOnly today) =>
        new StringBuilder()
            .Append($"{settings.Publisher ?? "[nom de votre structure]"}\n{settings.Contact ?? "[votre adresse]"}\n\n{to}\n\nLe {today.ToString("d MMMM yyyy", French)}\n\nObjet\u202f: {subject}\n\nMadame, Monsieur,\n\n")
            .Append($"Nous publions l’archive «\u202f{settings.Title}\u202f» ({settings.BaseUrl}).\n");

    private static string End(StringBuilder letter, Settings settings) =>
        letter
            .Append("\nCette demande s’appuie sur les articles 17 et 19 du règlement général sur la protection des données\u202f: l’effacement, et l’information de ceux à qui les données ont été communiquées. Merci de nous confirmer que c’est fait, dans le mois que prévoit l’article 12.\n")
            .Append("Ce courrier nomme la personne pour que vous puissiez la chercher\u202f: merci de ne pas le publier.\n\n")
            .Append($"Avec nos remerciements,\n{settings.PublicationDirector ?? settings.Publisher ?? "[votre nom]"}\n")
            .ToString();
}
