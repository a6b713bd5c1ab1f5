using System.IO.Compression;
using System.Text;
using NecPublish.Describing;
using NecPublish.Model;
using NecPublish.Storage;

namespace NecPublish.Exporting;

/// <summary>
/// The whole site as one zip « à remettre à votre webmestre », with a page that says what to do with it. The same site gives the
/// same bytes.
/// </summary>
public static class SitePackage
{
    public const string GuideName = "LISEZ-MOI.txt";
    private static readonly DateTimeOffset FixedTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="site">The published folder, ".well-known" included.</param>
    /// <exception cref="InvalidOperationException">The site is a draft: it may not go on line.</exception>
    public static void Write(ISourceTree site, Settings settings, Stream stream, CancellationToken cancellation = default)
    {
        if (!settings.IsComplete)
            throw new InvalidOperationException("Le site est un brouillon\u202F: l’éditeur, l’hébergeur ou l’adresse manque dans necpublish.yml.");
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true, new UTF8Encoding(false));
        Add(zip, GuideName, new MemoryStream(Encoding.UTF8.GetBytes(Guide(settings))));
        foreach (var entry in site.List(cancellation).Where(e => !e.IsClosed))
        {
            cancellation.ThrowIfCancellationRequested();
            using var content = site.Open(entry.Path);
            Add(zip, "site/" + entry.Path, content);
        }
    }

    private static void Add(ZipArchive zip, string name, Stream content)
    {
        var entry = zip.CreateEntry(name, Containers.IsPacked(name) ? CompressionLevel.NoCompression : CompressionLevel.Optimal);
        entry.LastWriteTime = FixedTime;
        entry.ExternalAttributes = Convert.ToInt32("100644", 8) << 16;
        using var output = entry.Open();
        content.CopyTo(output);
    }

    private static string Guide(Settings settings) =>
        $"""
        {settings.Title}
        Site à mettre en ligne à l’adresse {settings.BaseUrl}

        CE QUE CONTIENT CETTE ARCHIVE
        Le dossier « site » est un site complet, fait de fichiers. Il n’y a ni programme, ni base de données, ni compte à créer.

        CE QU’IL FAUT FAIRE
        1. Décompressez l’archive.
        2. Copiez le contenu du dossier « site » (pas le dossier lui-même) à la racine de l’hébergement.
           Le fichier « index.html » doit répondre à {settings.BaseUrl}/
        3. Gardez les noms et les dossiers tels quels, y compris ceux qui commencent par un point.
        4. Réglez le serveur :
           - index.html est la page d’un dossier ;
           - 404.html répond, avec le code 404, quand une page n’existe pas ;
           - pour nginx : hebergement/nginx.conf ; pour Apache : hebergement/htaccess.txt, à copier sous le nom .htaccess ;
           - sur Netlify, Cloudflare Pages et leurs semblables, le fichier _headers suffit.
        5. Servez le site en HTTPS, sans redirection d’une page à l’autre : les moissonneurs les refusent.

        POUR VÉRIFIER
        Ouvrez {settings.BaseUrl}/ puis {SiteUrl.File(settings, "api/v1/resources.json")}
        Avec NecPublish : ./necpublish verify {settings.BaseUrl}/

        À CHAQUE NOUVELLE VERSION
        Remplacez tout le contenu par celui de la nouvelle archive. Ne gardez pas d’anciens fichiers à côté.

        Contenus sous {settings.Licence.Name}, {settings.Licence.Uri}, sauf mention contraire sur leur page.
        Contact : {settings.Contact ?? NamedAgent.PublisherOf(settings)}

        """.ReplaceLineEndings("\r\n").Replace(" :", "\u202F:", StringComparison.Ordinal).Replace(" ;", "\u202F;", StringComparison.Ordinal).Replace("« ", "«\u202F", StringComparison.Ordinal).Replace(" »", "\u202F»", StringComparison.Ordinal);
}
