using NecPublish.Serving;
using NecPublish.Storage;

namespace NecPublish;

/// <summary>
/// The site while it is being written. A change of words shows at once, with the metadata of a moment before; then the folder is
/// read again, and what else changed shows.
/// </summary>
public sealed class Preview(ISourceTree source, BuildOptions options, TimeProvider time)
{
    private readonly Pipeline _pipeline = new();
    private readonly BuildOptions _options = options with { IsDraft = true, IsStrict = false, HasDerivatives = false };
    private volatile PreviewedSite? _site;

    /// <summary>Reads the whole folder again.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public void Refresh(CancellationToken cancellation) =>
        _site = new PreviewedSite(_pipeline, source, _options, DateOnly.FromDateTime(BuildDate.Of(time).UtcDateTime), cancellation);

    /// <summary>Makes pages whose source changed new again; false when only <see cref="Refresh"/> can tell what changed.</summary>
    public bool Touch(IReadOnlySet<string> paths) => _site?.Forget(paths) ?? false;

    /// <summary>A file of the site ("a/b/index.html"); null when there is none.</summary>
    public PreviewedFile? Read(string path) => RelativePath.IsInside(path) ? _site?.Read(path) : null;
}
