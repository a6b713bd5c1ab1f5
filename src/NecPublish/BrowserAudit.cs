using System.Collections.Immutable;
using NecPublish.Diagnostics;
using NecPublish.Engines;
using NecPublish.Importing.Html;
using NecPublish.Model.Html;
using NecPublish.Storage;
using NecPublish.Verifying.Browser;

namespace NecPublish;

/// <summary>The deep audit: our own reading of each page, and axe-core's in a browser.</summary>
public sealed class BrowserAudit(EngineRunner engines)
{
    /// <summary>Pages shown in one run of the browser.</summary>
    private const int Batch = 40;

    private static readonly RuleInfo Missing = new(
        "browser-audit-missing",
        Severity.Warning,
        Sources.Html,
        "Les pages n’ont pas été regardées dans un navigateur",
        "Ce que seul un navigateur voit (couleurs calculées, éléments recouverts) n’a pas été vérifié\u202f; le reste l’a été.",
        "Installez Chromium (sudo apt-get install chromium) et axe-core (npm install --global axe-core@4.14.1), puis recommencez."
    );

    private static readonly RuleInfo Failed = new(
        "browser-audit-failed",
        Severity.Warning,
        Sources.Html,
        "La page n’a pas pu être regardée dans le navigateur",
        "Le navigateur s’est arrêté, ou la page ne finit pas de se charger\u202f; notre propre lecture reste valable.",
        "Ouvrez la page dans un navigateur pour voir si elle s’affiche, puis recommencez."
    );

    private readonly ForeignPages _pages = new();

    /// <summary>The findings on some pages of a folder, in reading order.</summary>
    /// <param name="address">The folder, as an address that ends with '/'.</param>
    public ImmutableArray<Diagnostic> Check(ISourceTree tree, Uri address, ImmutableArray<string> paths, int jobs, CancellationToken cancellation)
    {
        var ours = _pages.Check(tree, paths, jobs, cancellation);
        if (AxeCore.Find() is not { } axe || !engines.Find(Engine.Chromium).IsFound)
            return ours.Insert(0, new Diagnostic(Missing, Missing.Severity, paths[0], null, $"{Missing.Title}. {Missing.Why}", Missing.Fix, "axe-core"));
        var byPage = ours.ToLookup(d => d.File, StringComparer.Ordinal);
        // what no parser is given, no browser is
        var unread = paths.Where(p => byPage[p].Any(d => ForeignPages.IsRefusal(d.Rule))).ToHashSet(StringComparer.Ordinal);
        var found = unread.SelectMany(p => byPage[p]).ToList();
        foreach (var batch in paths.Where(p => !unread.Contains(p)).Chunk(Batch))
        {
            var read = batch.Select(p => HtmlPageReader.Read(PageEncoding.Decode(tree.ReadAllBytes(p)))).ToList();
            var copies = batch.Select((p, i) => PageCopy.Write((HtmlPage)read[i].Facts!, PageEncoding.Decode(tree.ReadAllBytes(p)), address, p, AxeRun.Scripts(i))).ToImmutableArray();
            var seen = new AxeRun(engines, axe).Run(copies, cancellation);
            for (var i = 0; i < batch.Length; i++)
            {
                var document = read[i];
                var own = byPage[batch[i]].ToImmutableArray();
                found.AddRange(
                    seen[i] is { } findings
                        ? MergedFindings.Of(batch[i], own, findings, offset => (document.Locate(new(offset, 0)), document.Quote(new(offset, 0))))
                        : own.Add(new Diagnostic(Failed, Failed.Severity, batch[i], null, $"{Failed.Title}. {Failed.Why}", Failed.Fix, "axe-core"))
                );
            }
        }
        return ReadingOrder.Of(found);
    }
}
