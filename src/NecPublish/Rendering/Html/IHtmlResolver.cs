using System.Collections.Immutable;
using NecPublish.Model;

namespace NecPublish.Rendering.Html;

/// <summary>What the HTML writer asks about targets: only the page being written knows where things lie.</summary>
public interface IHtmlResolver
{
    /// <summary>The level of the first headings of a text: what holds the text has those above.</summary>
    int FirstLevel => 2;

    /// <summary>Where a link of the text leads from this page.</summary>
    ResolvedLink Link(string target);

    /// <summary>How an image of the text is shown on this page; null when nothing answers to its target (it is then left out).</summary>
    ResolvedImage? Image(Image image);
}

/// <param name="Href">As it goes into the page: relative for inner links, ending in index.html.</param>
/// <param name="Resolved">Address or file inside the output, null when it is outside or leads nowhere.</param>
/// <param name="IsInner">True when the author meant a place of this archive.</param>
/// <param name="IsBroken">True when nothing answers: the text is written without a link.</param>
/// <param name="Note">Format and weight of a download, "(PDF, 120 Ko)"; null otherwise.</param>
public readonly record struct ResolvedLink(string Href, string? Resolved, bool IsInner, bool IsBroken, string? Note = null);

/// <summary>A picture with its derivatives. Sources are in the order a browser should try them (AVIF, WebP).</summary>
/// <param name="Src">The fallback, relative to the page.</param>
/// <param name="Alt">The alternative that the photo's sidecar gives when the text gives none; null to keep the text's own.</param>
public sealed record ResolvedImage(string Src, int Width, int Height, ImmutableArray<ImageSource> Sources, string? Alt = null)
{
    /// <summary>srcset of the fallback; null for one size.</summary>
    public string? SrcSet { get; init; }
    public bool IsDecorative { get; init; }

    /// <summary>The sidecar's caption, author and licence when they differ from the page's.</summary>
    public string? Caption { get; init; }
}

public readonly record struct ImageSource(string MediaType, string SrcSet);
