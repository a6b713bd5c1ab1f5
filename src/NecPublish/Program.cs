using System.Globalization;
using System.Text;
using NecPublish.Cli;
using Spectre.Console;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
using var interruption = new Interruption();
using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 16 << 10) { NewLine = "\n" };
using var errors = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" };
var session = new Session(
    output,
    errors,
    new Lazy<IAnsiConsole>(() => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(errors) })),
    IsInteractive: !Console.IsInputRedirected && !Console.IsOutputRedirected && !Console.IsErrorRedirected,
    Environment.CurrentDirectory,
    TimeProvider.System,
    interruption.Token
);
return new CommandLine().Run(args, session);
