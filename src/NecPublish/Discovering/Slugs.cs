using System.Security.Cryptography;
using System.Text;
using NecPublish.Model;

namespace NecPublish.Discovering;

/// <summary>Parts of addresses made from file and folder names.</summary>
public static class Slugs
{
    private const int MaxLength = 80;

    /// <summary>At most 80 characters, cut between words; a name with no letter or digit at all gets a stable one from its bytes.</summary>
    public static string Of(string name, string fallback)
    {
        var slug = Folding.Slug(FileTitle.Given(name));
        if (slug.Length == 0)
            return $"{fallback}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 4))}";
        if (slug.Length <= MaxLength)
            return slug;
        var cut = slug.LastIndexOf('-', MaxLength);
        return slug[..(cut > 0 ? cut : MaxLength)];
    }
}
