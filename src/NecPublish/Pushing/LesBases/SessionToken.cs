namespace NecPublish.Pushing.LesBases;

/// <summary>A person's session on Les Bases. It is never written anywhere, and its text form hides it.</summary>
public sealed class SessionToken
{
    private const string Plain = "next-auth.session-token";
    private const string Secure = "__Secure-next-auth.session-token";

    private readonly string _value;

    private SessionToken(string value) => _value = value;

    /// <summary>Accepts the token alone, or a whole cookie as a browser shows it.</summary>
    /// <exception cref="PushException">It cannot be a token.</exception>
    public static SessionToken Parse(string text)
    {
        var value = text.Trim();
        foreach (var name in (ReadOnlySpan<string>)[Secure, Plain])
        {
            var at = value.IndexOf(name + "=", StringComparison.Ordinal);
            if (at < 0)
                continue;
            value = value[(at + name.Length + 1)..].Split(';')[0].Trim();
            break;
        }
        if (value.Length is < 8 or > 8192 || value.AsSpan().IndexOfAnyExceptInRange('!', '~') >= 0 || value.Contains(';', StringComparison.Ordinal))
            throw new PushException("La session donnée n’a pas la forme d’une session de Les Bases. Reconnectez-vous sur le site, puis copiez-la de nouveau.");
        return new SessionToken(value);
    }

    /// <summary>The Cookie header for a site: its name depends on the scheme.</summary>
    internal string CookieFor(Uri site) => $"{(site.Scheme == "https" ? Secure : Plain)}={_value}";

    /// <summary>The token inside the Set-Cookie headers of an answer; null when they hold none.</summary>
    internal static SessionToken? FromSetCookie(IEnumerable<string> headers)
    {
        var cookie = headers.FirstOrDefault(h => h.StartsWith(Secure + "=", StringComparison.Ordinal) || h.StartsWith(Plain + "=", StringComparison.Ordinal));
        return cookie is null || cookie.Split(';')[0].EndsWith('=') ? null : Parse(cookie.Split(';')[0]);
    }

    public override string ToString() => "(session)";
}
