using System.Collections.Immutable;
using NecPublish.Diagnostics;
using NecPublish.Engines;
using NecPublish.Importing.Office;
using NecPublish.Model;
using NecPublish.Storage;

namespace NecPublish.Importing.Pdf;

/// <summary>
/// A PDF becomes a page with its text (its tree when it is tagged), which readers can use; the file itself, written again without what
/// names people or runs, is offered beside it.
/// </summary>
public sealed class PdfImporter : IImporter
{
    public static readonly RuleInfo CopyMissing = new(
        "pdf-copy-missing",
        Severity.Warning,
        Sources.Pdf,
        "PDF non proposé au téléchargement",
        "Son texte est publié, mais le fichier ne l’est pas : ce qu’il cache (auteur, commentaires, pièces jointes) n’a pas pu être retiré.",
        "Lancez « ./necpublish doctor » : il donne la ligne à copier pour installer QPDF."
    );

    public static readonly RuleInfo Cleaned = new(
        "pdf-cleaned",
        Severity.Advice,
        Sources.Pdf,
        "Des informations cachées ont été retirées de ce PDF",
        "Un PDF peut contenir un nom d’auteur, des commentaires, des pièces jointes ou un programme.",
        "Vous n’avez rien à faire : le fichier publié n’en contient plus."
    );

    public static readonly RuleInfo HiddenText = new(
        "pdf-hidden-text",
        Severity.Warning,
        Sources.Pdf,
        "Ce PDF contient du texte hors de la page",
        "Ce qui a été rogné, ou écrit à côté de la page, ne se voit pas mais reste dans le fichier\u202F: il n’est donc pas proposé au téléchargement.",
        "Retirez ce texte dans le document d’origine, puis exportez-le à nouveau\u202F; rogner les pages d’un PDF n’efface rien."
    );

    public static readonly RuleInfo CoveredText = new(
        "pdf-covered-text",
        Severity.Error,
        Sources.Pdf,
        "Texte caché dans ce PDF",
        "Poser un cadre sur un mot, ou masquer un calque, ne l’efface pas\u202F: qui sélectionne le texte de la page le lit.",
        "Retirez ces mots dans le document d’origine, puis exportez-le à nouveau\u202F; ou dites dans decisions.csv, avec une raison, que rien n’est à cacher."
    )
    {
        CanBeLifted = true,
    };

    public string Id => "pdf";

    public bool Accepts(SourceFile file) => file.Role is SourceRole.Note or SourceRole.Page or SourceRole.Deck && file.Extension is ".pdf";

    public Description Describe(SourceFile file, ISourceTree tree)
    {
        using var pdf = PdfFile.Open(tree.ReadAllBytes(file.Path));
        return pdf is null ? new() : new(pdf.Title, pdf.Language);
    }

    public Imported Import(SourceFile file, ImportContext context)
    {
        var content = context.Tree.ReadAllBytes(file.Path);
        using var pdf = PdfFile.Open(content);
        if (pdf?.Read(file.Role == SourceRole.Deck, context.Cancellation) is not { } blocks)
            return new(Document.Empty) { Diagnostics = [OfficeRules.Unreadable(file)] };
        var document = new Document(PlaceKind.Page, OfficeHeadings.UnderTheTitle(blocks, file.Metadata.Title ?? pdf.Title))
        {
            Source = Sources.Pdf,
            Title = pdf.Title,
            Language = file.Metadata.Language ?? pdf.Language,
            Facts = pdf.Facts,
            Locate = place => place.A < 1 ? null : new SourceLocation.Page(place.A),
        };
        ImmutableArray<Diagnostic> covered = [.. pdf.Facts.CoveredText.Select(c => Finding(CoveredText, file, CoveredText.Fix, new SourceLocation.Page(c.Page), $"Des mots sont {c.How}. {CoveredText.Why}") with { Subject = $"page {c.Page}" })];
        // nothing that cleans a PDF takes words out of a page
        if (pdf.Facts.HidingText is [var hiding, ..])
            return new(document) { Diagnostics = [.. covered, Finding(HiddenText, file, HiddenText.Fix, new SourceLocation.Page(hiding))] };
        var (clean, removed, outcome) = PdfCleaning.Clean(content, context);
        if (clean is null)
            return new(document) { Diagnostics = [.. covered, Finding(CopyMissing, file, outcome == EngineOutcome.Missing ? $"Installez-le : sudo apt-get install {string.Join(' ', Engine.Qpdf.Packages)}" : OfficeRules.EngineFailed.Fix)] };
        var slug = FileTitle.Slug(file.Name);
        return new(document)
        {
            Diagnostics = removed.Length == 0 ? covered : [.. covered, Finding(Cleaned, file, Cleaned.Fix, null, $"{Cleaned.Title}\u202F: {removed}. {Cleaned.Why}")],
            Files = [new((slug.Length > 0 ? slug : "document") + ".pdf", "application/pdf", "Le document d’origine", clean)],
        };
    }

    private static Diagnostic Finding(RuleInfo rule, SourceFile file, string fix, SourceLocation? place = null, string? message = null) => new(rule, rule.Severity, file.Path, place, message ?? $"{rule.Title}. {rule.Why}", fix, file.Name);
}
