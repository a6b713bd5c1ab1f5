using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish;

/// <summary>A file that no importer reads: it is held back and named, never published as it is.</summary>
public static class UnknownFormat
{
    public static readonly RuleInfo Rule = new(
        "file-format-unknown",
        Severity.Error,
        Sources.All,
        "Ce format de fichier n’est pas pris en charge",
        "Un fichier publié tel quel peut contenir des noms, des commentaires ou une position cachés.",
        "Enregistrez-le dans un format ouvert (texte, CSV, image), ou rangez-le dans le dossier « prive »."
    )
    {
        Tools = [.. FormatAdvice.All.Select(a => (a.Program, a.Fix))],
    };

    public static Diagnostic Of(SourceFile file)
    {
        var advice = FormatAdvice.For(file.Extension);
        var format = file.Extension.Length > 1 ? file.Extension[1..] : "sans extension";
        var origin = advice is null ? "" : $" ({advice.Program})";
        return new(Rule, Severity.Error, file.Path, null, $"Le format « {format} »{origin} n’est pas pris en charge : le fichier n’est pas publié. {Rule.Why}", advice?.Fix ?? Rule.Fix, file.Name);
    }
}
