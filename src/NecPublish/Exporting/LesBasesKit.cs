using System.Collections.Immutable;
using NecPublish.Model.LesBases;
using NecPublish.Storage;

namespace NecPublish.Exporting;

/// <summary>
/// The deposit kit: for each resource a folder with its manifest, its files and a sheet in the order of Les Bases' form.
/// It needs no session and no network; it is also what a push reads.
/// </summary>
public static class LesBasesKit
{
    /// <param name="site">Where the build wrote the files that the deposits name.</param>
    /// <param name="kit">The kit's own folder.</param>
    public static void Write(ImmutableArray<Deposit> deposits, IOutputTree site, IOutputTree kit, CancellationToken cancellation = default)
    {
        kit.Write("depot-les-bases-1.json", LesBasesSchema.Json);
        kit.Write("index.html", LesBasesSheet.Index(deposits));
        foreach (var deposit in deposits)
        {
            cancellation.ThrowIfCancellationRequested();
            kit.Write(deposit.Id + "/manifest.json", LesBasesJson.Write(deposit));
            kit.Write(deposit.Id + "/fiche.html", LesBasesSheet.Of(deposit));
            foreach (var file in FilesOf(deposit).DistinctBy(f => f.Path, StringComparer.Ordinal))
                Copy(file, site, kit, deposit.Id + "/" + file.Path);
        }
    }

    private static IEnumerable<DepositFile> FilesOf(Deposit deposit) =>
        deposit
            .Contents.Select(c =>
                c switch
                {
                    ImageContent i => i.File,
                    FileContent f => f.File,
                    _ => null,
                }
            )
            .Append(deposit.Cover)
            .OfType<DepositFile>();

    private static void Copy(DepositFile file, IOutputTree site, IOutputTree kit, string path)
    {
        if (file.Output is null)
        {
            kit.Write(path, file.Content);
            return;
        }
        using var source = site.Open(file.Output);
        kit.Write(path, source.CopyTo);
    }
}
