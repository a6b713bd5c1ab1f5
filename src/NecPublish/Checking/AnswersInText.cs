using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking;

/// <summary>
/// <c>&lt;!-- a11y-ok: rule reason --&gt;</c> in a text: answers that rule for the block that follows, or for the block that it stands in.
/// The reason is compulsory; an answer that answers nothing is told.
/// </summary>
internal sealed class AnswersInText
{
    private const string Mark = "a11y-ok";

    internal static readonly RuleInfo Unused = new(
        "answer-unused",
        Severity.Warning,
        Sources.Text,
        "Cette réponse ne répond à rien",
        "La règle ne signale rien à cet endroit\u202f: la réponse est périmée, ou la règle est mal écrite.",
        "Retirez le commentaire « a11y-ok », ou corrigez le nom de la règle."
    );

    internal static readonly RuleInfo NoReason = new(
        "answer-without-reason",
        Severity.Warning,
        Sources.Text,
        "Cette réponse n’a pas de raison",
        "Elle n’est pas appliquée\u202f: la raison permet à d’autres de comprendre plus tard.",
        "Écrivez la raison après la règle\u202f: <!-- a11y-ok: img-complex-no-description décrit dans le texte -->"
    );

    internal static readonly RuleInfo CannotLift = new(
        "answer-refused",
        Severity.Warning,
        Sources.Text,
        "Cette erreur ne se lève pas d’un mot",
        "Elle empêche des personnes de lire la page\u202f: le document attend sa correction.",
        "Corrigez l’erreur, puis retirez le commentaire « a11y-ok »."
    );

    private sealed record Answer(string Rule, string Reason, Place At, int From, int To)
    {
        public bool IsUsed { get; set; }

        public bool IsRefused { get; set; }
    }

    private readonly List<Answer> _answers = [];

    public bool IsEmpty => _answers.Count == 0;

    /// <summary>Keeps a comment that is an answer; any other is left alone.</summary>
    public void Add(Node comment, ReadOnlySpan<Node> siblings, int index, ReadOnlySpan<Node> ancestors)
    {
        var (format, text) = comment switch
        {
            RawBlock b => (b.Format, b.Text),
            RawInline i => (i.Format, i.Text),
            _ => ("", ""),
        };
        var said = text.AsSpan().Trim();
        if (format != "comment" || !said.StartsWith(Mark, StringComparison.OrdinalIgnoreCase))
            return;
        said = said[Mark.Length..].TrimStart(" :\u00a0\u202f");
        var end = said.IndexOfAny(" \t\n");
        var rule = (end < 0 ? said : said[..end]).ToString();
        var reason = end < 0 ? "" : said[end..].Trim().ToString();
        var (from, to) = Range(comment, siblings, index, ancestors);
        _answers.Add(new(rule, reason, comment.At, from, to));
    }

    /// <summary>True when a comment answers this finding.</summary>
    public bool Answers(Place at, Diagnostic finding)
    {
        foreach (var answer in _answers)
        {
            if (answer.Rule != finding.Rule.Id || answer.Reason.Length == 0 || at.A < 0 && answer.At.A > 0 && _answers[0] != answer || at.A >= 0 && (at.A < answer.From || at.A > answer.To))
                continue;
            if (finding.Severity == Severity.Error && !finding.Rule.CanBeLifted)
            {
                answer.IsRefused = true;
                continue;
            }
            answer.IsUsed = true;
            return true;
        }
        return false;
    }

    /// <summary>What is to be said of the answers themselves.</summary>
    public IEnumerable<(Place At, RuleInfo Rule, string Subject)> Remarks() =>
        _answers
            .Where(a => !a.IsUsed)
            .Select(a => (a.At, a.Reason.Length == 0 ? NoReason : a.IsRefused ? CannotLift : Unused, a.Rule));

    /// <summary>From and to in the text: a block comment speaks for the next block, an inline one for the block around it.</summary>
    private static (int From, int To) Range(Node comment, ReadOnlySpan<Node> siblings, int index, ReadOnlySpan<Node> ancestors)
    {
        if (comment is RawBlock)
            return (comment.At.A, index + 1 < siblings.Length ? siblings[index + 1].At is var next ? next.A + next.B : 0 : comment.At.A + comment.At.B);
        for (var i = ancestors.Length - 1; i >= 0; i--)
        {
            if (ancestors[i] is Block { At: { A: >= 0 } at })
                return (at.A, at.A + at.B);
        }
        return (comment.At.A, comment.At.A + comment.At.B);
    }
}
