using System.Collections.Immutable;

namespace NecPublish.Model;

/// <summary>What subtitles say beside their words.</summary>
/// <param name="Speakers">Each person or voice that they name, once, where it first speaks.</param>
public sealed record TranscriptFacts(ImmutableArray<(string Name, Place At)> Speakers) : Facts;
