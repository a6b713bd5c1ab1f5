using System.Security.Cryptography;
using System.Text;

namespace NecPublish.Model.LesBases;

/// <summary>Short fingerprints by which a ledger knows what it sent.</summary>
public static class Hashing
{
    /// <summary>24 hexadecimal digits; a null part differs from an empty one.</summary>
    public static string Of(params ReadOnlySpan<string?> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
            hash.AppendData(Encoding.UTF8.GetBytes(part is null ? "\u0001" : part + "\u0000"));
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 12));
    }
}
