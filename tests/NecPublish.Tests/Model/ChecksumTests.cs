namespace NecPublish.Model;

public sealed class ChecksumTests
{
    /// <summary>FIPS 180-2, appendices B.1 and B.2, and no byte at all.</summary>
    [Theory]
    [InlineData("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    [InlineData("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")]
    [InlineData("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    public void Is_written_as_the_standard_says(string content, string expected)
    {
        var bytes = System.Text.Encoding.ASCII.GetBytes(content);

        Assert.Equal(expected, Checksum.Of(bytes).ToString());
        Assert.Equal(Checksum.Of(bytes), Checksum.Of(new MemoryStream(bytes)));
    }
}
