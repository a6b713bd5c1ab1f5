using NecPublish.Model;

namespace NecPublish.Stamping;

/// <summary>
/// XMP as a metadata item of a HEIF file: an item of type "mime" and content type application/rdf+xml that describes the primary
/// item (ISO/IEC 23008-12, A.3). The packet stands in a media data box of its own at the end; since the meta box grows, the
/// positions of everything behind it are written anew.
/// </summary>
public sealed class AvifStamper : IStamper
{
    public IReadOnlyList<string> Extensions => [".avif"];

    public ReadOnlyMemory<byte> Stamp(ReadOnlyMemory<byte> content, Attribution credit)
    {
        try
        {
            return Stamp(content.Span, XmpPacket.Write(credit)) ?? content;
        }
        catch (InvalidDataException)
        {
            return content;
        }
    }

    private static byte[]? Stamp(ReadOnlySpan<byte> file, byte[] packet)
    {
        if (file.Length < 16 || !file[4..8].SequenceEqual("ftyp"u8))
            return null;
        var boxes = IsoBox.Read(file, 0, file.Length);
        // a sequence has positions in its tracks too; none is published here
        if (boxes.Count(b => b.Type == "meta") != 1 || boxes.Exists(b => b.Type is "moov" or "moof"))
            return null;
        var box = boxes.Find(b => b.Type == "meta");
        if (boxes.Exists(b => b.HeaderLength != 8 || b.Length > int.MaxValue / 2))
            return null;

        var meta = HeifMeta.Read(file, box);
        var body = file.ToArray();
        var old = meta.TakeXmp();
        var end = boxes[^1];
        if (end.Type == "mdat" && old.Count == 1 && old[0] == ((uint)(end.Start + end.HeaderLength), (uint)(end.Length - end.HeaderLength)))
            body = body[..end.Start]; // our own packet of last time
        else
            old.ForEach(extent => body.AsSpan((int)extent.Offset, (int)extent.Length).Clear());

        var growth = meta.Write(packet.Length, 0, 0).Length - box.Length;
        var written = meta.Write(packet.Length, growth, (uint)(body.Length + growth + 8));
        return [.. body.AsSpan(0, box.Start), .. written, .. body.AsSpan(box.End), .. IsoBox.Write("mdat"u8, packet)];
    }
}
