using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using NecPublish.Diagnostics;
using NecPublish.Exporting;
using NecPublish.Storage;

namespace NecPublish.Verifying;

public class BagVerifierTests
{
    private static readonly byte[] Zip = MakeZip();

    private static byte[] MakeZip()
    {
        var archive = new SampleArchive();
        new DataPackageExporter().Export(archive.Context);
        new ArchiveExporter().Export(archive.Context);
        return archive.ReadBytes("archives/nec-2024.zip");
    }

    /// <summary>The good bag, unpacked: a test changes what it wants.</summary>
    internal static SortedDictionary<string, byte[]> GoodBag()
    {
        using var zip = new ZipArchive(new MemoryStream(Zip));
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var entry in zip.Entries)
        {
            using var stream = entry.Open();
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            files[entry.FullName["nec-2024/".Length..]] = copy.ToArray();
        }
        return files;
    }

    private static Verification Verify(IEnumerable<KeyValuePair<string, byte[]>> files) => Verifier.Folder(new MemorySourceTree(files), "essai");

    private static string Text(IReadOnlyDictionary<string, byte[]> bag, string name) => Encoding.UTF8.GetString(bag[name]);

    /// <summary>Writes a text, and mends the tag manifests so that only the change itself is found.</summary>
    private static void Write(SortedDictionary<string, byte[]> bag, string name, string text)
    {
        bag[name] = Encoding.UTF8.GetBytes(text);
        Reseal(bag);
    }

    private static void Reseal(SortedDictionary<string, byte[]> bag)
    {
        var tags = bag.Keys.Where(n => !n.StartsWith("data/", StringComparison.Ordinal) && !n.StartsWith("tagmanifest", StringComparison.Ordinal)).ToArray();
        bag["tagmanifest-sha256.txt"] = Encoding.UTF8.GetBytes(string.Concat(tags.Select(n => $"{Convert.ToHexStringLower(SHA256.HashData(bag[n]))}  {n}\n")));
        bag["tagmanifest-sha512.txt"] = Encoding.UTF8.GetBytes(string.Concat(tags.Select(n => $"{Convert.ToHexStringLower(SHA512.HashData(bag[n]))}  {n}\n")));
    }

    private static void Expect(SortedDictionary<string, byte[]> bag, params string[] checks)
    {
        var found = Verify(bag).Findings;
        Assert.Equal(checks.Order(StringComparer.Ordinal), found.Select(f => f.Check).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Assert.All(found, f => Assert.False(string.IsNullOrWhiteSpace(f.Message)));
    }

    [Fact]
    public void A_bag_that_we_wrote_is_sound_as_a_zip_and_as_a_folder()
    {
        var zipped = Verifier.Zip(new MemoryStream(Zip), "nec-2024.zip");
        Assert.Empty(zipped.Findings);
        Assert.Equal("archive BagIt", zipped.Kind);
        Assert.Empty(Verify(GoodBag()).Findings);
    }

    [Fact]
    public void The_same_content_gives_the_same_bytes() => Assert.Equal(Zip, MakeZip());

    [Fact]
    public void A_changed_file_is_found_by_its_name()
    {
        var bag = GoodBag();
        var name = bag.Keys.First(n => n.EndsWith("votes.csv", StringComparison.Ordinal));
        bag[name][0] ^= 1;
        var found = Verify(bag).Findings;
        Assert.All(found, f => Assert.EndsWith("votes.csv", f.Place, StringComparison.Ordinal));
        Assert.Equal(["bag-checksum", "bag-checksum", "crate-file-hash-wrong"], found.Select(f => f.Check));
    }

    [Fact]
    public void A_missing_manifest_is_an_error()
    {
        var bag = GoodBag();
        bag.Remove("manifest-sha256.txt");
        bag.Remove("manifest-sha512.txt");
        Reseal(bag);
        Expect(bag, "bag-manifest-missing");
    }

    [Fact]
    public void A_wrong_Oxum_is_an_error()
    {
        var bag = GoodBag();
        Write(bag, "bag-info.txt", Text(bag, "bag-info.txt").Replace("Payload-Oxum: ", "Payload-Oxum: 9", StringComparison.Ordinal));
        Expect(bag, "bag-oxum");
    }

    [Fact]
    public void Two_Oxums_are_an_error()
    {
        var bag = GoodBag();
        var line = Text(bag, "bag-info.txt").Split('\n').Single(l => l.StartsWith("Payload-Oxum", StringComparison.Ordinal));
        Write(bag, "bag-info.txt", Text(bag, "bag-info.txt") + line + "\n");
        Expect(bag, "bag-oxum-twice");
    }

    [Theory]
    [InlineData("data/../../etc/passwd")]
    [InlineData("../x")]
    [InlineData("/etc/passwd")]
    [InlineData("~/x")]
    [InlineData("data\\..\\x")]
    [InlineData("C:/x")]
    public void A_path_that_leaves_the_bag_is_refused_and_never_opened(string path)
    {
        var bag = GoodBag();
        Write(bag, "manifest-sha512.txt", Text(bag, "manifest-sha512.txt") + new string('a', 128) + "  " + path + "\n");
        Expect(bag, "bag-path-outside");
    }

    [Fact]
    public void A_path_outside_of_data_is_an_error()
    {
        var bag = GoodBag();
        Write(bag, "manifest-sha512.txt", Text(bag, "manifest-sha512.txt") + new string('a', 128) + "  bagit.txt\n");
        Expect(bag, "bag-path-not-data");
    }

    [Fact]
    public void A_name_with_a_line_end_and_a_percent_sign_is_encoded_and_read_back()
    {
        Assert.Equal("data/100%25 %0A%0D.txt", BagWriter.EncodePath("data/100% \n\r.txt"));
        Assert.Equal("data/100% \n\r.txt", BagManifest.Decode("data/100%25 %0a%0D.txt"));
        Assert.Equal("data/caf%C3%A9", BagManifest.Decode("data/caf%C3%A9"));
        using var stream = new MemoryStream();
        using (var bag = new BagWriter(stream, "x"))
        {
            bag.Add("100% sûr.txt", "a"u8.ToArray());
            bag.Add("100%25 sûr.txt", "b"u8.ToArray());
            bag.Finish([("Source-Organization", "Deux\nlignes")]);
        }
        Assert.Empty(Verifier.Zip(stream, "x.zip").Findings);
    }

    [Fact]
    public void Line_ends_of_Windows_and_of_old_Macs_are_read()
    {
        foreach (var end in (string[])["\r\n", "\r"])
        {
            var bag = GoodBag();
            foreach (var name in (string[])["bagit.txt", "bag-info.txt", "manifest-sha256.txt", "manifest-sha512.txt"])
                bag[name] = Encoding.UTF8.GetBytes(Text(bag, name).Replace("\n", end, StringComparison.Ordinal));
            Reseal(bag);
            Expect(bag);
        }
    }

    [Fact]
    public void A_byte_order_mark_is_an_error_in_the_declaration_and_a_warning_in_a_manifest()
    {
        var bag = GoodBag();
        Write(bag, "bagit.txt", "\uFEFF" + Text(bag, "bagit.txt"));
        Expect(bag, "bag-declaration-mark");
        bag = GoodBag();
        Write(bag, "manifest-sha512.txt", "\uFEFF" + Text(bag, "manifest-sha512.txt"));
        Expect(bag, "bag-mark");
        Assert.True(Verify(bag).IsSound);
    }

    [Theory]
    [InlineData("")]
    [InlineData("BagIt-Version: un\nTag-File-Character-Encoding: UTF-8\n")]
    [InlineData("BagIt-Version: 1.0\nTag-File-Character-Encoding: ISO-8859-1\n")]
    [InlineData("Tag-File-Character-Encoding: UTF-8\nBagIt-Version: 1.0\n")]
    [InlineData("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\nautre\n")]
    public void A_wrong_declaration_is_an_error(string text)
    {
        var bag = GoodBag();
        Write(bag, "bagit.txt", text);
        Expect(bag, "bag-declaration-wrong");
    }

    [Fact]
    public void An_older_version_is_read_with_a_word_about_it()
    {
        var bag = GoodBag();
        Write(bag, "bagit.txt", "BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n");
        Expect(bag, "bag-version-old");
    }

    [Fact]
    public void Without_its_declaration_it_is_no_bag()
    {
        var bag = GoodBag();
        bag.Remove("bagit.txt");
        Reseal(bag);
        Expect(bag, "bag-declaration-missing");
    }

    [Fact]
    public void A_file_that_no_manifest_names_is_an_error()
    {
        var bag = GoodBag();
        bag["data/intrus.txt"] = "x"u8.ToArray();
        Expect(bag, "bag-file-unlisted", "bag-oxum", "crate-file-undescribed");
    }

    [Fact]
    public void A_file_that_is_missing_is_an_error()
    {
        var bag = GoodBag();
        bag.Remove(bag.Keys.First(n => n.EndsWith("votes.csv", StringComparison.Ordinal)));
        Expect(bag, "bag-file-missing", "bag-oxum", "crate-file-missing");
    }

    [Fact]
    public void A_manifest_line_that_is_none_is_an_error()
    {
        var bag = GoodBag();
        Write(bag, "manifest-sha512.txt", Text(bag, "manifest-sha512.txt") + "pas une empreinte\n");
        Expect(bag, "bag-manifest-line");
    }

    [Fact]
    public void A_file_named_twice_in_a_manifest_is_an_error()
    {
        var bag = GoodBag();
        Write(bag, "manifest-sha512.txt", Text(bag, "manifest-sha512.txt") + Text(bag, "manifest-sha512.txt").Split('\n')[0] + "\n");
        Expect(bag, "bag-path-twice");
    }

    [Fact]
    public void A_changed_tag_file_is_found()
    {
        var bag = GoodBag();
        bag["bag-info.txt"] = Encoding.UTF8.GetBytes(Text(bag, "bag-info.txt") + "Ajout: x\n");
        Expect(bag, "bag-checksum");
    }

    [Fact]
    public void A_tag_manifest_lists_no_payload()
    {
        var bag = GoodBag();
        bag["tagmanifest-sha256.txt"] = Encoding.UTF8.GetBytes(Text(bag, "tagmanifest-sha256.txt") + new string('a', 64) + "  data/x\n");
        Expect(bag, "bag-path-not-tag");
    }

    [Fact]
    public void An_unknown_algorithm_is_said_and_a_weak_one_too()
    {
        var bag = GoodBag();
        bag["manifest-crc32.txt"] = Encoding.UTF8.GetBytes(string.Concat(bag.Keys.Where(n => n.StartsWith("data/", StringComparison.Ordinal)).Select(n => $"00000000  {n}\n")));
        Expect(bag, "bag-algorithm-unknown");
        bag = GoodBag();
#pragma warning disable CA5351 // old bags carry MD5
        bag["manifest-md5.txt"] = Encoding.UTF8.GetBytes(string.Concat(bag.Keys.Where(n => n.StartsWith("data/", StringComparison.Ordinal)).Select(n => $"{Convert.ToHexStringLower(MD5.HashData(bag[n]))} *{n}\n")));
#pragma warning restore CA5351
        Expect(bag, "bag-algorithm-weak");
    }

    [Fact]
    public void What_remains_to_be_fetched_makes_it_incomplete_and_a_path_outside_is_refused()
    {
        var bag = GoodBag();
        Write(bag, "fetch.txt", "https://exemple.org/x 10 data/x.txt\nhttps://exemple.org/y - ../y\n");
        Expect(bag, "bag-fetch", "bag-fetch-line");
    }

    [Fact]
    public void Names_that_differ_by_capitals_or_accents_only_are_told()
    {
        var names = (string[])["data/Été.txt", "data/e\u0301te\u0301.txt", "data/été.TXT"];
        var bag = new SortedDictionary<string, byte[]>(StringComparer.Ordinal) { ["bagit.txt"] = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"u8.ToArray() };
        foreach (var name in names)
            bag[name] = "x"u8.ToArray();
        bag["manifest-sha512.txt"] = Encoding.UTF8.GetBytes(string.Concat(names.Select(n => $"{Convert.ToHexStringLower(SHA512.HashData(bag[n]))}  {n}\n")));
        Expect(bag, "bag-name-alike", "bag-info-missing");
        using var stream = new MemoryStream();
        using var writer = new BagWriter(stream, "x");
        writer.Add("a.txt", "x"u8.ToArray());
        Assert.Throws<ArgumentException>(() => writer.Add("A.txt", "x"u8.ToArray()));
        Assert.Throws<ArgumentException>(() => writer.Add("../x", "x"u8.ToArray()));
    }

    [Fact]
    public void An_empty_bag_says_so()
    {
        var bag = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["bagit.txt"] = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"u8.ToArray(),
            ["manifest-sha512.txt"] = [],
        };
        Expect(bag, "bag-payload-missing", "bag-info-missing");
    }

    private static MemoryStream ZipOf(params (string Name, string Text, int Attributes)[] entries)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text, attributes) in entries)
            {
                var entry = zip.CreateEntry(name);
                entry.ExternalAttributes = attributes;
                using var content = entry.Open();
                content.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        stream.Position = 0;
        return stream;
    }

    [Fact]
    public void Names_in_a_zip_that_climb_repeat_or_are_links_are_errors()
    {
        const string declaration = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";
        var hash = Convert.ToHexStringLower(SHA512.HashData("x"u8));
        using var stream = ZipOf(
            ("b/bagit.txt", declaration, 0),
            ("b/manifest-sha512.txt", $"{hash}  data/a\n", 0),
            ("b/data/a", "x", 0),
            ("b/data/a", "y", 0),
            ("b/data/lien", "/etc/passwd", unchecked((int)0xA1FF0000)),
            ("../../dehors", "x", 0)
        );
        var found = Verifier.Zip(stream, "x.zip").Findings.Select(f => f.Check).ToHashSet(StringComparer.Ordinal);
        Assert.Superset(new HashSet<string>(StringComparer.Ordinal) { "zip-name-outside", "bag-name-twice", "bag-link" }, found);
    }

    [Fact]
    public void What_is_no_zip_is_said_and_not_thrown()
    {
        Assert.Equal("zip-damaged", Assert.Single(Verifier.Zip(new MemoryStream("bonjour"u8.ToArray()), "x.zip").Findings).Check);
        var cut = Zip.AsSpan(0, Zip.Length / 2).ToArray();
        Assert.False(Verifier.Zip(new MemoryStream(cut), "x.zip").IsSound);
    }

    [Fact]
    public void Damage_anywhere_in_a_zip_is_found_and_never_thrown()
    {
        // the zip's own times and attributes carry no content: everything else is covered by a hash, a CRC or a structure
        var missed = 0;
        for (var at = 0; at < Zip.Length; at += 97)
        {
            var bytes = (byte[])Zip.Clone();
            bytes[at] ^= 0xFF;
            if (Verifier.Zip(new MemoryStream(bytes), "x.zip").IsSound)
                missed++;
        }
        Assert.True(missed < Zip.Length / 97 / 2, missed.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Findings_put_errors_first()
    {
        var bag = GoodBag();
        Write(bag, "bagit.txt", "BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n");
        bag["data/intrus.txt"] = "x"u8.ToArray();
        Assert.Equal(Severity.Error, Verify(bag).Findings[0].Severity);
    }
}
