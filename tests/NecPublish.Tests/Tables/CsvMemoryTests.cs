using System.Text;
using NecPublish.Model;

namespace NecPublish.Tables;

/// <summary>Run with nothing beside it: the memory of the whole process is measured.</summary>
[CollectionDefinition("alone", DisableParallelization = true)]
[Collection("alone")]
public class CsvMemoryTests
{
    [Fact]
    public void Holds_little_of_a_large_file()
    {
        var line = Encoding.UTF8.GetBytes("2024-12-13;Séance d’ouverture;12,5;97209\n");
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var (table, _) = Csv.Read(() => new RepeatingStream("date;titre;valeur;code\n"u8.ToArray(), line, 500_000));
        var held = GC.GetTotalMemory(forceFullCollection: true) - before;
        Assert.Equal(500_000, table.RowCount);
        Assert.Equal([ColumnType.Date, ColumnType.String, ColumnType.Number, ColumnType.String], table.Columns.Select(c => c.Type));
        Assert.InRange(held, long.MinValue, 4_000_000);
    }

    /// <summary>A large file that nothing holds.</summary>
    private sealed class RepeatingStream(byte[] header, byte[] line, int count) : Stream
    {
        private long _position;

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => header.Length + ((long)line.Length * count);
        public override long Position
        {
            get => _position;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int length)
        {
            var left = (int)System.Math.Min(length, Length - _position);
            for (var i = 0; i < left; i++, _position++)
                buffer[offset + i] = _position < header.Length ? header[_position] : line[(_position - header.Length) % line.Length];
            return left;
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
