using System.Collections.Immutable;
using NecPublish.Model.LesBases;
using NecPublish.Storage;

namespace NecPublish.Pushing.LesBases;

/// <summary>The ledger on disk: written after each answer, and before each call that must not be made twice.</summary>
public sealed class LedgerStore : IDisposable
{
    private readonly AtomicFile _file;

    private readonly IDisposable _lock;

    private LedgerStore(AtomicFile file, IDisposable @lock, Ledger ledger, bool isNew)
    {
        _file = file;
        _lock = @lock;
        Ledger = ledger;
        IsNew = isNew;
    }

    public Ledger Ledger { get; private set; }

    /// <summary>True when there was no ledger: either nothing was ever pushed, or it was lost.</summary>
    public bool IsNew { get; }

    /// <summary>Opens it for one push at a time: two at once would create everything twice.</summary>
    /// <exception cref="PushException">The file is not a ledger, belongs to another site, or is in use.</exception>
    public static LedgerStore Open(AtomicFile file, Uri site)
    {
        IDisposable @lock;
        try
        {
            @lock = file.Lock();
        }
        catch (OutputRefusedException e)
        {
            throw new PushException($"Le registre « {file.Path} » sert déjà à un autre dépôt, ou son dossier est protégé. Attendez la fin de l’autre dépôt, puis recommencez.", e);
        }
        try
        {
            var ledger = Read(file, site);
            return new LedgerStore(file, @lock, ledger ?? new Ledger { Site = Origin(site) }, ledger is null || ledger.Resources.IsEmpty);
        }
        catch
        {
            @lock.Dispose();
            throw;
        }
    }

    /// <summary>The ledger of a site; null when there is none.</summary>
    /// <exception cref="PushException">The file is not a ledger, or belongs to another site.</exception>
    public static Ledger? Read(AtomicFile file, Uri site)
    {
        if (file.Read() is not { } bytes)
            return null;
        var ledger =
            LesBasesJson.ReadLedger(bytes)
            ?? throw new PushException($"Le registre « {file.Path} » est illisible. Reprenez-le dans l’historique de votre dossier ; sans lui, tout serait déposé une deuxième fois.");
        if (ledger.Version != 1)
            throw new PushException($"Le registre « {file.Path} » vient d’une version plus récente de NecPublish : mettez le programme à jour.");
        if (ledger.Site.Length > 0 && ledger.Site != Origin(site))
            throw new PushException($"Le registre « {file.Path} » est celui de {ledger.Site}. Pour déposer sur {Origin(site)}, partez d’un autre dossier de contenu.");
        return ledger with { Site = Origin(site) };
    }

    private static string Origin(Uri site) => site.GetLeftPart(UriPartial.Authority);

    public void Dispose() => _lock.Dispose();

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
