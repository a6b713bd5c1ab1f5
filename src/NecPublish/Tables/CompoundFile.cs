using System.Buffers.Binary;

namespace NecPublish.Tables;

/// <summary>
/// The frame of an xls (MS-CFB), held against the file's length before the library believes it: three wrong bytes make it set aside
/// gigabytes for a sector, or follow for ever a list that leads back to itself.
/// </summary>
internal static class CompoundFile
{
    private const int HeaderLength = 512;
    private const int DifatInHeader = 109;
    private const int EntryLength = 128;

    /// <summary>Numbers from here on are marks: end of a chain, free, taken by a table.</summary>
    private const uint FirstMark = 0xFFFF_FFFA;

    private static ReadOnlySpan<byte> Signature => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>Says nothing of what is no compound file.</summary>
    /// <exception cref="InvalidDataException">It announces what it cannot hold.</exception>
    public static void Check(ReadOnlySpan<byte> file)
    {
        if (!file.StartsWith(Signature))
            return;
        if (file.Length < HeaderLength)
            throw new InvalidDataException("a cut header");
        if (BinaryPrimitives.ReadUInt16LittleEndian(file[0x1E..]) is not (9 or 12) || BinaryPrimitives.ReadUInt16LittleEndian(file[0x20..]) != 6)
            throw new InvalidDataException("a size of sectors that does not exist");
        var sectors = new Sectors(file);
        var table = sectors.Table(Tables(file, sectors));
        _ = sectors.Chain(Number(file, 0x3C), table);
        foreach (var sector in sectors.Chain(Number(file, 0x30), table))
            CheckEntries(sectors[sector], file.Length);
    }

    /// <summary>The sectors that hold the table of what follows what: 109 in the header, the others in a list of their own.</summary>
    private static List<uint> Tables(ReadOnlySpan<byte> file, Sectors sectors)
    {
        var tables = new List<uint>();
        for (var i = 0; i < DifatInHeader; i++)
            tables.Add(Number(file, 0x4C + (4 * i)));
        var seen = new HashSet<uint>();
        var next = Number(file, 0x44);
        for (var left = Number(file, 0x48); left > 0 && next < FirstMark; left--)
        {
            if (!seen.Add(next))
                throw new InvalidDataException("a list of tables that leads back to itself");
            var sector = sectors[next];
            for (var at = 0; at < sector.Length - 4; at += 4)
                tables.Add(Number(sector, at));
            next = Number(sector, sector.Length - 4);
        }
        tables.RemoveAll(t => t >= FirstMark);
        return tables.Count == tables.Distinct().Count() ? tables : throw new InvalidDataException("a table named twice");
    }

    private static void CheckEntries(ReadOnlySpan<byte> directory, int length)
    {
        for (; directory.Length >= EntryLength; directory = directory[EntryLength..])
        {
            // 2 is a stream, 5 the root, whose stream holds the small ones
            if (directory[66] is 2 or 5 && Number(directory, 120) > length)
                throw new InvalidDataException("a stream longer than the file");
        }
    }

    private static uint Number(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);

    private readonly ref struct Sectors(ReadOnlySpan<byte> file)
    {
        private readonly ReadOnlySpan<byte> _file = file;
        private readonly int _size = 1 << BinaryPrimitives.ReadUInt16LittleEndian(file[0x1E..]);

        /// <summary>The header fills the first one; the last one may be cut.</summary>
        public ReadOnlySpan<byte> this[uint number]
        {
            get
            {
                var start = (number + 1L) * _size;
                return start + 4 <= _file.Length ? _file.Slice((int)start, System.Math.Min(_size, _file.Length - (int)start)) : throw new InvalidDataException("a sector past the end");
            }
        }

        public List<uint> Table(List<uint> sectors)
        {
            var table = new List<uint>();
            foreach (var number in sectors)
            {
                var sector = this[number];
                for (var at = 0; at + 4 <= sector.Length; at += 4)
                    table.Add(Number(sector, at));
            }
            return table;
        }

        public List<uint> Chain(uint first, List<uint> table)
        {
            var chain = new List<uint>();
            var seen = new HashSet<uint>();
            for (var next = first; next < FirstMark; next = next < table.Count ? table[(int)next] : uint.MaxValue)
            {
                if (!seen.Add(next))
                    throw new InvalidDataException("a chain that leads back to itself");
                _ = this[next];
                chain.Add(next);
            }
            return chain;
        }
    }
}
