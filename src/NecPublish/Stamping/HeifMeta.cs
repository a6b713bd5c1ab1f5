using System.Text;

namespace NecPublish.Stamping;

/// <summary>
/// The meta box of a HEIF file as far as adding an item needs: which items there are (iinf), where their bytes lie (iloc), and what
/// describes what (iref). ISO/IEC 14496-12, 8.11. The other boxes pass as they are.
/// </summary>
internal sealed class HeifMeta
{
    private sealed record Item(uint Id, byte[] Whole, bool IsXmp);

    private sealed record Location(uint Id, int Method, List<(uint Offset, uint Length)> Extents);

    private sealed record Reference(uint From, byte[] Whole);

    private readonly List<(string Type, byte[] Whole)> _others = [];
    private readonly List<Item> _items = [];
    private readonly List<Location> _locations = [];
    private readonly List<Reference> _references = [];
    private uint _primary;
    private uint _end;

    /// <summary>InvalidDataException when the box is broken, or holds what this reader does not move (external data, 32-bit ids).</summary>
    public static HeifMeta Read(ReadOnlySpan<byte> file, IsoBox box)
    {
        var meta = new HeifMeta { _end = (uint)box.End };
        foreach (var child in IsoBox.Read(file, box.Start + box.HeaderLength + 4, box.End))
        {
            var reader = new BoxReader(child.Content(file));
            switch (child.Type)
            {
                case "pitm":
                    meta._primary = reader.UInt32() >> 24 == 0 ? reader.UInt16() : reader.UInt32();
                    meta._others.Add((child.Type, child.Whole(file).ToArray()));
                    break;
                case "iinf":
                    meta.ReadItems(file, child);
                    break;
                case "iloc":
                    meta.ReadLocations(ref reader);
                    break;
                case "iref":
                    meta.ReadReferences(file, child);
                    break;
                default:
                    meta._others.Add((child.Type, child.Whole(file).ToArray()));
                    break;
            }
        }
        if (meta._items.Count == 0 || meta._locations.Count == 0 || meta._primary == 0)
            throw new InvalidDataException("no item");
        foreach (var extent in meta._locations.Where(l => l.Method == 0).SelectMany(l => l.Extents))
        {
            if ((long)extent.Offset + extent.Length > file.Length)
                throw new InvalidDataException("an item beyond the file");
        }
        return meta;
    }

    /// <summary>Forgets the XMP items that are there, and says where their bytes lie.</summary>
    public List<(uint Offset, uint Length)> TakeXmp()
    {
        var ids = _items.Where(i => i.IsXmp).Select(i => i.Id).ToHashSet();
        var extents = _locations.Where(l => l.Method == 0 && ids.Contains(l.Id)).SelectMany(l => l.Extents).ToList();
        _items.RemoveAll(i => ids.Contains(i.Id));
        _locations.RemoveAll(l => ids.Contains(l.Id));
        _references.RemoveAll(r => ids.Contains(r.From));
        return extents;
    }

    /// <summary>The meta box with one more item.</summary>
    /// <param name="length">Bytes of the packet.</param>
    /// <param name="growth">By how much what stands behind this box moves.</param>
    /// <param name="position">Where the packet will stand in the file.</param>
    public byte[] Write(int length, int growth, uint position)
    {
        // a damaged file may place or describe an item that it does not have: its number is not ours to take
        var id = _items.Select(i => i.Id).Concat(_locations.Select(l => l.Id)).Concat(_references.Select(r => r.From)).Max() + 1;
        if (id > ushort.MaxValue)
            throw new InvalidDataException("no number left for an item");
        var written = new BoxWriter().UInt32(0);
        foreach (var type in (ReadOnlySpan<string>)["hdlr", "pitm"])
            WriteOthers(written, t => t == type);
        written.Bytes(IsoBox.Write("iloc"u8, Locations(new(id, 0, [(position, (uint)length)]), growth)));
        written.Bytes(IsoBox.Write("iinf"u8, Items(id)));
        written.Bytes(IsoBox.Write("iref"u8, References(id)));
        WriteOthers(written, t => t is not ("hdlr" or "pitm"));
        return IsoBox.Write("meta"u8, written.ToArray());
    }

    private void WriteOthers(BoxWriter written, Predicate<string> which)
    {
        foreach (var (type, whole) in _others)
        {
            if (which(type))
                written.Bytes(whole);
        }
    }

    private void ReadItems(ReadOnlySpan<byte> file, IsoBox box)
    {
        var header = new BoxReader(box.Content(file));
        var start = header.UInt32() >> 24 == 0 ? 6 : 8;
        foreach (var entry in IsoBox.Read(file, box.Start + box.HeaderLength + start, box.End))
        {
            var reader = new BoxReader(entry.Content(file));
            var version = reader.UInt32() >> 24;
            if (version < 2)
                throw new InvalidDataException("an item of an old kind");
            var id = version == 2 ? reader.UInt16() : reader.UInt32();
            reader.UInt16();
            var isMime = reader.Take(4).SequenceEqual("mime"u8);
            _items.Add(new(id, entry.Whole(file).ToArray(), isMime && Encoding.Latin1.GetString(entry.Content(file)).Contains("\0application/rdf+xml", StringComparison.Ordinal)));
        }
    }

    private void ReadLocations(ref BoxReader reader)
    {
        var version = reader.UInt32() >> 24;
        var sizes = reader.UInt16();
        var (offsetSize, lengthSize, baseSize, indexSize) = (sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15, version == 0 ? 0 : sizes & 15);
        var count = version < 2 ? reader.UInt16() : reader.UInt32();
        for (var i = 0u; i < count; i++)
        {
            var id = version < 2 ? reader.UInt16() : reader.UInt32();
            var method = version == 0 ? 0 : reader.UInt16() & 15;
            if (reader.UInt16() != 0 || method > 1)
                throw new InvalidDataException("data elsewhere");
            var start = reader.Number(baseSize);
            var extents = new List<(uint, uint)>();
            for (var left = reader.UInt16(); left > 0; left--)
            {
                reader.Number(indexSize);
                var (offset, length) = (start + reader.Number(offsetSize), reader.Number(lengthSize));
                if (offset > int.MaxValue || length > int.MaxValue)
                    throw new InvalidDataException("an item too far away");
                extents.Add(((uint)offset, (uint)length));
            }
            _locations.Add(new(id, method, extents));
        }
    }

    private void ReadReferences(ReadOnlySpan<byte> file, IsoBox box)
    {
        var header = new BoxReader(box.Content(file));
        if (header.UInt32() >> 24 != 0)
            throw new InvalidDataException("references with long numbers");
        foreach (var entry in IsoBox.Read(file, box.Start + box.HeaderLength + 4, box.End))
            _references.Add(new(new BoxReader(entry.Content(file)).UInt16(), entry.Whole(file).ToArray()));
    }

    /// <summary>iloc in version 1 with numbers of four bytes, whatever it was before.</summary>
    private byte[] Locations(Location added, int growth)
    {
        var written = new BoxWriter().UInt32(1u << 24).UInt16(0x4400).UInt16(_locations.Count + 1);
        foreach (var location in _locations)
            Write(location, e => location.Method == 0 && e >= _end ? (uint)(e + growth) : e);
        Write(added, e => e);
        return written.ToArray();

        void Write(Location location, Func<uint, uint> moved)
        {
            written.UInt16((int)location.Id).UInt16(location.Method).UInt16(0).UInt16(location.Extents.Count);
            foreach (var (offset, length) in location.Extents)
                written.UInt32(moved(offset)).UInt32(length);
        }
    }

    private byte[] Items(uint id)
    {
        var written = new BoxWriter().UInt32(0).UInt16(_items.Count + 1);
        foreach (var item in _items)
            written.Bytes(item.Whole);
        var entry = new BoxWriter().UInt32(2u << 24).UInt16((int)id).UInt16(0).Bytes("mime\0application/rdf+xml\0"u8);
        return written.Bytes(IsoBox.Write("infe"u8, entry.ToArray())).ToArray();
    }

    /// <summary>"cdsc": the added item describes the primary one.</summary>
    private byte[] References(uint id)
    {
        var written = new BoxWriter().UInt32(0);
        foreach (var reference in _references)
            written.Bytes(reference.Whole);
        var added = new BoxWriter().UInt16((int)id).UInt16(1).UInt16((int)_primary);
        return written.Bytes(IsoBox.Write("cdsc"u8, added.ToArray())).ToArray();
    }
}
