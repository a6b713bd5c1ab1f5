using System.Collections.Immutable;

namespace NecPublish.Discovering;

/// <summary>What YAML says, with the line and column (from 1) where it says it.</summary>
public abstract record YamlNode(int Line, int Column);

public sealed record YamlScalar(int Line, int Column, string Text) : YamlNode(Line, Column);

public sealed record YamlList(int Line, int Column, ImmutableArray<YamlNode> Items) : YamlNode(Line, Column);

public sealed record YamlEntry(string Key, int Line, int Column, YamlNode Value);

public sealed record YamlMap(int Line, int Column, ImmutableArray<YamlEntry> Entries) : YamlNode(Line, Column);
