namespace NecPublish.Cli;

/// <summary>The help of each verb, written by hand in Help/ and embedded.</summary>
public static class HelpText
{
    /// <exception cref="InvalidOperationException">A verb came without its text; a test keeps that from happening.</exception>
    public static string Of(string name)
    {
        using var text = typeof(HelpText).Assembly.GetManifestResourceStream($"help/{name}.txt") ?? throw new InvalidOperationException($"No help for {name}");
        using var reader = new StreamReader(text);
        return reader.ReadToEnd();
    }
}
