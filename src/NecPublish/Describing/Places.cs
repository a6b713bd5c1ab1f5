namespace NecPublish.Describing;

/// <summary>Communes in the terms of INSEE's linked data (Code officiel géographique).</summary>
public static class Places
{
    /// <param name="inseeCode">Five characters: "97213".</param>
    public static string Uri(string inseeCode) => "http://id.insee.fr/geo/commune/" + System.Uri.EscapeDataString(inseeCode);
}
