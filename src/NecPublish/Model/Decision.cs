namespace NecPublish.Model;

/// <summary>A line of decisions.csv: what a person answered to a finding, with a reason.</summary>
/// <param name="File">The file that the finding is about, relative to the content folder.</param>
/// <param name="Fingerprint">The finding's own; null when the line names a rule and a place instead.</param>
/// <param name="Verdict">accepte, sans-objet, faux-positif…, as written.</param>
/// <param name="DeclaredIn">The csv file, and the line from 1.</param>
public sealed record Decision(string File, string Rule, string? Place, string? Fingerprint, string Verdict, string Reason, DateOnly? Date, string DeclaredIn, int Line);
