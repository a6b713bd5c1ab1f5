using System.Globalization;
using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>Notes of a deck: unpublished unless asked for, and told.</summary>
public sealed class SpeakerNotes : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "speaker-notes",
            Severity.Warning,
            Sources.Slides,
            "Notes de l’orateur",
            "Elles ont été écrites pour une personne, pas pour le public\u202f: elles ne sont pas publiées, sauf si vous le demandez.",
            "Pour les publier, écrivez « notes_orateur\u202f: oui » dans la fiche du diaporama\u202f; sinon, vous n’avez rien à faire."
        )
        {
            Tools = [("PowerPoint", "Relisez-les dans Affichage, « Page de commentaires »\u202f; supprimez ce qui ne doit pas circuler.")],
        };

    public NodeKinds Visits => NodeKinds.Document;

    public void Check(Node node, in RuleContext context)
    {
        if (context.Document.Facts is not OfficeFacts facts)
            return;
        if (!facts.SpeakerNotes.IsEmpty && !context.Resource.Source.Metadata.PublishSpeakerNotes)
            context.Report(facts.SpeakerNotes[0], facts.SpeakerNotes.Length == 1 ? $"Une diapositive a des notes. {Info.Why}" : $"{facts.SpeakerNotes.Length.ToString(CultureInfo.InvariantCulture)} diapositives ont des notes. {Info.Why}", subject: "notes");
    }
}
