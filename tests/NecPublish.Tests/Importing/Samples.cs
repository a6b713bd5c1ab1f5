using NecPublish.Model;

namespace NecPublish.Importing;

/// <summary>What an importer's test needs around its file.</summary>
internal static class Samples
{
    public static readonly Publication Publication = new() { Settings = new Settings { Licence = Licences.CcBySa4 } };
}
