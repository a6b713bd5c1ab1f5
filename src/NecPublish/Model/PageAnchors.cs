namespace NecPublish.Model;

/// <summary>The ids that a page bears, in order. Kept as one string: ten thousand pages have a dozen each, and a link to one of them is rare.</summary>
public readonly struct PageAnchors
{
    /// <summary>An id has no white space (HTML, § 3.2.6).</summary>
    private const char End = '\n';

    private readonly string? _ids;

    private PageAnchors(string ids) => _ids = ids;

    /// <summary>The ids of a page, in the order of the page.</summary>
    /// <param name="repeated">Where the ids of pages that have the same ones are kept once.</param>
    public static PageAnchors Of(IEnumerable<string> ids, RepeatedTexts repeated) => new(repeated.Of(string.Concat(ids.Select(id => id + End))));

    /// <summary>Each id, in order; none for a page that was not written.</summary>
    public IEnumerable<string> All => _ids?.Split(End, StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>Whether the page bears this very id, capitals included.</summary>
    public bool Contains(string id) => _ids is not null && (_ids.StartsWith(id + End, StringComparison.Ordinal) || _ids.Contains($"{End}{id}{End}", StringComparison.Ordinal));
}
