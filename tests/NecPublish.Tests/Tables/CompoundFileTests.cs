using System.Buffers.Binary;

namespace NecPublish.Tables;

/// <summary>An xls whose frame lies about its sizes is refused for what it says, before anything is set aside for it.</summary>
public sealed class CompoundFileTests
{
    private const int SectorShift = 0x1E;
    private const int MiniSectorShift = 0x20;
    private const int FirstDirectorySector = 0x30;
    private const int FirstMiniFatSector = 0x3C;
    private const int FirstDifatSector = 0x44;
    private const int DifatSectors = 0x48;
    private const int Difat = 0x4C;

    [Theory]
    [InlineData(28)]
    [InlineData(31)]
    [InlineData(300)]
    [InlineData(0)]
    public void A_sector_has_512_or_4096_bytes(ushort shift) => Refused(f => BinaryPrimitives.WriteUInt16LittleEndian(f[SectorShift..], shift));

    [Fact]
    public void A_small_sector_has_64_bytes() => Refused(f => BinaryPrimitives.WriteUInt16LittleEndian(f[MiniSectorShift..], 30));

    [Fact]
    public void The_list_of_tables_that_leads_back_to_itself_ends() =>
        Refused(f =>
        {
            Write(f, FirstDifatSector, 1);
            Write(f, DifatSectors, int.MaxValue);
            Write(f, Sector(1) + 508, 1);
        });

    [Fact]
    public void A_table_is_named_once() => Refused(f => Write(f, Difat + 4, BinaryPrimitives.ReadUInt32LittleEndian(f[Difat..])));

    [Fact]
    public void A_table_lies_in_the_file() => Refused(f => Write(f, Difat + 4, 5_000_000));

    [Theory]
    [InlineData(FirstDirectorySector)]
    [InlineData(FirstMiniFatSector)]
    public void A_chain_lies_in_the_file(int start) => Refused(f => Write(f, start, 5_000_000));

    [Fact]
    public void A_chain_ends() =>
        Refused(f =>
        {
            var table = Sector(BinaryPrimitives.ReadUInt32LittleEndian(f[Difat..]));
            var directory = BinaryPrimitives.ReadUInt32LittleEndian(f[FirstDirectorySector..]);
            Write(f, table + (4 * (int)directory), directory);
        });

    [Fact]
    public void A_stream_is_no_longer_than_the_file() =>
        Refused(f =>
        {
            var directory = Sector(BinaryPrimitives.ReadUInt32LittleEndian(f[FirstDirectorySector..]));
            Write(f, directory + 128 + 120, int.MaxValue);
        });

    /// <summary>The dimensions of the sheet (BIFF8, 2.4.90): 28 × 2^24 rows, walked one by one, were seconds and gigabytes.</summary>
    [Fact]
    public void A_sheet_has_no_more_rows_than_there_are() =>
        Refused(f =>
        {
            var dimensions = f.IndexOf((ReadOnlySpan<byte>)[0x00, 0x02, 0x0E, 0x00]);
            f[dimensions + 4 + 7] = 0x1C;
        });

    [Fact]
    public void A_good_one_is_read() => Assert.Equal(["Calcul"], Workbook.Read(Good()).Sheets.Select(s => s.Name));

    private delegate void Damage(Span<byte> file);

    private static void Refused(Damage damage)
    {
        var file = Good();
        damage(file);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<InvalidDataException>(() => Workbook.Read(file));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 8 << 20);
    }

    private static byte[] Good() => File.ReadAllBytes(Cases.Path("importing/xls/formules/input.xls"));

    private static int Sector(uint number) => 512 * ((int)number + 1);

    private static void Write(Span<byte> file, int at, uint value) => BinaryPrimitives.WriteUInt32LittleEndian(file[at..], value);
}
