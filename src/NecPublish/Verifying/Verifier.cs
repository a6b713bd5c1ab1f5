using System.Net;
using NecPublish.Diagnostics;
using NecPublish.Storage;

namespace NecPublish.Verifying;

/// <summary>
/// Verifies a bag, a crate or a published site, by anyone, and says in French what is wrong. Nothing is unpacked to disk, nothing
/// outside of what was given is opened.
/// </summary>
public static class Verifier
{
    /// <summary>A zip: a bag, or a crate.</summary>
    /// <param name="name">How to call it in the report.</param>
    public static Verification Zip(Stream stream, string name, CancellationToken cancellation = default)
    {
        var findings = new Findings();
        try
        {
            using var zip = new ZipFiles(stream);
            foreach (var outside in zip.Names.Where(n => !BagManifest.IsInside(n)))
                findings.Error("zip-name-outside", outside, "Ce nom ferait écrire hors du dossier où l’on décompresse. Ne décompressez pas cette archive.");
            return Archive(zip, name, findings, cancellation);
        }
        catch (Exception e) when (e is InvalidDataException or NotSupportedException)
        {
            findings.Error("zip-damaged", name, $"Le fichier n’est pas une archive ZIP lisible\u202F: {e.Message}");
            return new(name, "archive ZIP", 0, 0, findings.ToImmutable());
        }
    }

    /// <summary>A folder: an unpacked bag or crate, or a published site.</summary>
    public static Verification Folder(ISourceTree tree, string name, CancellationToken cancellation = default)
    {
        if (tree.Exists(SiteVerifier.IndexPath))
            return SiteVerifier.VerifyAsync(new FolderSite(tree), name, cancellation).GetAwaiter().GetResult();
        return Archive(new TreeFiles(tree), name, new Findings(), cancellation);
    }

    /// <summary>A published site, over the network.</summary>
    /// <param name="handler">How to reach it; null for the machine's own network.</param>
    public static async Task<Verification> SiteAsync(Uri address, CancellationToken cancellation = default, HttpMessageHandler? handler = null)
    {
        // a harvester follows no redirect: neither do we
        using var own = handler is null ? new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All } : null;
        using var client = new HttpClient(handler ?? own!, disposeHandler: false) { Timeout = TimeSpan.FromSeconds(60) };
        return await SiteVerifier.VerifyAsync(new HttpSite(client, address), address.AbsoluteUri, cancellation).ConfigureAwait(false);
    }

    private static Verification Archive(IArchiveFiles files, string name, Findings findings, CancellationToken cancellation)
    {
        var root = Root(files);
        var inside = root.Length == 0 ? files : new FilesBelow(files, root);
        if (inside.Names.Any(IsBagFile))
        {
            if (root.Length == 0 && files is ZipFiles)
                findings.Warning("bag-top-folder", "bagit.txt", "L’archive devrait contenir un seul dossier, et tout le reste dedans (RFC 8493, 4).");
            var bag = new BagVerifier(inside, findings, cancellation);
            bag.Verify();
            var payload = bag.Payload;
            if (payload.ContainsKey(CrateVerifier.FileName))
                findings.Add(CrateVerifier.Verify(new FilesBelow(inside, "data/"), payload));
            return Report(files, name, "archive BagIt", findings);
        }
        if (inside.Names.Contains(CrateVerifier.FileName, StringComparer.Ordinal))
        {
            var facts = new Dictionary<string, FileFacts>(StringComparer.Ordinal);
            foreach (var file in inside.Names.Distinct(StringComparer.Ordinal).Where(n => !inside.IsLink(n)))
                facts[file] = FileFacts.Read(inside, file, [], cancellation);
            findings.Add(CrateVerifier.Verify(inside, facts));
            return Report(files, name, "archive RO-Crate", findings);
        }
        findings.Error("bag-declaration-missing", "", "Ni archive BagIt (bagit.txt), ni archive RO-Crate (ro-crate-metadata.json), ni site publié (api/v1/resources.json)\u202F: il n’y a rien à vérifier ici.");
        return Report(files, name, "dossier", findings);
    }

    /// <summary>A bag that lost its declaration is still a bag, to be told so.</summary>
    private static bool IsBagFile(string name) => name == "bagit.txt" || (name.StartsWith("manifest-", StringComparison.Ordinal) && name.EndsWith(".txt", StringComparison.Ordinal) && !name.Contains('/', StringComparison.Ordinal));

    /// <summary>The single top folder of an archive, with its slash; empty when the archive itself stands at the root.</summary>
    private static string Root(IArchiveFiles files)
    {
        if (files.Names.Any(n => IsBagFile(n) || n == CrateVerifier.FileName))
            return "";
        foreach (var name in files.Names.Where(BagManifest.IsInside))
        {
            if (name.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash && (IsBagFile(name[(slash + 1)..]) || name[(slash + 1)..] == CrateVerifier.FileName))
                return name[..(slash + 1)];
        }
        return "";
    }

    private static Verification Report(IArchiveFiles files, string name, string kind, Findings findings) =>
        new(name, kind, files.Names.Count, files.Names.Distinct(StringComparer.Ordinal).Sum(files.LengthOf), [.. findings.ToImmutable().OrderBy(f => f.Severity == Severity.Error ? 0 : 1)]);
}
