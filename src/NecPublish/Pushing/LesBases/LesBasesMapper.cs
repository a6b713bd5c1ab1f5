using System.Collections.Immutable;
using NecPublish.Model;
using NecPublish.Model.LesBases;

namespace NecPublish.Pushing.LesBases;

/// <summary>A resource and what goes with it, as the mapping needs it.</summary>
/// <param name="Assets">The files written for the resource.</param>
/// <param name="Picture">The file written for an image of the text, its largest JPEG, PNG or WebP; null when there is none.</param>
public sealed record MappingInput(Publication Publication, Resource Resource, Document Document, ImmutableArray<Asset> Assets, Func<Image, Asset?> Picture);

/// <summary>Turns a resource of ours into one of Les Bases. Pure: the same input gives the same deposit.</summary>
public static class LesBasesMapper
{
    public static Deposit Map(MappingInput input)
    {
        var (publication, resource, document, assets, _) = input;
        var losses = new Losses();
        var contents = ImmutableArray.CreateBuilder<DepositContent>();
        contents.AddRange(BodyMapping.Map(input, losses));
        foreach (var file in Attachments.Of(resource, assets))
            contents.Add(file);
        contents.AddRange(Credits.Of(publication, resource));
        var named = FileNames.MakeUnique(contents.ToImmutable());

        var deposit = new Deposit(resource.Id, resource.Title.Trim(), Description(resource, document, losses), Credits.PageOf(publication, resource))
        {
            Schema = publication.Settings.BaseUrl + "/schemas/depot-les-bases-1.json",
            Edition = resource.Edition?.Id,
            Source = resource.Source.Path,
            Licence = Licensing.CodeOf(resource.Licence),
            LicenceTitle = resource.Licence.Title,
            Cover = named.OfType<ImageContent>().FirstOrDefault()?.File,
            Contents = named,
            Losses = losses.ToImmutable(),
        };
        return Indexation.Complete(deposit, resource);
    }

    /// <summary>The deposit with the decks, datasets and photos of its session (<see cref="Companions.Group"/>), before the credits.</summary>
    public static Deposit Join(Deposit deposit, Resource main, ImmutableArray<Rendition> companions)
    {
        if (companions.IsEmpty)
            return deposit;
        var added = companions.SelectMany(c => Attachments.Of(c, main, deposit.Page[..^main.Address.Length])).ToArray();
        var contents = FileNames.MakeUnique(deposit.Contents.InsertRange(deposit.Contents.Length - Credits.Count, added));
        return deposit with { Contents = contents, Cover = deposit.Cover ?? contents.OfType<ImageContent>().FirstOrDefault()?.File };
    }

    /// <summary>The author's summary, else the first paragraph, cut at 560 characters.</summary>
    private static string Description(Resource resource, Document document, Losses losses)
    {
        if (resource.Summary is { } summary && !string.IsNullOrWhiteSpace(summary))
            return OneLine(summary);
        var first = document.Blocks.OfType<Para>().Select(p => OneLine(PlainText.Of(p.Content))).FirstOrDefault(t => t.Length > 0);
        if (first is null)
            return "";
        losses.Add("La description est tirée du premier paragraphe : renseignez « resume » pour la choisir.");
        return Limits.Shorten(first, Limits.Description);
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
