using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking;

/// <summary>
/// A rule on authored content. One file per rule: id, severity, references, French texts, logic, and nothing else.
/// Implementations are found by reflection, ordered by id, created once, and hold no state. All rules run in one walk.
/// </summary>
public interface ISourceRule
{
    RuleInfo Info { get; }

    /// <summary>The nodes that it is shown; <see cref="NodeKinds.Document"/> once per source, before its nodes.</summary>
    NodeKinds Visits { get; }

    void Check(Node node, in RuleContext context);
}
