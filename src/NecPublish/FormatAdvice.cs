using System.Collections.Frozen;
using System.Collections.Immutable;

namespace NecPublish;

/// <summary>
/// What to do with a file that nothing here reads, in the program that it comes from: a person knows « Keynote » and its menus, not « key ».
/// </summary>
/// <param name="Program">What made it, or what it is, as its users say.</param>
/// <param name="Extensions">Lower case, with their dot.</param>
/// <param name="Fix">French sentences.</param>
public sealed record FormatAdvice(string Program, ImmutableArray<string> Extensions, string Fix)
{
    private const string Private = "Rangez le fichier d’origine dans le dossier «\u202Fprive\u202F».";

    /// <summary>In the order in which a page on the rule lists them.</summary>
    public static ImmutableArray<FormatAdvice> All { get; } =
    [
        new("Keynote", [".key"], "Dans Keynote\u202F: Fichier, Exporter vers, PowerPoint. Mettez le fichier .pptx à la place."),
        new("Pages", [".pages"], "Dans Pages\u202F: Fichier, Exporter vers, Word. Mettez le fichier .docx à la place."),
        new("Numbers", [".numbers"], "Dans Numbers\u202F: Fichier, Exporter vers, CSV ou Excel. Mettez le fichier obtenu à la place."),
        new("Raccourci vers Google Drive", [".gdoc", ".gsheet", ".gslides", ".gdraw", ".gform"], "Ce n’est qu’un lien\u202F: le texte est resté chez Google. Ouvrez-le, puis Fichier, Télécharger, Microsoft Word (Excel, PowerPoint). Mettez le fichier obtenu à la place."),
        new("Raccourci vers une page", [".url", ".webloc"], "Ce n’est qu’un lien\u202F: ouvrez-le, et enregistrez ce qu’il montre (un bloc-notes en Markdown, une page en HTML), ou notez son adresse dans liens.csv."),
        new("Raccourci vers un fichier", [".lnk"], "Ce n’est qu’un lien vers un fichier de votre ordinateur\u202F: copiez le fichier lui-même à cette place."),
        new("Courriel", [".eml", ".msg", ".mbox"], $"Un courriel porte des adresses et des signatures\u202F: copiez dans un texte ce qui peut être publié. {Private}"),
        new("Calendrier", [".ics"], "Un calendrier peut porter les adresses des invités\u202F: rangez-le hors du dossier de contenu. Pour en tirer le programme de l’édition\u202F: necpublish new edition, avec --programme et le nom du fichier."),
        new("Dossier compressé", [".zip", ".7z", ".rar", ".tar", ".gz", ".tgz"], "Décompressez-le, regardez ce qu’il contient, et mettez à cette place les fichiers à publier."),
        new("Archive de page web", [".mht", ".mhtml", ".webarchive"], "Dans le navigateur\u202F: Enregistrer sous, «\u202FPage web complète\u202F». Mettez le fichier .html et son dossier à la place."),
        new("OneNote", [".one", ".onepkg", ".onetoc2"], "Dans OneNote\u202F: Fichier, Exporter, Page, Document Word. Mettez le fichier .docx à la place."),
        new("Evernote", [".enex"], "Dans Evernote\u202F: Exporter la note, Page web (.html). Mettez le fichier obtenu à la place."),
        new("Carte mentale", [".mm", ".xmind", ".mmap", ".opml"], $"Exportez-la en image SVG ou PNG et décrivez-la, et donnez ses idées en liste dans une note. {Private}"),
        new("Dessin ou schéma", [".drawio", ".excalidraw", ".vsd", ".vsdx", ".odg", ".fig", ".sketch", ".ai", ".eps", ".cdr", ".afdesign"], $"Exportez-le en SVG ou en PNG, et décrivez-le là où il est montré. {Private}"),
        new("Image de travail", [".psd", ".xcf", ".kra", ".afphoto"], $"Exportez-la en PNG ou en JPEG, et décrivez-la là où elle est montrée. {Private}"),
        new("Photo brute", [".cr2", ".cr3", ".nef", ".arw", ".dng", ".orf", ".rw2", ".raf"], $"Développez-la en JPEG dans votre logiciel de photo. {Private}"),
        new("Mise en page", [".indd", ".idml", ".pub", ".sla", ".afpub"], $"Donnez le texte en Word ou en Markdown, avec ses images\u202F; à défaut, exportez en PDF balisé. {Private}"),
        new("Base de données", [".accdb", ".mdb", ".sqlite", ".db", ".odb"], $"Exportez en CSV chaque table qui peut être publiée. {Private}"),
        new("Statistiques", [".sav", ".dta", ".rdata", ".rds", ".sas7bdat"], $"Exportez le tableau en CSV, sans ce qui désigne quelqu’un. {Private}"),
        new("Carte", [".shp", ".kml", ".kmz", ".gpx", ".gpkg"], "Dans QGIS ou uMap\u202F: exportez la couche en GeoJSON. Un trajet enregistré peut montrer où quelqu’un habite\u202F: regardez-le avant."),
        new("Montage", [".aup3", ".osp", ".kdenlive", ".mlt", ".prproj", ".veg"], $"Exportez le film en MP4 ou le son en MP3 dans votre logiciel de montage. {Private}"),
        new("Livre numérique", [".epub", ".mobi"], "Donnez le texte d’où il vient (Word, LibreOffice, Markdown)\u202F: le site en fait un livre numérique."),
        new("LaTeX", [".tex", ".latex"], "Convertissez-le en Word ou en Markdown (pandoc note.tex -o note.md), relisez, et mettez le fichier obtenu à la place."),
    ];

    private static readonly FrozenDictionary<string, FormatAdvice> ByExtension =
        All.SelectMany(a => a.Extensions.Select(e => (e, a))).ToFrozenDictionary(p => p.e, p => p.a, StringComparer.Ordinal);

    /// <param name="extension">Lower case, with its dot.</param>
    /// <returns>Null for a format that nothing is known of.</returns>
    public static FormatAdvice? For(string extension) => ByExtension.GetValueOrDefault(extension);
}
