using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using NecPublish.Diagnostics;
using NecPublish.Storage;

namespace NecPublish.Cli;

/// <summary>What the last build of a content folder found, kept in the cache: it may be deleted, reports then say nothing of progress.</summary>
internal static class LastFindings
{
    private const int FingerprintLength = 16;

    /// <param name="holds">Tells the files that are asked about.</param>
    public static IReadOnlySet<string>? Read(BuildOptions options, string folder, Func<string, bool> holds) =>
        Cache(options).TryGet(Key(folder)) is { } kept
            ? Encoding
                .UTF8.GetString(kept)
                .Split('\n')
                .Where(l => l.Length > FingerprintLength && holds(l[(FingerprintLength + 1)..]))
                .Select(l => l[..FingerprintLength])
                .ToHashSet(StringComparer.Ordinal)
            : null;

    public static void Keep(BuildOptions options, string folder, ImmutableArray<Diagnostic> findings) =>
        Cache(options).Put(Key(folder), stream =>
        {
            using var text = new StreamWriter(stream);
            foreach (var finding in findings)
                text.Write($"{finding.Fingerprint} {finding.File}\n");
        });

    private static ContentCache Cache(BuildOptions options) => new(options.Cache ?? ContentCache.DefaultFolder);

    private static string Key(string folder) => "constats-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(folder)).AsSpan(0, 16));
}
