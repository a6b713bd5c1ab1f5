namespace NecPublish.Storage;

/// <summary>The output folder cannot be used. The message is French, for the person who asked.</summary>
public sealed class OutputRefusedException(string message, Exception? inner = null) : IOException(message, inner);
