using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace NecPublish.Engines;

/// <summary>
/// How an engine is kept in its place with what the system offers: its own session, so that everything it starts can be
/// stopped at once; a clock that outlives us; memory limits; no network.
/// </summary>
internal sealed class Confinement(Func<string, string?> find)
{
    /// <summary>A port where nobody listens: programs that obey a proxy reach nothing.</summary>
    private const string NoProxy = "http://127.0.0.1:9";

    private readonly bool _hasSession = !OperatingSystem.IsWindows() && find("setsid") is not null;
    private readonly Lazy<string[]> _withoutNetwork = new(() => WithoutNetwork(find));

    /// <summary>The words to put before a command.</summary>
    public List<string> Prefix(TimeSpan timeLimit, long memoryLimit)
    {
        var words = new List<string>();
        if (_hasSession)
            words.Add(find("setsid")!);
        // ours is the first clock; this one is for engines whose builder was killed
        if (find("timeout") is { } timeout)
            words.AddRange([timeout, "--signal=KILL", (timeLimit.TotalSeconds + 5).ToString("0", CultureInfo.InvariantCulture)]);
        // data, not address space: Chromium, LibreOffice and pandoc reserve far more addresses than they ever use
        if (OperatingSystem.IsLinux() && find("prlimit") is { } prlimit)
            words.AddRange([prlimit, "--core=0", string.Create(CultureInfo.InvariantCulture, $"--data={memoryLimit}")]);
        words.AddRange(_withoutNetwork.Value);
        return words;
    }

    /// <summary>An environment without anything of the user's but the PATH.</summary>
    public static void Fill(IDictionary<string, string?> environment, string home)
    {
        var kept = (string[])["PATH", "SOURCE_DATE_EPOCH", "SystemRoot", "DYLD_LIBRARY_PATH"];
        var values = kept.Select(name => (Name: name, Value: Environment.GetEnvironmentVariable(name))).Where(v => v.Value is not null).ToArray();
        environment.Clear();
        foreach (var (name, value) in values)
            environment[name] = value;
        foreach (var name in (string[])["HOME", "TMPDIR", "TMP", "TEMP", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR", "USERPROFILE", "APPDATA"])
            environment[name] = home;
        foreach (var name in (string[])["http_proxy", "https_proxy", "ftp_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"])
            environment[name] = NoProxy;
        environment["LANG"] = "C.UTF-8";
        environment["LC_ALL"] = "C.UTF-8";
        environment["TZ"] = "UTC";
    }

    /// <summary>Stops a process and everything that it started.</summary>
    public void Stop(Process process)
    {
        var group = process.Id;
        try
        {
            // first by parentage, which also reaches what left the session, then what lost its parent
            process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception or AggregateException)
        {
            // it ended meanwhile
        }
        if (_hasSession)
            _ = Kill(-group, 9);
    }

    private static string[] WithoutNetwork(Func<string, string?> find)
    {
        if (!OperatingSystem.IsLinux() || find("unshare") is not { } unshare)
            return [];
        // a user namespace is needed unless we are root; some systems refuse it
        foreach (var words in (string[][])[[unshare, "--net"], [unshare, "--map-current-user", "--net"]])
        {
            using var probe = Process.Start(new ProcessStartInfo(unshare, [.. words.Skip(1), "true"]) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false });
            if (probe is null)
                continue;
            probe.WaitForExit();
            if (probe.ExitCode == 0)
                return words;
        }
        return [];
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Kill(int process, int signal);
}
