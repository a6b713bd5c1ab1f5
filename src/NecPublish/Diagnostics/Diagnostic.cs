using System.Security.Cryptography;
using System.Text;

namespace NecPublish.Diagnostics;

/// <summary>One finding: what is wrong, where, why it matters and how to mend it.</summary>
/// <param name="Rule">The rule that found it.</param>
/// <param name="Severity">The rule's own severity unless the case is milder or graver.</param>
/// <param name="File">Path relative to the content folder, '/' between its parts.</param>
/// <param name="Place">Null when the file as a whole is meant.</param>
/// <param name="Message">What is wrong here and whom it hinders.</param>
/// <param name="Fix">How to mend it, in the author's tool.</param>
/// <param name="Subject">The words or value meant: with rule and file it makes the fingerprint, which survives a change of line.</param>
public sealed record Diagnostic(
    RuleInfo Rule,
    Severity Severity,
    string File,
    SourceLocation? Place,
    string Message,
    string Fix,
    string Subject
)
{
    /// <summary>Most messages end with their rule's reason: ten thousand findings of one rule keep only what stands before it.</summary>
    private readonly string _own = WithoutReason(Message, Rule);
    private readonly bool _tellsReason = TellsReason(Message, Rule);

    /// <summary>What is wrong here and whom it hinders.</summary>
    public string Message
    {
        get => _tellsReason ? _own + Rule.Why : _own;
        init => (_own, _tellsReason) = (WithoutReason(value, Rule), TellsReason(value, Rule));
    }

    /// <summary>What is shown under the place; null when there is nothing to show.</summary>
    public Quotation? Excerpt { get; init; }

    /// <summary>16 hexadecimal digits, the same for the same defect in the same file wherever it moves.</summary>
    public string Fingerprint => _fingerprint ??= Hash(Rule.Id, File, Subject);

    private string? _fingerprint;

    private static bool TellsReason(string message, RuleInfo rule) => message.EndsWith(rule.Why, StringComparison.Ordinal);

    private static string WithoutReason(string message, RuleInfo rule) => TellsReason(message, rule) ? message[..^rule.Why.Length] : message;

    private static string Hash(string rule, string file, string subject) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{rule}\n{file}\n{subject.Trim()}")).AsSpan(0, 8));
}
