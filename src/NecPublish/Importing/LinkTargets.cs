namespace NecPublish.Importing;

/// <summary>Which addresses may become links.</summary>
public static class LinkTargets
{
    private static readonly string[] Allowed = ["http", "https", "mailto", "tel"];

    /// <summary>True for an address inside the archive, and for the schemes that open a page, a letter or a call.</summary>
    public static bool IsSafe(string target)
    {
        // browsers drop tabs and line ends inside a scheme, and control characters before it
        Span<char> scheme = stackalloc char[16];
        var length = 0;
        foreach (var c in target)
        {
            if (c <= ' ')
                continue;
            if (c == ':')
                return length < scheme.Length && IsAllowed(scheme[..length]);
            if (c is '/' or '?' or '#')
                return true;
            if (length == scheme.Length)
                return !target.Contains(':', StringComparison.Ordinal) || target.IndexOf(':', StringComparison.Ordinal) > target.IndexOf('/', StringComparison.Ordinal) && target.Contains('/', StringComparison.Ordinal);
            scheme[length++] = char.ToLowerInvariant(c);
        }
        return true;
    }

    private static bool IsAllowed(ReadOnlySpan<char> scheme)
    {
        foreach (var allowed in Allowed)
        {
            if (scheme.SequenceEqual(allowed))
                return true;
        }
        return false;
    }
}
