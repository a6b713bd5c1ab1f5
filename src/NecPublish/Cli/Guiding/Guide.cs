namespace NecPublish.Cli.Guiding;
/// <summary>x</summary>
public sealed class Guide(Session session) { public int Run() => session.IsInteractive ? 0 : 1; }
