namespace NecPublish.Model.LesBases;

/// <summary>The licences that Les Bases can show. It takes ETALAB_2_0 when none is chosen, so one is always sent.</summary>
public static class Licensing
{
    public const string CcBySa = "CC_BY_SA_4_0";
    public const string Etalab = "ETALAB_2_0";

    /// <summary>
    /// The code of a licence there; null when the site does not offer it, and then nothing is deposited: another licence
    /// would be a false statement, and NO_LICENCE takes away rights that were given.
    /// </summary>
    public static string? CodeOf(Licence licence) =>
        licence.Id switch
        {
            "cc-by-sa-4.0" => CcBySa,
            "etalab-2.0" or "licence-ouverte-2.0" or "lo-2.0" => Etalab,
            "cc-by-nc-sa-4.0" => "CC_BY_NC_SA_4_0",
            _ when licence.Spdx == "CC-BY-SA-4.0" => CcBySa,
            _ when string.Equals(licence.Spdx, "etalab-2.0", StringComparison.OrdinalIgnoreCase) => Etalab,
            _ when licence.Spdx == "CC-BY-NC-SA-4.0" => "CC_BY_NC_SA_4_0",
            _ => null,
        };

    /// <summary>The name that the site's form shows.</summary>
    public static string LabelOf(string code) =>
        code switch
        {
            CcBySa => "CC BY-SA 4.0",
            Etalab => "Licence Ouverte Etalab 2.0",
            "CC_BY_NC_SA_4_0" => "CC BY-NC-SA 4.0",
            _ => code,
        };
}
