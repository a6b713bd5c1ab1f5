namespace NecPublish.Pushing.LesBases;

/// <summary>Opens a session from the connection link that Les Bases sends by e-mail: the person asks for it on the site, and pastes it.</summary>
public static class MagicLink
{
    /// <exception cref="PushException">It is not a link of this site, or it no longer works.</exception>
    public static async Task<SessionToken> OpenAsync(Uri site, string pasted, Patience patience, CancellationToken cancellation)
    {
        if (!Uri.TryCreate(pasted.Trim(), UriKind.Absolute, out var link) || link.Authority != site.Authority || link.Scheme != site.Scheme || !link.AbsolutePath.StartsWith("/api/auth/", StringComparison.Ordinal))
            throw new PushException($"Ce lien n’est pas un lien de connexion de {site.Host}. Copiez l’adresse du bouton reçu par courriel, sans l’ouvrir.");
        using var http = LesBasesHttp.Create(patience);
        // the link works once: it is not tried again
        using var request = new HttpRequestMessage(HttpMethod.Get, link).Repeating(false);
        try
        {
            using var response = await http.SendAsync(request, cancellation);
            if (response.Headers.TryGetValues("Set-Cookie", out var cookies) && SessionToken.FromSetCookie(cookies) is { } session)
                return session;
        }
        catch (Exception e) when (LesBasesHttp.IsLoss(e) && !cancellation.IsCancellationRequested)
        {
            throw new PushException($"Aucune réponse de {site.Host}. Vérifiez la connexion, puis recommencez.");
        }
        throw new PushException("Ce lien de connexion ne marche plus. Demandez-en un nouveau sur le site, puis collez-le sans l’ouvrir.");
    }
}
