namespace NecPublish.Cli;

/// <summary>What verbs say of a build of which nothing may go out.</summary>
internal static class Withheld
{
    public const string Reason = "une personne qui n’a pas donné son accord pourrait y être nommée";

    /// <summary>For what packs or sends.</summary>
    public const string Refusal = $"Rien ne part\u202f: {Reason}. Pour savoir où\u202f: ./necpublish check";
}
