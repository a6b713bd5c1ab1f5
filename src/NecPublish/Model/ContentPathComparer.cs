using System.Text;

namespace NecPublish.Model;

/// <summary>
/// Paths of the content folder as people mean them: an accent may be part of its letter or a sign of its own (Unicode's forms NFC and NFD),
/// and a Mac's archive does not write names as the keyboard that a note is typed on does. Nothing shows the difference.
/// </summary>
public sealed class ContentPathComparer : IEqualityComparer<string>
{
    public static readonly ContentPathComparer Instance = new();

    private ContentPathComparer() { }

    public bool Equals(string? x, string? y) =>
        string.Equals(x, y, StringComparison.Ordinal) || x is not null && y is not null && !Ascii.IsValid(x) && !Ascii.IsValid(y) && string.Equals(Composed(x), Composed(y), StringComparison.Ordinal);

    public int GetHashCode(string obj) => string.GetHashCode(Ascii.IsValid(obj) ? obj : Composed(obj), StringComparison.Ordinal);

    /// <summary>Every accent in one sign with its letter. A lone surrogate, which a name may hold and Unicode's forms do not know, counts as a damaged sign.</summary>
    public static string Composed(string path) =>
        (path.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(path)) : path).Normalize(NormalizationForm.FormC);
}
