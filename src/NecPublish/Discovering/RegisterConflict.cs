using NecPublish.Diagnostics;

namespace NecPublish.Discovering;

/// <summary>
/// A register in which git left the marks of a conflict: two people published, each on a copy of the archive. Either side is a whole register,
/// and what was public for one of them was public.
/// </summary>
internal static class RegisterConflict
{
    public static readonly RuleInfo Rule = new(
        "register-merged",
        Severity.Advice,
        Sources.Site,
        "Registre des adresses réuni",
        "Deux versions de l’archive ont été publiées chacune de leur côté : le registre garde les adresses de l’une et de l’autre.",
        "Rien à faire : la prochaine construction enregistre le registre sans les marques du conflit. Dans git, ajoutez-le tel qu’elle l’écrit."
    );

    /// <summary>Both sides as one; null when the text is no such thing.</summary>
    public static AddressRegister? Read(string text)
    {
        if (!text.Contains("<<<<<<< ", StringComparison.Ordinal))
            return null;
        return AddressRegister.Read(Side(text, isOurs: true)) is { } ours && AddressRegister.Read(Side(text, isOurs: false)) is { } theirs ? ours.With(theirs) : null;
    }

    /// <summary>The lines of one side, and those of both.</summary>
    private static string Side(string text, bool isOurs)
    {
        var kept = new List<string>();
        var isKept = true;
        foreach (var line in text.Split('\n'))
        {
            if (line.StartsWith("<<<<<<< ", StringComparison.Ordinal))
                isKept = isOurs;
            // what both came from, where git is told to show it
            else if (line.StartsWith("||||||| ", StringComparison.Ordinal))
                isKept = false;
            else if (line.TrimEnd('\r') == "=======")
                isKept = !isOurs;
            else if (line.StartsWith(">>>>>>> ", StringComparison.Ordinal))
                isKept = true;
            else if (isKept)
                kept.Add(line);
        }
        return string.Join('\n', kept);
    }
}
