namespace NecPublish.Storage;

public sealed class DiskTests
{
    [Fact]
    public void What_the_system_refuses_is_said_in_French()
    {
        var full = new IOException("No space left on device : '/tmp/x/index.html'", OperatingSystem.IsWindows() ? unchecked((int)0x80070070) : 28);
        Assert.True(Disk.IsFull(full));
        Assert.Equal("il n’y a plus de place sur le disque («\u202f/tmp/x/index.html\u202f»).", Disk.Reason(full));
        Assert.Equal("l’accès est refusé («\u202f/x\u202f»).", Disk.Reason(new UnauthorizedAccessException("Access to the path '/x' is denied.")));
        Assert.Equal("déjà en français.", Disk.Reason(new IOException("déjà en français.")));
        Assert.False(Disk.IsFull(new IOException("autre chose")));
    }
}
