using System.Text;
using NecPublish.Model;

namespace NecPublish.Describing;

/// <summary>The commitments in numbers as a table (RFC 4180, with LF): one row a figure.</summary>
public static class CommitmentsTable
{
    public const string Head = "edition,engagement,libelle,valeur\n";

    /// <param name="edition">The edition's id, or "archive".</param>
    public static void Rows(StringBuilder text, string edition, IEnumerable<Commitment> figures)
    {
        foreach (var figure in figures)
            text.Append(edition).Append(',').Append(figure.Id).Append(",\"").Append(figure.Label.Replace("\"", "\"\"", StringComparison.Ordinal)).Append("\",").Append(figure.Value).Append('\n');
    }

    /// <summary>UTF-16 units of the whole table, about: an edition's part of it tells the weight of the others.</summary>
    /// <param name="harvested">Of every edition.</param>
    public static int EstimatedLength(Publication publication, IEnumerable<Rendition> harvested)
    {
        var one = new StringBuilder();
        var first = publication.Editions.FirstOrDefault();
        Rows(one, first?.Id ?? "archive", Commitments.Of(publication, harvested, first));
        return Head.Length + one.Length * (publication.Editions.Length + 1);
    }
}
