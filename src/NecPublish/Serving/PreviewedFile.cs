using System.Collections.Immutable;
using NecPublish.Diagnostics;

namespace NecPublish.Serving;

/// <summary>A file of the previewed site.</summary>
/// <param name="Findings">What is wrong with the page, shown above it; empty for anything but a page.</param>
public sealed record PreviewedFile(ReadOnlyMemory<byte> Content, ImmutableArray<Diagnostic> Findings);
