using System.Globalization;
using System.Net;
using System.Text.Json;

namespace NecPublish.Pushing.LesBases;

/// <summary>Turns what the site says of a failed call into what a person can act on.</summary>
internal static class CallErrors
{
    public static LesBasesException NoAnswer(string call, Exception inner) =>
        new(CallFailure.Lost, $"Aucune réponse de Les Bases à « {call} ». Vérifiez la connexion, puis relancez la même commande : elle reprendra où elle s’est arrêtée.", inner);

    public static LesBasesException From(HttpStatusCode status, JsonElement? body, string call)
    {
        var error = Answers.Child(Answers.Child(body, "error"), "json");
        var code = Answers.Text(Answers.Child(error, "data"), "code");
        switch (status)
        {
            case HttpStatusCode.Unauthorized:
                return new(CallFailure.Unauthorized, "La session sur Les Bases a pris fin. Reconnectez-vous sur le site, puis relancez la même commande : elle reprendra où elle s’est arrêtée.");
            case HttpStatusCode.Forbidden:
                return new(
                    CallFailure.Forbidden,
                    $"Les Bases refuse « {call} » à cette personne. Pour déposer dans une base, il faut en être membre : demandez une invitation à ses administrateurs, ou donnez une autre base avec --base."
                );
            case HttpStatusCode.NotFound:
                return new(CallFailure.NotFound, $"Les Bases ne trouve pas ce que demande « {call} » : la ressource y a peut-être été supprimée.");
            case HttpStatusCode.BadRequest when error is not null:
                return new(CallFailure.Refused, Issues(Answers.Text(error, "message"), call));
            case HttpStatusCode.UnsupportedMediaType or HttpStatusCode.MethodNotAllowed:
                return LesBasesException.SiteHasChanged(call);
        }
        // a success that is no JSON, a page of a proxy, an error of the server: whether the call was carried out is unknown
        return new(
            CallFailure.Lost,
            string.Create(
                CultureInfo.InvariantCulture,
                $"Les Bases n’a pas donné de réponse utilisable à « {call} » ({(int)status}{(code is null ? "" : ", " + code)}). Relancez la même commande un peu plus tard : elle reprendra où elle s’est arrêtée."
            )
        );
    }

    /// <summary>On a refusal the message is itself a JSON array of {path, message}.</summary>
    private static string Issues(string? message, string call)
    {
        if (message is not null)
        {
            try
            {
                using var issues = JsonDocument.Parse(message);
                if (issues.RootElement.ValueKind == JsonValueKind.Array)
                {
                    var lines = issues.RootElement.EnumerateArray().Select(i => $"{Path(i)}{Answers.Text(i, "message")}");
                    return $"Les Bases refuse « {call} » : {string.Join(" ; ", lines)}";
                }
            }
            catch (JsonException)
            {
                // not a list of issues: the text itself is all there is to say
            }
        }
        return $"Les Bases refuse « {call} » : {message ?? "sans dire pourquoi"}";
    }

    private static string Path(JsonElement issue)
    {
        if (Answers.Child(issue, "path") is not { ValueKind: JsonValueKind.Array } path)
            return "";
        var last = path.EnumerateArray().Where(p => p.ValueKind == JsonValueKind.String).Select(p => p.GetString()).LastOrDefault();
        var field = last switch
        {
            "title" => "titre",
            "description" => "description (« resume »)",
            "text" => "texte",
            "caption" => "légende",
            "imageAltText" or "altText" => "texte alternatif",
            "url" => "adresse du lien",
            "themes" => "thématiques",
            "resourceTypes" => "types",
            "professionalSectors" => "professionnels concernés",
            "beneficiaries" => "bénéficiaires",
            "size" => "taille du fichier",
            "mimeType" => "format du fichier",
            _ => last,
        };
        return field is null ? "" : field + ", ";
    }
}
