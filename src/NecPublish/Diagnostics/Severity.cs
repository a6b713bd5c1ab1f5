namespace NecPublish.Diagnostics;

/// <summary>How much a finding weighs. Only <see cref="Error"/> blocks its resource.</summary>
public enum Severity : byte
{
    /// <summary>« erreur » : holds its resource back until it is mended or a person decides.</summary>
    Error,

    /// <summary>« avertissement » : published all the same.</summary>
    Warning,

    /// <summary>« à vérifier » : a question that only a person can answer; never counted as a failure.</summary>
    Review,

    /// <summary>« conseil » : outside RGAA.</summary>
    Advice,
}
