using System.Text;
using NecPublish.Storage;
using NecPublish.Tables;

namespace NecPublish.Tending.Planning;

public sealed class ProgrammeTests
{
    [Fact]
    public void A_workbook_gives_its_typed_days_and_hours()
    {
        // 45639 is 13 December 2024; 0.395833 is half past nine
        var rows =
            "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Programme du NEC</t></is></c></row>"
            + TestWorkbook.Row(2, "Titre", "Date", "Début", "Intervenants")
            + Session(3, "Ouverture", "45639", "0.395833333333333", "Awa Exemple, Léo Exemple")
            + Session(4, "Médiation", "45639", "0.583333333333333", "");
        var (plans, diagnostics) = Read("programme.xlsx", new TestWorkbook().Sheet("Jour 1", rows).ToArray());

        Assert.Empty(diagnostics);
        Assert.Equal(["Ouverture", "Médiation"], plans.Select(p => p.Title));
        Assert.Equal([(new DateOnly(2024, 12, 13), new TimeOnly(9, 30)), (new DateOnly(2024, 12, 13), new TimeOnly(14, 0))], plans.Select(p => (p.Day!.Value, p.Start!.Value)));
        Assert.Equal(["Awa Exemple", "Léo Exemple"], plans[0].Speakers);
    }

    [Fact]
    public void A_workbook_without_days_has_none()
    {
        var rows = TestWorkbook.Row(1, "titre", "debut") + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>Clôture</t></is></c><c r=\"B2\" s=\"2\"><v>0.75</v></c></row>";
        var (plans, _) = Read("programme.xlsx", new TestWorkbook().Sheet("P", rows).ToArray());
        Assert.Equal((null, new TimeOnly(18, 0)), (plans.Single().Day, plans.Single().Start));
    }

    [Fact]
    public void A_calendar_gives_its_events_by_hour_in_its_own_zone()
    {
        var (plans, diagnostics) = Read(
            "agenda.ics",
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//essai//FR
            X-WR-TIMEZONE:America/Martinique
            BEGIN:VEVENT
            UID:2
            DTSTAMP:20241101T000000Z
            DTSTART:20241213T180000Z
            SUMMARY:Médiation\, et après
            DESCRIPTION:Deux lignes\n de texte
            ORGANIZER;CN=Awa Exemple:mailto:awa@exemple.org
            END:VEVENT
            BEGIN:VEVENT
            UID:1
            DTSTAMP:20241101T000000Z
            DTSTART;TZID=America/Martinique:20241213T093000
            SUMMARY:Ouverture
            END:VEVENT
            BEGIN:VEVENT
            UID:3
            DTSTAMP:20241101T000000Z
            DTSTART;VALUE=DATE:20241214
            SUMMARY:Visites
            END:VEVENT
            BEGIN:VEVENT
            UID:4
            DTSTAMP:20241101T000000Z
            DTSTART:20241213T100000Z
            SUMMARY:Annulé
            STATUS:CANCELLED
            END:VEVENT
            END:VCALENDAR
            """u8.ToArray()
        );

        Assert.Empty(diagnostics);
        Assert.Equal(["Ouverture", "Médiation, et après", "Visites"], plans.Select(p => p.Title));
        Assert.Equal([(new DateOnly(2024, 12, 13), new TimeOnly(9, 30)), (new DateOnly(2024, 12, 13), new TimeOnly(14, 0)), (new DateOnly(2024, 12, 14), null)], plans.Select(p => (p.Day!.Value, p.Start)));
        Assert.Equal("Deux lignes  de texte", plans[1].Summary);
        Assert.All(plans, p => Assert.Empty(p.Speakers));
    }

    [Theory]
    [InlineData("a.ics", "pas un agenda")]
    [InlineData("a.ics", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:hier")]
    [InlineData("a.xlsx", "PK pas un classeur")]
    [InlineData("a.ods", "PK pas un classeur")]
    public void What_cannot_be_read_is_said(string name, string text)
    {
        var (plans, diagnostics) = Read(name, Encoding.UTF8.GetBytes(text));
        Assert.Empty(plans);
        Assert.Equal("sidecar-unreadable", Assert.Single(diagnostics).Rule.Id);
    }

    private static string Session(int row, string title, string day, string hour, string people) =>
        $"<row r=\"{row}\"><c r=\"A{row}\" t=\"inlineStr\"><is><t>{title}</t></is></c><c r=\"B{row}\" s=\"1\"><v>{day}</v></c><c r=\"C{row}\" s=\"2\"><v>{hour}</v></c><c r=\"D{row}\" t=\"inlineStr\"><is><t>{people}</t></is></c></row>";

    private static (IReadOnlyList<SessionPlan> Plans, IReadOnlyList<Diagnostics.Diagnostic> Diagnostics) Read(string name, byte[] content) => Programme.Read(new MemorySourceTree([new(name, content)]), name);
}
