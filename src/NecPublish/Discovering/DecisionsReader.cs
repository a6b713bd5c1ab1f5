using System.Collections.Frozen;
using System.Collections.Immutable;
using NecPublish.Model;
using NecPublish.Storage;

namespace NecPublish.Discovering;

/// <summary>decisions.csv: what people answered to findings. A file is named from the folder of the csv.</summary>
public static class DecisionsReader
{
    /// <summary>Words that answer a finding; no other lifts it, not even « plus tard ».</summary>
    private static readonly FrozenSet<string> Answering = new[]
    {
        "accepte", "acceptee", "acceptes", "accepter", "accord", "d-accord", "oui", "ok", "valide", "validee", "sans-objet", "faux-positif", "fausse-alerte", "leve", "levee", "vu",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static ImmutableArray<Decision> Read(ISourceTree tree, string path, Findings findings)
    {
        var folder = FolderLayout.FolderOf(path);
        var decisions = ImmutableArray.CreateBuilder<Decision>();
        foreach (var line in SidecarTable.Read(tree, path, findings, "fichier", "regle", "lieu", "empreinte", "decision", "raison", "date"))
        {
            if (line["fichier"] is not { } file || line["regle"] is not { } rule)
                continue;
            // what a deposit is asked has answers of its own, read when it is made
            var isOfADeposit = rule.StartsWith("les-bases-", StringComparison.Ordinal);
            if (line["decision"] is { } verdict && !isOfADeposit && !Answering.Contains(Folding.Slug(verdict)))
            {
                findings.Add(
                    MetadataRules.InvalidValue,
                    line.Number,
                    1,
                    $"La décision « {verdict} » n’accepte rien : ce que dit le contrôle reste à corriger.",
                    "Pour accepter, écrivez « accepte » dans la colonne « decision ». Sinon, corrigez le document, puis supprimez cette ligne.",
                    file + rule
                );
                continue;
            }
            // the line to copy from the report has these words in its place
            if (line["raison"] is not { } reason || !isOfADeposit && Folding.Slug(reason) == "votre-raison")
            {
                findings.Add(
                    MetadataRules.InvalidValue,
                    line.Number,
                    1,
                    "Cette décision n’a pas de raison : elle n’est pas appliquée. La raison permet à d’autres de comprendre plus tard.",
                    "Écrivez la raison en quelques mots dans la colonne « raison ».",
                    file + rule
                );
                continue;
            }
            var full = folder.Length == 0 || file.StartsWith(folder + "/", StringComparison.Ordinal) ? file : $"{folder}/{file}";
            decisions.Add(new(full, rule, line["lieu"], line["empreinte"], line["decision"] ?? "accepte", reason, line.Date("date"), path, line.Number));
        }
        return decisions.DrainToImmutable();
    }
}
