using Spectre.Console;

namespace NecPublish.Cli.Guiding;

/// <summary>
/// The guide's way of asking: numbered lines, answered by a number. A screen reader reads them in order; a list that is drawn
/// again at each arrow key it does not.
/// </summary>
internal sealed class Questions(Session session)
{
    /// <summary>Says something on a line of its own.</summary>
    public void Say(string text) => session.Console.WriteLine(text);

    /// <returns>Which answer, from 0; Enter gives the first.</returns>
    public int Choose(string question, IReadOnlyList<string> answers)
    {
        Say("");
        Say(question);
        for (var i = 0; i < answers.Count; i++)
            Say($"  {i + 1}. {answers[i]}");
        var prompt = new TextPrompt<string>("Votre réponse, par son numéro\u202f:") { AllowEmpty = true };
        prompt.Validate(text => Number(text, answers.Count) is null ? ValidationResult.Error($"Un nombre de 1 à {answers.Count}, s’il vous plaît.") : ValidationResult.Success());
        return Number(Ask(prompt), answers.Count)!.Value;
    }

    /// <summary>A line of text, trimmed; empty when the person only pressed Enter.</summary>
    public string Text(string question) => Ask(new TextPrompt<string>(Markup.Escape(question)) { AllowEmpty = true }).Trim();

    public bool YesNo(string question)
    {
        var prompt = new TextPrompt<string>(Markup.Escape(question + " (o/n)"));
        prompt.Validate(text => IsYes(text) is null ? ValidationResult.Error("Répondez o pour oui, n pour non.") : ValidationResult.Success());
        return IsYes(Ask(prompt))!.Value;
    }

    private string Ask(TextPrompt<string> prompt) => session.Console.PromptAsync(prompt, session.Cancellation).GetAwaiter().GetResult();

    private static int? Number(string text, int most) =>
        text.Trim().Length == 0 ? 0
        : int.TryParse(text, System.Globalization.NumberStyles.Integer, System.Globalization.CultureInfo.InvariantCulture, out var n) && n >= 1 && n <= most ? n - 1
        : null;

    private static bool? IsYes(string text) => Model.Folding.Fold(text) switch { "o" or "oui" or "y" => true, "n" or "non" => false, _ => null };
}
