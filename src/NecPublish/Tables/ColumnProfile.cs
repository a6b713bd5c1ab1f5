using NecPublish.Model;

namespace NecPublish.Tables;

/// <summary>What the cells of one column have in common, cell after cell: a type holds for all of them or not at all.</summary>
/// <param name="name">The column's, which may tell that it holds codes or years.</param>
/// <param name="isFirst">The first column may serve as a key: elsewhere distinct values are chance, not a constraint.</param>
internal sealed class ColumnProfile(string name, bool isFirst)
{
    [Flags]
    private enum Kinds
    {
        None = 0,
        Integer = 1,
        Number = 2,
        Boolean = 4,
        Date = 8,
        Moment = 16,
        Year = 32,
        All = 63,
    }

    private Kinds _possible = Kinds.All;
    private long _filled;
    private long _empty;
    private bool _hasPlainComma;
    private bool _hasOnlyThousands = true;
    private HashSet<string>? _seen = isFirst || IsIdentifier(name) ? new(StringComparer.Ordinal) : null;

    /// <summary>Uniqueness is followed up to this many values: above, it is not claimed.</summary>
    private const int MaxSeen = 100_000;

    public string Name { get; } = name;

    public bool IsEmpty => _filled == 0;

    public void Add(string cell)
    {
        if (cell.Length == 0)
        {
            _empty++;
            return;
        }
        _filled++;
        if (_seen is not null && (!_seen.Add(cell) || _seen.Count > MaxSeen))
            _seen = null;
        if (_possible == Kinds.None)
            return;
        if ((_possible & (Kinds.Number | Kinds.Integer)) != Kinds.None)
            AddNumber(cell);
        if (Has(Kinds.Year) && !CellValue.IsYear(cell))
            _possible &= ~Kinds.Year;
        if (Has(Kinds.Boolean) && CellValue.Boolean(cell) is null)
            _possible &= ~Kinds.Boolean;
        if (Has(Kinds.Date) && CellValue.Date(cell) is null)
            _possible &= ~Kinds.Date;
        if (Has(Kinds.Moment) && CellValue.Moment(cell) is null)
            _possible &= ~Kinds.Moment;
    }

    /// <param name="missing">Rows that were too short to have this column.</param>
    /// <param name="delimiter">The file's: "1,234" beside "," is as likely a thousand as a decimal.</param>
    public Column ToColumn(long missing, string delimiter) =>
        new(Name, Type(delimiter))
        {
            Required = _filled > 0 && _empty + missing == 0,
            Unique = _filled > 1 && _empty + missing == 0 && _seen is not null,
        };

    private ColumnType Type(string delimiter)
    {
        if (_filled == 0 || IsIdentifier(Name))
            return ColumnType.String;
        if (Has(Kinds.Year) && NamesYears(Name))
            return ColumnType.Year;
        if (Has(Kinds.Integer))
            return ColumnType.Integer;
        if (Has(Kinds.Number))
            return _hasPlainComma && _hasOnlyThousands && delimiter == "," ? ColumnType.String : ColumnType.Number;
        if (Has(Kinds.Boolean))
            return ColumnType.Boolean;
        if (Has(Kinds.Date))
            return ColumnType.Date;
        return Has(Kinds.Moment) ? ColumnType.DateTime : ColumnType.String;
    }

    private bool Has(Kinds kind) => (_possible & kind) != Kinds.None;

    private void AddNumber(string cell)
    {
        if (!CellValue.IsNumber(cell, out var isInteger, out var hasComma))
        {
            _possible &= ~(Kinds.Number | Kinds.Integer);
            return;
        }
        if (!isInteger)
            _possible &= ~Kinds.Integer;
        if (hasComma)
        {
            _hasPlainComma = true;
            _hasOnlyThousands &= cell.Length - cell.IndexOf(',', StringComparison.Ordinal) == 4;
        }
    }

    /// <summary>Codes are names written in digits: nobody adds them up, and a spreadsheet must not eat their zeros.</summary>
    private static bool IsIdentifier(string name)
    {
        foreach (var word in Folding.Fold(name).Split(' '))
        {
            if (word is "code" or "codes" or "insee" or "siren" or "siret" or "uai" or "cp" or "postal" or "tel" or "telephone" or "portable" or "id" or "identifiant")
                return true;
        }
        return false;
    }

    private static bool NamesYears(string name)
    {
        foreach (var word in Folding.Fold(name).Split(' '))
        {
            if (word is "annee" or "annees" or "an" or "year" or "millesime" or "exercice")
                return true;
        }
        return false;
    }
}
