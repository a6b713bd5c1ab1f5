using System.Security.Cryptography;

namespace NecPublish.Verifying;

/// <summary>A file as it was read: its length and its hashes, hexadecimal, lower case, by algorithm ("sha256").</summary>
public sealed record FileFacts(long Length, IReadOnlyDictionary<string, string> Hashes)
{
    /// <summary>A file that unpacks to more than this many times its announced length is a bomb: reading stops.</summary>
    private const int Slack = 1 << 20;

    public static HashAlgorithmName? Algorithm(string name) =>
        name switch
        {
            "md5" => HashAlgorithmName.MD5,
            "sha1" => HashAlgorithmName.SHA1,
            "sha256" => HashAlgorithmName.SHA256,
            "sha384" => HashAlgorithmName.SHA384,
            "sha512" => HashAlgorithmName.SHA512,
            _ => null,
        };

    /// <exception cref="InvalidDataException">The file is damaged, or longer than its container announced.</exception>
    public static FileFacts Read(IArchiveFiles files, string name, IEnumerable<string> algorithms, CancellationToken cancellation)
    {
        var hashes = algorithms.Append("sha256").Distinct(StringComparer.Ordinal).Where(a => Algorithm(a) is not null).ToDictionary(a => a, a => IncrementalHash.CreateHash(Algorithm(a)!.Value), StringComparer.Ordinal);
        try
        {
            var announced = files.LengthOf(name);
            using var stream = files.Open(name);
            var buffer = new byte[1 << 16];
            var length = 0L;
            for (int read; (read = stream.Read(buffer)) > 0; length += read)
            {
                cancellation.ThrowIfCancellationRequested();
                if (length + read > announced + Slack)
                    throw new InvalidDataException($"« {name} » est plus long qu’annoncé.");
                foreach (var hash in hashes.Values)
                    hash.AppendData(buffer, 0, read);
            }
            return new(length, hashes.ToDictionary(h => h.Key, h => Convert.ToHexStringLower(h.Value.GetHashAndReset()), StringComparer.Ordinal));
        }
        finally
        {
            foreach (var hash in hashes.Values)
                hash.Dispose();
        }
    }
}
