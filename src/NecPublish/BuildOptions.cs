using System.Collections.Immutable;
using NecPublish.Diagnostics;
using NecPublish.Discovering;
using NecPublish.Model;

namespace NecPublish;

/// <summary>What a person asked of a build.</summary>
public sealed record BuildOptions
{
    /// <summary>Write nothing when anything blocks, instead of holding that resource back.</summary>
    public bool IsStrict { get; init; }

    /// <summary>Show everything, drafts and defects included, under a banner, noindex.</summary>
    public bool IsDraft { get; init; }

    /// <summary>True writes compressed copies beside the texts.</summary>
    public bool IsPrecompressed { get; init; }

    /// <summary>False skips what engines and encoders make: image derivatives, search, PDF, copies, kits, bags.</summary>
    public bool HasDerivatives { get; init; } = true;

    /// <summary>False goes on without external programs.</summary>
    public bool HasEngines { get; init; } = true;

    /// <summary>How long an external program may work on one file, or one batch; null for its usual time.</summary>
    public TimeSpan? EngineTime { get; init; }

    /// <summary>Folder of the deposit kit for Les Bases, full path; null for none.</summary>
    public string? Kit { get; init; }

    /// <summary>That folder when this build makes the kit: it is a by-product, and drafts are not deposited.</summary>
    public string? MadeKit => HasDerivatives && !IsDraft ? Kit : null;

    /// <summary>Cache folder; null for the user's own (XDG).</summary>
    public string? Cache { get; init; }

    /// <summary>Files worked on at once; 0 for one per processor.</summary>
    public int Jobs { get; init; }
}

/// <summary>What a build did.</summary>
/// <param name="HeldBack">Resources that a blocking finding keeps out; linked from nowhere.</param>
/// <param name="IsPublished">False when nothing was swapped in (--strict, withheld, or interrupted).</param>
public sealed record BuildResult(
    Publication Publication,
    ImmutableArray<Rendition> Renditions,
    ImmutableArray<Diagnostic> Diagnostics,
    ImmutableArray<Resource> HeldBack,
    bool IsPublished
)
{
    public int PageCount { get; init; }
    public int FileCount { get; init; }

    /// <summary>True when nothing of it may go out: what the whole archive shows names someone who did not agree or gives away an account, it is said to be a draft, or the register knows less than the site that it would replace.</summary>
    public bool IsWithheld { get; init; }

    /// <summary>The register of addresses as this build leaves it (registre/adresses.json).</summary>
    public AddressRegister Register { get; init; } = AddressRegister.Empty;

    /// <summary>The register as this build found it.</summary>
    public AddressRegister KnownRegister { get; init; } = AddressRegister.Empty;

    /// <summary>False when the one that is there cannot be read: it is left alone.</summary>
    public bool IsRegisterKnown { get; init; } = true;

    /// <summary>What the output folders hold, as <see cref="FinishedBuild"/> finds it again as long as nobody touches them.</summary>
    public string Written { get; init; } = "";
    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);
}

/// <summary>A step of a long build, for the progress line.</summary>
public readonly record struct BuildProgress(string Stage, int Done, int Total);
