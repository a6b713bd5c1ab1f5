using System.Globalization;
using NecPublish.Tending.Withdrawing;

namespace NecPublish.Cli;

/// <summary>What <c>withdraw</c> says: each place with what becomes of it, then what was done and what remains for the person.</summary>
internal static class WithdrawalText
{
    public static void Write(WithdrawalPlan plan, TextWriter output)
    {
        var sure = plan.Occurrences.Where(o => o.Remedy != Remedy.Look).ToList();
        output.Write(sure.Count == 0 ? $"{plan.Person.DisplayName} n’est nommé(e) nulle part.\n" : $"{plan.Person.DisplayName}\u202f: {Count(sure.Count, "endroit")}, dans {Count(sure.Select(o => o.File).Distinct(StringComparer.Ordinal).Count(), "fichier")}.\n");
        Files(sure, output);
        var look = plan.Occurrences.Where(o => o.Remedy == Remedy.Look).ToList();
        if (look.Count > 0)
        {
            output.Write("\nÀ vérifier vous-même, car ce peut être quelqu’un d’autre, ou une adresse qui doit rester\u202f:\n");
            Files(look, output);
        }
        if (plan.Unread.Count > 0)
            output.Write($"\nN’ont pas pu être lus\u202f: ouvrez-les vous-même.\n{string.Concat(plan.Unread.Select(p => $"  {p}\n"))}");
    }

    public static void Done(WithdrawalPlan plan, string kept, IReadOnlyCollection<Occurrence> left, TextWriter output)
    {
        output.Write($"\nFait\u202f: {Count(plan.Rewrites.Count, "fichier")} sans son nom, {Count(plan.PutAway.Count, "fichier")} mis de côté, {Count(plan.Renames.Count, "nom")} de fichier changé{(plan.Renames.Count > 1 ? "s" : "")}.\n");
        output.Write("personnes.csv garde la date du retrait\u202f: un texte qui la ou le nommerait encore sera retenu.\n");
        output.Write($"Ce qui a été mis de côté et deux lettres à relire et à envoyer sont dans {kept}/, qui n’est jamais publié.\n");
        output.Write("\nEnsuite\u202f:\n  ./necpublish build            le site est refait\u202f; une page dit, à chaque adresse retirée, que le contenu l’a été\n  ./necpublish push lesbases    les ressources déposées sont mises à jour\n");
        output.Write("  L’historique de vos fichiers (git, sauvegardes) contient encore les anciens\u202f: il ne doit pas être public.\n");
        if (left.Count == 0)
            return;
        output.Write("\nReste à corriger à la main\u202f; d’ici là ces fichiers seront retenus\u202f:\n");
        Files(left, output);
    }

    private static void Files(IEnumerable<Occurrence> occurrences, TextWriter output)
    {
        foreach (var file in occurrences.GroupBy(o => o.File, StringComparer.Ordinal))
        {
            output.Write($"\n{file.Key}\n");
            foreach (var o in file)
                output.Write($"  {(o.Line > 0 ? "ligne " + o.Line.ToString(CultureInfo.InvariantCulture) + ", " : "")}{Kind(o.Kind)}\u202f: «\u202f{Clean(o.Excerpt)}\u202f»{What(o.Remedy)}\n");
        }
    }

    private static string Kind(OccurrenceKind kind) =>
        kind switch
        {
            OccurrenceKind.Text => "texte",
            OccurrenceKind.Metadata => "métadonnées",
            OccurrenceKind.Caption => "description ou légende",
            OccurrenceKind.Data => "donnée",
            OccurrenceKind.Photo => "photo",
            OccurrenceKind.Recording => "enregistrement",
            OccurrenceKind.FileName => "nom de fichier",
            OccurrenceKind.Record => "registre",
            _ => "fichier d’origine",
        };

    private static string What(Remedy remedy) =>
        remedy switch
        {
            Remedy.Anonymise => " → le nom sera remplacé",
            Remedy.PutAway => " → le fichier sera mis de côté",
            Remedy.Rename => " → le fichier changera de nom",
            Remedy.None => " → jamais publié, laissé",
            _ => "",
        };

    private static string Count(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count > 1 ? "s" : "")}");

    /// <summary>A source's control characters do not reach the terminal.</summary>
    private static string Clean(string text) => string.Concat(text.Where(c => !char.IsControl(c)));
}
