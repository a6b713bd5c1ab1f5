using NecPublish.Model;

namespace NecPublish.Cli;

/// <summary>What verbs say of a build of which nothing may go out.</summary>
internal static class Withheld
{
    public static string Reason(BuildResult result) =>
        RegisterBehind.Withholds(result) ? "le registre des adresses (content/registre/adresses.json) est plus ancien que le site"
        : result.Publication.Settings.State.MayGoOut() ? "une personne qui n’a pas donné son accord pourrait y être nommée, ou une donnée personnelle y paraître" : "necpublish.yml dit que l’archive est un brouillon";

    /// <summary>For what packs or sends.</summary>
    public static string Refusal(BuildResult result) => $"Rien ne part\u202f: {Reason(result)}. Pour savoir {(RegisterBehind.Withholds(result) ? "que faire\u202f: ./necpublish build" : "où\u202f: ./necpublish check")}";
}
