using System.Collections.Immutable;
using NecPublish.Storage;
using NecPublish.Tending;

namespace NecPublish.Cli.Guiding;

/// <summary>Photo by photo: what it shows, who is on it. Each answer is written at once.</summary>
internal sealed class DescribePhotos(Questions ask, ContentFolder folder, Session session)
{
    /// <summary>RGAA's usual measure of a short alternative.</summary>
    private const int LongestAlt = 150;

    public void Run(ImmutableArray<string> photos)
    {
        if (photos.IsEmpty)
        {
            ask.Say("Toutes les photos sont décrites.");
            return;
        }
        ask.Say("Une personne aveugle lira votre phrase à la place de la photo\u202f: dites ce que l’on y voit, en une phrase.");
        ask.Say("Par exemple\u202f: «\u202fUne vingtaine de personnes assises en cercle dans une salle claire\u202f».");
        for (var i = 0; i < photos.Length; i++)
        {
            session.Cancellation.ThrowIfCancellationRequested();
            ask.Say("");
            ask.Say($"Photo {i + 1} sur {photos.Length}\u202f: {photos[i]}");
            session.Show(folder.Tree().PhysicalPath(photos[i])!);
            switch (ask.Choose("Cette photo\u202f:", ["je la décris", "elle ne montre rien d’utile (elle est décorative)", "je la passe", "j’arrête là"]))
            {
                case 0:
                    Describe(photos[i]);
                    break;
                case 1:
                    PhotoDescriptions.Write(folder, photos[i], new PhotoAnswer("", IsDecorative: true));
                    break;
                case 2:
                    break;
                default:
                    return;
            }
        }
    }

    private void Describe(string photo)
    {
        var alt = ask.Text("Que voit-on\u202f?");
        while (alt.Length > LongestAlt)
            alt = ask.Text($"C’est un peu long ({alt.Length} caractères). Pouvez-vous le dire en {LongestAlt}\u202f?");
        if (alt.Length == 0)
            return;
        var shows = ask.YesNo("Reconnaît-on des personnes\u202f?");
        var agreed = shows ? ask.YesNo("Ont-elles toutes accepté que la photo soit publiée\u202f?") : (bool?)null;
        PhotoDescriptions.Write(folder, photo, new PhotoAnswer(alt, ShowsPeople: shows, Agreed: agreed));
        ask.Say(agreed == false ? "C’est noté. Sans leur accord, la photo ne sera pas publiée." : "C’est noté.");
    }
}
