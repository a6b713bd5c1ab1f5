using System.CommandLine;
using System.CommandLine.Parsing;
using NecPublish.Model;

namespace NecPublish.Cli;

/// <summary>Says in French what System.CommandLine says in English, with what the person may have meant.</summary>
internal static class UsageErrors
{
    /// <summary>The first thing that cannot be understood; null when all can.</summary>
    public static string? Of(ParseResult words, RootCommand root)
    {
        var command = words.CommandResult.Command;
        // an option that is not known is taken for an argument where one may stand
        var dashed = words.Tokens.TakeWhile(t => t.Type != TokenType.DoubleDash).FirstOrDefault(t => t is { Type: TokenType.Argument, Value: ['-', _, ..] } && !IsValue(t, words.CommandResult));
        if (dashed is not null)
            return Unknown(dashed.Value, command, root);
        if (words.Errors.Count == 0 || (command is RootCommand && words.Tokens.Count == 0))
            return null;
        if (words.UnmatchedTokens is [var word, ..])
            return Unknown(word, command, root);
        return words.Errors[0].SymbolResult switch
        {
            OptionResult { Tokens.Count: 0 } option => $"L’option {option.Option.Name} attend une valeur.",
            OptionResult option => $"La valeur «\u202f{option.Tokens[^1].Value}\u202f» ne convient pas à l’option {option.Option.Name}.{Expected(option.Option)}",
            ArgumentResult { Tokens.Count: 0 } argument => $"Il manque {argument.Argument.Description ?? argument.Argument.Name}.",
            ArgumentResult { Parent: OptionResult option } => $"La valeur «\u202f{option.Tokens[^1].Value}\u202f» ne convient pas à l’option {option.Option.Name}.{Expected(option.Option)}",
            ArgumentResult argument => $"«\u202f{argument.Tokens[^1].Value}\u202f» ne convient pas ici.",
            CommandResult { Command.Subcommands: [var first, ..] and var all } => $"Ajoutez l’un de ces mots\u202f: {string.Join(", ", all.Select(c => c.Name))}. Par exemple\u202f: ./necpublish {command.Name} {first.Name}",
            _ => "Cette commande n’est pas comprise.",
        };
    }

    private static bool IsValue(Token token, CommandResult command) => command.Children.OfType<OptionResult>().Any(o => o.Tokens.Contains(token));

    private static string Unknown(string word, Command command, RootCommand root)
    {
        IEnumerable<string> known = word.StartsWith('-')
            ? command.Options.Concat(root.Options).SelectMany(o => o.Aliases.Prepend(o.Name))
            : command.Subcommands.SelectMany(c => c.Aliases.Prepend(c.Name));
        var kind = word.StartsWith('-') ? "L’option" : "Le mot";
        var meant = Closest.To(word, known) is { } near ? $" Vouliez-vous dire «\u202f{near}\u202f»\u202f?" : "";
        return $"{kind} «\u202f{word}\u202f» n’est pas {(word.StartsWith('-') ? "connue" : "connu")} ici.{meant}";
    }

    private static string Expected(Option option)
    {
        if (option.ValueType == typeof(int))
            return " Il faut un nombre entier.";
        var values = option.GetCompletions(System.CommandLine.Completions.CompletionContext.Empty).Select(c => c.Label).ToArray();
        return values.Length == 0 ? "" : $" Valeurs possibles\u202f: {string.Join(", ", values)}.";
    }
}
