using System.Collections.Immutable;
using NecPublish.Model.LesBases;
using NecPublish.Storage;

namespace NecPublish.Pushing.LesBases;

/// <summary>The ledger on disk: written after each answer, and before each call that must not be made twice.</summary>
public sealed class LedgerStore
{
    private readonly AtomicFile _file;

    private LedgerStore(AtomicFile file, Ledger ledger, bool isNew)
    {
        _file = file;
        Ledger = ledger;
        IsNew = isNew;
    }

    public Ledger Ledger { get; private set; }

    /// <summary>True when there was no ledger: either nothing was ever pushed, or it was lost.</summary>
    public bool IsNew { get; }

    /// <exception cref="PushException">The file is not a ledger, or belongs to another site.</exception>
    public static LedgerStore Open(AtomicFile file, Uri site)
    {
        var origin = site.GetLeftPart(UriPartial.Authority);
        if (file.Read() is not { } bytes)
            return new LedgerStore(file, new Ledger { Site = origin }, true);
        var ledger =
            LesBasesJson.ReadLedger(bytes)
            ?? throw new PushException($"Le registre « {file.Path} » est illisible. Reprenez-le dans l’historique de votre dossier ; sans lui, tout serait déposé une deuxième fois.");
        if (ledger.Version != 1)
            throw new PushException($"Le registre « {file.Path} » vient d’une version plus récente de NecPublish : mettez le programme à jour.");
        if (ledger.Site.Length > 0 && ledger.Site != origin)
            throw new PushException($"Le registre « {file.Path} » est celui de {ledger.Site}. Pour déposer sur {origin}, donnez un autre dossier de contenu.");
        return new LedgerStore(file, ledger with { Site = origin }, ledger.Resources.IsEmpty);
    }

    public LedgerEntry? Find(string id) => Ledger.Resources.GetValueOrDefault(id);

    public void Save(string id, LedgerEntry entry)
    {
        Ledger = Ledger with { Resources = Ledger.Resources.SetItem(id, entry) };
        _file.Write(LesBasesJson.Write(Ledger));
    }

    public void Forget(string id)
    {
        Ledger = Ledger with { Resources = Ledger.Resources.Remove(id) };
        _file.Write(LesBasesJson.Write(Ledger));
    }

    /// <summary>Identifiers on the site that are ours already.</summary>
    public ImmutableHashSet<string> KnownIds => [.. Ledger.Resources.Values.Select(e => e.Id).OfType<string>()];
}
