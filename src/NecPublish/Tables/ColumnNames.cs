namespace NecPublish.Tables;

/// <summary>Gives columns filled and distinct names, one after the other, at a cost that does not grow with those given before.</summary>
internal sealed class ColumnNames
{
    private readonly HashSet<string> _seen = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The last number tried for a name that came back.</summary>
    private readonly Dictionary<string, int> _numbers = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The header's name; "colonne_3" when it has none; with a number when it was given before.</summary>
    public string Next(string header)
    {
        var name = header.Length > 0 ? CellText.Neutralise(header.Replace('\n', ' ')) : FormattableString.Invariant($"colonne_{_seen.Count + 1}");
        if (_seen.Add(name))
            return name;
        var number = _numbers.GetValueOrDefault(name, 1);
        string distinct;
        do
            distinct = FormattableString.Invariant($"{name}_{++number}");
        while (!_seen.Add(distinct));
        _numbers[name] = number;
        return distinct;
    }
}
