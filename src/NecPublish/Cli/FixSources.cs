using System.Globalization;
using NecPublish.Discovering;
using NecPublish.Storage;
using NecPublish.Tending.Fixing;

namespace NecPublish.Cli;

/// <summary><c>check --fix</c>: shows what would change in the Markdown sources, then changes it when the person says so.</summary>
internal static class FixSources
{
    public static void Run(CheckedPlace place, bool yes, Session session)
    {
        var folder = new ContentFolder(place.Root);
        var tree = folder.Tree();
        var fixes = new List<(string Path, string Text)>();
        foreach (var path in tree.List(session.Cancellation).Where(e => !e.IsClosed && IsSource(e.Path) && place.Holds(e.Path)).Select(e => e.Path))
        {
            if (Text(tree, path) is not { } text || MarkdownFixes.Of(text) is not { IsEmpty: false } changes)
                continue;
            session.Output.Write($"--- {path}\n+++ {path}\n");
            foreach (var change in changes)
            {
                session.Output.Write(string.Create(CultureInfo.InvariantCulture, $"@@ ligne {change.Line} @@\n"));
                foreach (var line in change.Before)
                    session.Output.Write($"-{line.TrimEnd('\r')}\n");
                foreach (var line in change.After)
                    session.Output.Write($"+{line.TrimEnd('\r')}\n");
            }
            fixes.Add((path, MarkdownFixes.Apply(text, changes)));
        }
        if (fixes.Count == 0)
        {
            session.Output.Write("Rien à corriger automatiquement.\n");
            return;
        }
        if (!yes && !(session.IsInteractive && YesNo.Ask(session, $"Appliquer ces corrections à {fixes.Count.ToString(CultureInfo.InvariantCulture)} fichier{(fixes.Count > 1 ? "s" : "")}\u202f?")))
        {
            session.Output.Write("Rien n’a été changé. Pour appliquer ces corrections, ajoutez --yes.\n");
            return;
        }
        foreach (var (path, text) in fixes)
            folder.Replace(path, text);
        session.Output.Write(string.Create(CultureInfo.InvariantCulture, $"{fixes.Count} fichier{(fixes.Count > 1 ? "s" : "")} corrigé{(fixes.Count > 1 ? "s" : "")}.\n"));
    }

    /// <summary>What is published: nothing private, no inbox, no record.</summary>
    private static bool IsSource(string path) =>
        path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) && !path.Split('/').Contains("registre", StringComparer.OrdinalIgnoreCase) && !ClosedFolders.Hold(path);

    /// <summary>Null when it is not UTF-8: such a file is left to its author.</summary>
    private static string? Text(PhysicalSourceTree tree, string path)
    {
        try
        {
            return new System.Text.UTF8Encoding(false, throwOnInvalidBytes: true).GetString(tree.ReadAllBytes(path));
        }
        catch (System.Text.DecoderFallbackException)
        {
            return null;
        }
    }
}
