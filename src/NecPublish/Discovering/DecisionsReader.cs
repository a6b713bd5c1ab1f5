using System.Collections.Immutable;
using NecPublish.Model;
using NecPublish.Storage;

namespace NecPublish.Discovering;

/// <summary>decisions.csv: what people answered to findings. A file is named from the folder of the csv.</summary>
public static class DecisionsReader
{
    public static ImmutableArray<Decision> Read(ISourceTree tree, string path, Findings findings)
    {
        var folder = FolderLayout.FolderOf(path);
        var decisions = ImmutableArray.CreateBuilder<Decision>();
        foreach (var line in SidecarTable.Read(tree, path, findings, "fichier", "regle", "lieu", "empreinte", "decision", "raison", "date"))
        {
            if (line["fichier"] is not { } file || line["regle"] is not { } rule)
                continue;
            if (line["raison"] is not { } reason)
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
