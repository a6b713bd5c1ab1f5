namespace NecPublish.Cli;

/// <summary>The command line asks for something that makes no sense. The message is French, for the person who typed it.</summary>
public sealed class UsageException(string message) : Exception(message);
