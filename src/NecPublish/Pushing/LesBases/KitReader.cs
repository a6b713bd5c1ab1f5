using System.Collections.Immutable;
using NecPublish.Model.LesBases;
using NecPublish.Storage;

namespace NecPublish.Pushing.LesBases;

/// <summary>A deposit ready to be sent: its manifest, and where its files are.</summary>
public sealed record ReadyDeposit(Deposit Deposit, ISourceTree Kit, string Folder)
{
    public Stream Open(DepositFile file) => Kit.Open(Folder + "/" + file.Path);
}

/// <summary>Reads a deposit kit back: a push sends exactly what the kit shows.</summary>
public static class KitReader
{
    private const string Manifest = "/manifest.json";

    /// <summary>Every deposit of a kit, in the order of its folders.</summary>
    /// <exception cref="PushException">A manifest is not one.</exception>
    public static ImmutableArray<ReadyDeposit> Read(ISourceTree kit, string? edition, CancellationToken cancellation)
    {
        var deposits = ImmutableArray.CreateBuilder<ReadyDeposit>();
        foreach (var entry in kit.List(cancellation).Where(e => e.Path.EndsWith(Manifest, StringComparison.Ordinal)))
        {
            var deposit = LesBasesJson.ReadDeposit(kit.ReadAllBytes(entry.Path));
            if (deposit is not { Version: 1 })
                throw new PushException($"Le manifeste « {entry.Path} » du kit de dépôt est illisible : reconstruisez le site, puis recommencez.");
            if (edition is null || deposit.Edition == edition)
                deposits.Add(new ReadyDeposit(deposit, kit, entry.Path[..^Manifest.Length]));
        }
        return deposits.ToImmutable();
    }
}
