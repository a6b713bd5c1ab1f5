using System.Collections.Immutable;
using NecPublish.Model;

namespace NecPublish.Discovering;

/// <summary>donnees/&lt;file&gt;.yml.</summary>
public static class DatasetReader
{
    public static DatasetInfo Read(YamlMap? map, Findings findings)
    {
        var fields = new Fields(map, KeyTable.Dataset, findings);
        return new DatasetInfo
        {
            Title = fields.Text("titre"),
            Description = fields.Text("description"),
            Producer = FrenchTypography.Apply(fields.Text("producteur")),
            IsPublicInformation = fields.YesNo("information_publique"),
            State = PublicationStates.ReadOfMany(fields),
            Licence = fields.Text("licence"),
            Period = fields.Text("periode"),
            Territory = fields.Text("territoire"),
            Modified = fields.Date("maj"),
            Schema = fields.Text("schema"),
            Columns = (fields.Node("colonnes") as YamlMap)?.Entries.DistinctBy(e => e.Key, StringComparer.Ordinal)
                .ToImmutableDictionary(e => e.Key, e => Column(e.Value, findings), StringComparer.Ordinal) ?? [],
        };
    }

    private static ColumnInfo Column(YamlNode value, Findings findings)
    {
        if (value is YamlScalar scalar)
            return new(scalar.Text.Trim(), null);
        var fields = new Fields(value as YamlMap, KeyTable.Column, findings);
        return new(fields.Text("description"), fields.Text("unite"));
    }
}
