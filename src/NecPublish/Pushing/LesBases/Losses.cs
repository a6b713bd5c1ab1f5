using System.Collections.Immutable;

namespace NecPublish.Pushing.LesBases;

/// <summary>What does not survive the way to Les Bases, each thing said once, in order.</summary>
internal sealed class Losses
{
    private readonly List<string> _said = [];

    public void Add(string sentence)
    {
        if (!_said.Contains(sentence, StringComparer.Ordinal))
            _said.Add(sentence);
    }

    public ImmutableArray<string> ToImmutable() => [.. _said];
}
