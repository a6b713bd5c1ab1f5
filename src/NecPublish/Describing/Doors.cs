using System.Collections.Immutable;

namespace NecPublish.Describing;

/// <summary>A way into the archive for machines. Path is relative to the site; texts are French.</summary>
public sealed record Door(string Path, string Title, string Standard, string Use)
{
    /// <summary>Every door, the one most asked for first.</summary>
    public static readonly ImmutableArray<Door> All =
    [
        new("catalogue.ttl", "Catalogue, en Turtle", "DCAT-AP 3.0.1", "Toute l’archive décrite pour data.gouv.fr et les portails européens. Toujours entier."),
        new("catalogue.rdf", "Le même, en RDF/XML", "DCAT-AP 3.0.1", "Les mêmes informations, pour qui lit du XML."),
        new("catalogue.jsonld", "Le même, en JSON-LD", "DCAT-AP 3.0.1", "Les mêmes informations, avec leur contexte écrit dedans."),
        new("api/v1/resources.json", "Liste des ressources", "JSON", "Une entrée par ressource, avec licence, fichiers et empreintes. Une ressource retirée y reste, avec sa date dans «\u202Fdeleted\u202F»."),
        new("api/v1/editions.json", "Liste des éditions", "JSON", "Dates, lieu (code INSEE), organisateurs (SIRET), charte."),
        new("flux.atom", "Nouveautés", "Atom (RFC 4287)", "Ce qui est nouveau, changé ou retiré. Chaque édition et chaque thème a aussi le sien."),
        new("oai.xml", "Notices", "OAI-PMH 2.0, dépôt statique", "Dublin Core simple, pour les bibliothèques."),
        new("resourcelist.xml", "Liste des fichiers", "ResourceSync", "Chaque fichier avec son empreinte, sa taille et son type."),
        new("changelist.xml", "Liste des changements", "ResourceSync", "Ajouts, modifications et retraits, avec leur date."),
        new("sitemap.xml", "Plan des adresses", "sitemaps.org", "Chaque page, avec le jour de sa dernière modification."),
        new("linkset.json", "Liens", "Signposting (RFC 9264)", "Ce que l’en-tête des pages dit aux machines. Chaque édition a aussi le sien."),
        new("engagements.csv", "Engagements en chiffres", "CSV", "Ce que la charte demande, compté sur ce qui est publié, par édition et en tout."),
    ];
}
