using Spectre.Console;

namespace NecPublish.Cli;

/// <summary>A question that a person answers by o or n.</summary>
internal static class YesNo
{
    public static bool Ask(Session session, string question) =>
        session.Console.Prompt(new TextPrompt<bool>(Markup.Escape(question)).AddChoice(true).AddChoice(false).DefaultValue(false).WithConverter(v => v ? "o" : "n"));
}
