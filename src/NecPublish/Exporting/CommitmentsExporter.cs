using System.Text;
using NecPublish.Describing;
using NecPublish.Model;

namespace NecPublish.Exporting;

/// <summary>engagements.csv for the archive and for each edition: the commitments in numbers, to compare and to add up.</summary>
public sealed class CommitmentsExporter : IExporter
{
    public string Id => "commitments";
    public bool IsDerivative => false;

    public void Export(ExportContext context)
    {
        var all = Harvested.Of(context.Renditions).ToArray();
        var byEdition = all.ToLookup(r => r.Resource.Edition?.Id ?? "", StringComparer.Ordinal);
        var whole = new StringBuilder(Head);
        Rows(whole, "archive", Commitments.Of(context.Publication, all, null));
        foreach (var edition in context.Publication.Editions)
        {
            var figures = Commitments.Of(context.Publication, byEdition[edition.Id], edition);
            var own = new StringBuilder(Head);
            Rows(own, edition.Id, figures);
            Rows(whole, edition.Id, figures);
            context.Output.Write(edition.Address.TrimStart('/') + "engagements.csv", Encoding.UTF8.GetBytes(own.ToString()));
        }
        context.Output.Write("engagements.csv", Encoding.UTF8.GetBytes(whole.ToString()));
    }

    private const string Head = "edition,engagement,libelle,valeur\n";

    private static void Rows(StringBuilder text, string edition, IEnumerable<Commitment> figures)
    {
        foreach (var figure in figures)
            text.Append(edition).Append(',').Append(figure.Id).Append(",\"").Append(figure.Label.Replace("\"", "\"\"", StringComparison.Ordinal)).Append("\",").Append(figure.Value).Append('\n');
    }
}
