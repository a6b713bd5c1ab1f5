using System.Globalization;

namespace NecPublish;

/// <summary>The moment that a build speaks of: SOURCE_DATE_EPOCH (reproducible-builds.org) where it is set, else the clock.</summary>
public static class BuildDate
{
    public static DateTimeOffset Of(TimeProvider time) =>
        long.TryParse(Environment.GetEnvironmentVariable("SOURCE_DATE_EPOCH"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : time.GetUtcNow();
}
