using System.Collections.Immutable;
using NecPublish.Diagnostics;
using NecPublish.Imaging;
using NecPublish.Model;
using NecPublish.Storage;

namespace NecPublish.Importing;

/// <summary>A vector drawing: a figure, and the drawing itself without anything that runs or loads.</summary>
public sealed class SvgImporter : IImporter
{
    public static readonly RuleInfo Unsafe = new(
        "svg-unsafe",
        Severity.Warning,
        Sources.Image,
        "Des éléments actifs ont été retirés de ce dessin",
        "Un dessin SVG peut contenir un programme ou charger une image ailleurs\u202F: rien de cela n’est publié, et son aspect a pu changer.",
        "Vérifiez le dessin sur la page. S’il y manque une image, intégrez-la au fichier avant de l’enregistrer."
    );

    public static readonly RuleInfo HiddenLayers = new(
        "svg-hidden-layer",
        Severity.Advice,
        Sources.Image,
        "Ce qui ne se voit pas a été retiré de ce dessin",
        "Un calque masqué ou un texte transparent ne se voit pas, mais qui ouvre le fichier peut l’afficher\u202F: il n’est pas publié.",
        "Vous n’avez rien à faire. S’il devait être publié, affichez-le dans Inkscape (Calque, Calques et objets, l’œil), ou donnez au texte une couleur et une opacité, puis enregistrez."
    );

    public string Id => "svg";

    public bool Accepts(SourceFile file) => file.Extension is ".svg";

    public Description Describe(SourceFile file, ISourceTree tree) => new();

    public Imported Import(SourceFile file, ImportContext context)
    {
        if (SvgCleaner.Clean(context.Tree.ReadAllBytes(file.Path)) is not { } drawing)
            return new(Document.Empty) { Diagnostics = [ImageImporter.Finding(ImageImporter.Unreadable, file)] };
        var slug = FileTitle.Slug(file.Name);
        return new(ImageImporter.Picture(file, drawing.Title))
        {
            Diagnostics = [.. drawing.WasUnsafe ? [ImageImporter.Finding(Unsafe, file)] : ImmutableArray<Diagnostic>.Empty, .. drawing.HadHiddenLayers ? [ImageImporter.Finding(HiddenLayers, file)] : ImmutableArray<Diagnostic>.Empty],
            Files = [new((slug.Length > 0 ? slug : "dessin") + ".svg", "image/svg+xml", "Dessin modifiable", drawing.Content) { Photo = file.Photo }],
        };
    }
}
