using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace NecPublish.Verifying;

/// <summary>
/// Verifies a bag (BagIt 1.0, RFC 8493, section 3): complete (all is there, nothing more) and valid (every checksum). Earlier
/// versions are read too, with a word about them.
/// </summary>
internal sealed partial class BagVerifier(IArchiveFiles files, Findings findings, CancellationToken cancellation)
{
    private readonly Dictionary<string, FileFacts> _facts = new(StringComparer.Ordinal);

    /// <summary>The payload as it was read, by path under data/, for who looks at the crate inside.</summary>
    public IReadOnlyDictionary<string, FileFacts> Payload => _facts.Where(f => f.Key.StartsWith("data/", StringComparison.Ordinal)).ToDictionary(f => f.Key["data/".Length..], f => f.Value, StringComparer.Ordinal);

    public void Verify()
    {
        Declaration();
        Names();
        var manifests = files.Names.Distinct(StringComparer.Ordinal).Where(n => !n.Contains('/', StringComparison.Ordinal)).Select(n => BagManifest.Read(files, n, findings)).OfType<BagManifest>().ToArray();
        var payload = files.Names.Where(n => n.StartsWith("data/", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).ToArray();
        var fetched = Fetch();
        if (!manifests.Any(m => !m.IsTag))
            findings.Error("bag-manifest-missing", "", "Aucun manifeste (manifest-sha512.txt)\u202F: rien ne permet de savoir si les fichiers sont intacts.");
        foreach (var manifest in manifests.Where(m => FileFacts.Algorithm(m.Algorithm) is null))
            findings.Warning("bag-algorithm-unknown", manifest.Name, $"L’algorithme «\u202F{manifest.Algorithm}\u202F» n’est pas connu\u202F: ce manifeste n’est pas vérifié.");
        foreach (var manifest in manifests.Where(m => m.Algorithm is "md5" or "sha1"))
            findings.Warning("bag-algorithm-weak", manifest.Name, $"L’algorithme «\u202F{manifest.Algorithm}\u202F» ne protège plus d’une modification voulue. Préférez sha512.");

        ReadAll(payload, manifests);
        foreach (var manifest in manifests)
            Compare(manifest, payload, fetched);
        Info(payload);
    }

    private void Declaration()
    {
        if (!files.Names.Contains("bagit.txt", StringComparer.Ordinal))
        {
            findings.Error("bag-declaration-missing", "bagit.txt", "Le fichier bagit.txt manque\u202F: ce n’est pas une archive BagIt.");
            return;
        }
        var text = TagText.Read(files, "bagit.txt");
        if (text.HasMark)
            findings.Error("bag-declaration-mark", "bagit.txt", "Le fichier commence par une marque d’ordre des octets (BOM), que la norme interdit.");
        if (text.Lines is not [var version, var encoding, ..] || text.Lines.Length != 2 || !Version().IsMatch(version) || encoding != "Tag-File-Character-Encoding: UTF-8")
            findings.Error("bag-declaration-wrong", "bagit.txt", "Le fichier doit tenir en deux lignes\u202F: «\u202FBagIt-Version: 1.0\u202F» et «\u202FTag-File-Character-Encoding: UTF-8\u202F».");
        else if (version != "BagIt-Version: 1.0")
            findings.Warning("bag-version-old", "bagit.txt", $"L’archive suit une version ancienne de la norme ({version}).");
    }

    private void Names()
    {
        foreach (var twice in files.Names.GroupBy(n => n, StringComparer.Ordinal).Where(g => g.Count() > 1))
            findings.Error("bag-name-twice", twice.Key, "Deux fichiers portent exactement ce nom\u202F: on ne peut pas savoir lequel est le bon.");
        foreach (var alike in files.Names.Distinct(StringComparer.Ordinal).GroupBy(n => n.Normalize(NormalizationForm.FormC), StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1))
            findings.Warning("bag-name-alike", alike.First(), $"Ces noms ne diffèrent que par les majuscules ou l’écriture des accents, et se confondent sous Windows et macOS\u202F: {string.Join(", ", alike)}");
        foreach (var link in files.Names.Distinct(StringComparer.Ordinal).Where(files.IsLink))
            findings.Error("bag-link", link, "C’est un lien, pas un fichier\u202F: il n’est pas suivi.");
        if (!files.Names.Any(n => n.StartsWith("data/", StringComparison.Ordinal)))
            findings.Error("bag-payload-missing", "data/", "Le dossier data/ manque ou est vide\u202F: l’archive ne contient rien.");
    }

    /// <summary>fetch.txt, section 2.2.3: what a receiver would have to download. We never do.</summary>
    private HashSet<string> Fetch()
    {
        var fetched = new HashSet<string>(StringComparer.Ordinal);
        if (!files.Names.Contains("fetch.txt", StringComparer.Ordinal))
            return fetched;
        foreach (var line in TagText.Read(files, "fetch.txt").Lines)
        {
            var parts = line.Split((char[])[' ', '\t'], 3, StringSplitOptions.RemoveEmptyEntries);
            var path = parts.Length == 3 ? BagManifest.Decode(parts[2]) : "";
            if (!BagManifest.IsInside(path) || !path.StartsWith("data/", StringComparison.Ordinal))
                findings.Error("bag-fetch-line", "fetch.txt", $"Ligne illisible ou chemin hors de data/\u202F: {line}");
            else if (fetched.Add(path) && !files.Names.Contains(path, StringComparer.Ordinal))
                findings.Error("bag-fetch", path, "Ce fichier n’est pas dans l’archive\u202F: il reste à télécharger (fetch.txt). L’archive est incomplète.");
        }
        return fetched;
    }

    private void ReadAll(string[] payload, BagManifest[] manifests)
    {
        var tags = manifests.Where(m => m.IsTag).SelectMany(m => m.Lines.Select(l => l.Path)).Where(p => files.Names.Contains(p, StringComparer.Ordinal));
        var algorithms = manifests.Select(m => m.Algorithm).Distinct(StringComparer.Ordinal).ToArray();
        foreach (var name in payload.Concat(tags).Distinct(StringComparer.Ordinal).Where(n => !files.IsLink(n)))
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                _facts[name] = FileFacts.Read(files, name, algorithms, cancellation);
            }
            catch (Exception e) when (e is InvalidDataException or IOException)
            {
                findings.Error("bag-file-unreadable", name, $"Le fichier est abîmé ou illisible\u202F: {e.Message}");
            }
        }
    }

    private void Compare(BagManifest manifest, string[] payload, HashSet<string> fetched)
    {
        var isKnown = FileFacts.Algorithm(manifest.Algorithm) is not null;
        foreach (var line in manifest.Lines)
        {
            if (_facts.TryGetValue(line.Path, out var facts))
            {
                if (isKnown && facts.Hashes[manifest.Algorithm] != line.Hash)
                    findings.Error("bag-checksum", line.Path, $"Le contenu ne correspond plus à son empreinte ({manifest.Name})\u202F: le fichier a été modifié ou abîmé.");
            }
            else if (!fetched.Contains(line.Path) && !files.Names.Contains(line.Path, StringComparer.Ordinal))
            {
                findings.Error("bag-file-missing", line.Path, $"Le fichier est annoncé ({manifest.Name}) mais manque.");
            }
        }
        if (manifest.IsTag)
            return;
        var listed = manifest.Lines.Select(l => l.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var name in payload.Where(n => !listed.Contains(n)))
            findings.Error("bag-file-unlisted", name, $"Le fichier n’est pas annoncé dans {manifest.Name}\u202F: rien ne dit d’où il vient.");
    }

    private void Info(string[] payload)
    {
        if (!files.Names.Contains("bag-info.txt", StringComparer.Ordinal))
        {
            findings.Warning("bag-info-missing", "bag-info.txt", "Le fichier bag-info.txt manque\u202F: on ne sait pas qui a fait l’archive.");
            return;
        }
        var text = TagText.Read(files, "bag-info.txt");
        var oxums = new List<string>();
        foreach (var line in text.Lines)
        {
            // a line that starts with a blank carries on the one before
            if (line[0] is ' ' or '\t')
                continue;
            if (line.IndexOf(':', StringComparison.Ordinal) is not (> 0 and var colon))
                findings.Error("bag-info-line", "bag-info.txt", $"Ligne sans «\u202Fétiquette: valeur\u202F»\u202F: {line}");
            else if (line[..colon].Trim().Equals("Payload-Oxum", StringComparison.OrdinalIgnoreCase))
                oxums.Add(line[(colon + 1)..].Trim());
        }
        if (oxums.Count > 1)
            findings.Error("bag-oxum-twice", "bag-info.txt", "Payload-Oxum y figure plusieurs fois.");
        var actual = string.Create(CultureInfo.InvariantCulture, $"{payload.Sum(n => _facts.TryGetValue(n, out var f) ? f.Length : 0)}.{payload.Length}");
        if (oxums is [var oxum, ..] && oxum != actual)
            findings.Error("bag-oxum", "bag-info.txt", $"Payload-Oxum annonce {oxum} (octets.fichiers), l’archive contient {actual}.");
    }

    [GeneratedRegex(@"^BagIt-Version: \d+\.\d+$", RegexOptions.NonBacktracking)]
    private static partial Regex Version();
}
