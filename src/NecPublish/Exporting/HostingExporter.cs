using System.Text;

namespace NecPublish.Exporting;

/// <summary>
/// What a host needs to serve the site safely and well: _headers (Netlify, Cloudflare Pages, Codeberg…), and the same for nginx and
/// Apache, under hebergement/. The policy allows what the site does: nothing from elsewhere, no inline script.
/// </summary>
public sealed class HostingExporter : IExporter
{
    // Pagefind compiles its index reader in the browser: 'wasm-unsafe-eval' allows that and no script
    private const string Policy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

    private static readonly (string Name, string Value)[] Always =
    [
        ("Content-Security-Policy", Policy),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "strict-origin-when-cross-origin"),
        ("Permissions-Policy", "camera=(), microphone=(), geolocation=()"),
        ("Access-Control-Allow-Origin", "*"),
    ];

    private static readonly (string Ending, string MediaType)[] Types =
    [
        (".ttl", "text/turtle; charset=utf-8"),
        (".rdf", "application/rdf+xml; charset=utf-8"),
        (".jsonld", "application/ld+json; charset=utf-8"),
        (".atom", "application/atom+xml; charset=utf-8"),
        (".md", "text/markdown; charset=utf-8"),
        (".csv", "text/csv; charset=utf-8"),
        (".avif", "image/avif"),
    ];

    public string Id => "hosting";
    public bool IsDerivative => false;

    public void Export(ExportContext context)
    {
        context.Output.Write("_headers", Encoding.UTF8.GetBytes(Headers()));
        context.Output.Write("hebergement/nginx.conf", Encoding.UTF8.GetBytes(Nginx()));
        context.Output.Write("hebergement/htaccess.txt", Encoding.UTF8.GetBytes(Apache()));
    }

    private static string Headers()
    {
        var text = new StringBuilder("/*\n");
        foreach (var (name, value) in Always)
            text.Append("  ").Append(name).Append(": ").Append(value).Append('\n');
        text.Append("  Cache-Control: public, max-age=300\n/assets/*\n  ! Cache-Control\n  Cache-Control: public, max-age=86400\n/archives/*\n  ! Cache-Control\n  Cache-Control: public, max-age=86400\n");
        foreach (var (ending, type) in Types)
            text.Append("/*").Append(ending).Append("\n  Content-Type: ").Append(type).Append('\n');
        return text.ToString();
    }

    private static string Nginx()
    {
        var text = new StringBuilder("# À inclure dans le bloc « server » de nginx. Remplacez la racine par votre dossier.\nroot /var/www/archive;\nindex index.html;\nerror_page 404 /404.html;\ncharset utf-8;\ngzip on;\ngzip_types text/css text/csv text/markdown text/turtle text/xml application/json application/ld+json application/atom+xml application/rdf+xml application/xml image/svg+xml;\n");
        foreach (var (name, value) in Always)
            text.Append("add_header ").Append(name).Append(" \"").Append(value).Append("\" always;\n");
        text.Append("types {\n  text/html html;\n  text/css css;\n  text/javascript js;\n  application/json json;\n  application/xml xml;\n  text/plain txt;\n  image/svg+xml svg;\n  image/jpeg jpg jpeg;\n  image/png png;\n  image/gif gif;\n  image/webp webp;\n  application/pdf pdf;\n  application/zip zip;\n  application/epub+zip epub;\n  application/wasm wasm;\n");
        foreach (var (ending, type) in Types)
            text.Append("  ").Append(type.Split(';')[0]).Append(' ').Append(ending.TrimStart('.')).Append(";\n");
        return text.Append("}\nlocation / { expires 5m; try_files $uri $uri/ =404; }\nlocation /assets/ { expires 1d; }\nlocation /archives/ { expires 1d; }\n").ToString();
    }

    private static string Apache()
    {
        var text = new StringBuilder("# À copier à la racine du site sous le nom .htaccess (Apache 2.4, mod_headers et mod_expires).\nDirectoryIndex index.html\nErrorDocument 404 /404.html\nAddDefaultCharset utf-8\n");
        foreach (var (name, value) in Always)
            text.Append("Header always set ").Append(name).Append(" \"").Append(value).Append("\"\n");
        foreach (var (ending, type) in Types)
            text.Append("AddType ").Append(type.Split(';')[0]).Append(' ').Append(ending).Append('\n');
        return text.Append("ExpiresActive On\nExpiresDefault \"access plus 5 minutes\"\n").ToString();
    }
}
