using System.Collections.Immutable;
using NecPublish.Model.LesBases;
using NecPublish.Pushing.Contract;
using NecPublish.Pushing.LesBases;

namespace NecPublish.Pushing;

public sealed class LesBasesPushTests : IAsyncLifetime
{
    private readonly PushHarness _push = new();
    private LesBasesServer _server = null!;

    public async Task InitializeAsync() => _server = await LesBasesServer.StartAsync();

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        _push.Dispose();
    }

    [Fact]
    public async Task Publishes_a_resource_whole_under_its_licence()
    {
        var report = await _push.PushAsync(_server);

        Assert.False(report.HasFailures);
        Expected.IsWhole(_server, _push.Deposit, published: true);
        Assert.Equal(new Uri(_server.Site, "ressources/co-organiser-un-nec-local").AbsoluteUri, Assert.Single(report.Outcomes).Url);
        var calls = _server.Calls.ToArray();
        Assert.Equal("GET /api/auth/session", calls[0]);
        Assert.Equal("ChangeLicence", calls[^2]);
        Assert.Equal("Publish", calls[^1]);
    }

    [Fact]
    public async Task Leaves_a_draft_unless_told_to_publish()
    {
        var report = await _push.PushAsync(_server, publish: false);

        Expected.IsWhole(_server, _push.Deposit, published: false);
        Assert.EndsWith("/ressources/co-organiser-un-nec-local/editer", Assert.Single(report.Outcomes).Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Changes_nothing_the_second_time(bool publish)
    {
        await _push.PushAsync(_server, publish);
        var ledger = File.ReadAllBytes(_push.LedgerPath);
        _server.Restart(null);

        await _push.PushAsync(_server, publish);

        Assert.Empty(_server.Mutations);
        Assert.Equal(ledger, File.ReadAllBytes(_push.LedgerPath));
    }

    [Fact]
    public async Task Edits_only_what_changed_then_republishes()
    {
        await _push.PushAsync(_server);
        _server.Restart(null);
        var contents = _push.Deposit.Contents;
        _push.Deposit = _push.Deposit with { Contents = contents.SetItem(0, new TextContent("<p>Quatre lieux.</p>")) };

        await _push.PushAsync(_server);

        Assert.Equal(["EditTitleAndDescription", "EditContent", "Republish"], _server.Mutations);
        Expected.IsWhole(_server, _push.Deposit, published: true);
    }

    [Fact]
    public async Task Adds_removes_and_moves_contents()
    {
        await _push.PushAsync(_server);
        _server.Restart(null);
        var c = _push.Deposit.Contents;
        _push.Deposit = _push.Deposit with { Contents = [c[4], new SectionContent("Nouveau"), c[0], c[1], new TextContent("<p>Ajout</p>"), c[3], c[5]] };

        await _push.PushAsync(_server);

        Expected.IsWhole(_server, _push.Deposit, published: true);
        Assert.DoesNotContain("upload.create", _server.Mutations);
    }

    [Fact]
    public async Task Keeps_what_somebody_added_on_the_site()
    {
        await _push.PushAsync(_server);
        var resource = _server.Store.Alive.Single();
        resource.Contents.Insert(2, new StoredContent(Guid.NewGuid().ToString(), "Text") { Text = "<p>À la main</p>", Order = 2 });
        var c = _push.Deposit.Contents;
        _push.Deposit = _push.Deposit with { Contents = c.Insert(3, new TextContent("<p>Ajout</p>")) };

        await _push.PushAsync(_server);

        Assert.Contains(resource.Contents, x => x.Text == "<p>À la main</p>");
        Assert.Equal(8, resource.Contents.Count);
        resource.Contents.RemoveAll(x => x.Text == "<p>À la main</p>");
        Assert.Equal(_push.Deposit.Contents.Select(x => x.Type), resource.Contents.OrderBy(x => x.Order).Select(x => x.Type));
    }

    [Fact]
    public async Task Refuses_to_go_on_without_a_session()
    {
        _server.IsSignedIn = false;

        var e = await Assert.ThrowsAsync<LesBasesException>(() => _push.PushAsync(_server));

        Assert.Equal(CallFailure.Unauthorized, e.Failure);
        Assert.Empty(_server.Mutations);
    }

    [Fact]
    public async Task Explains_that_only_members_may_use_a_base()
    {
        var report = await _push.PushAsync(_server, baseSlug: "autre-base");

        Assert.Contains("membre", Assert.Single(report.Outcomes).Failure, StringComparison.Ordinal);
        Assert.Empty(_server.Store.Alive);
    }

    [Fact]
    public async Task Never_creates_a_base() => Assert.Contains("ne crée jamais de base", (await Assert.ThrowsAsync<PushException>(() => _push.PushAsync(_server, baseSlug: "inconnue"))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Sends_nothing_that_exceeds_a_limit()
    {
        _push.Deposit = _push.Deposit with { Title = new string('a', 101) };

        var report = await _push.PushAsync(_server);

        Assert.Equal(PushAction.Blocked, Assert.Single(report.Outcomes).Action);
        Assert.Empty(_server.Mutations);
    }

    [Fact]
    public async Task Sends_no_resource_whose_licence_the_site_lacks()
    {
        _push.Deposit = _push.Deposit with { Licence = null };

        Assert.True((await _push.PushAsync(_server)).HasFailures);
        Assert.Empty(_server.Mutations);
    }

    [Fact]
    public async Task Finds_its_resource_again_when_the_ledger_is_lost_and_a_person_confirms()
    {
        await _push.PushAsync(_server);
        File.Delete(_push.LedgerPath);
        _push.IsOursAnswer = true;

        await _push.PushAsync(_server);

        Expected.IsWhole(_server, _push.Deposit, published: true);
    }

    [Fact]
    public async Task Stops_when_the_ledger_is_lost_and_nobody_can_say()
    {
        await _push.PushAsync(_server);
        File.Delete(_push.LedgerPath);

        await Assert.ThrowsAsync<PushException>(() => _push.PushAsync(_server));

        Assert.Single(_server.Store.Alive);
    }

    [Fact]
    public async Task Takes_a_withdrawn_resource_off_line_on_request_only()
    {
        await _push.PushAsync(_server);

        await _push.PushAsync(_server, empty: true);
        Assert.True(_server.Store.Alive.Single().IsPublic);

        await _push.PushAsync(_server, empty: true, withdraw: true);
        Assert.False(_server.Store.Alive.Single().IsPublic);

        await _push.PushAsync(_server);
        Assert.True(_server.Store.Alive.Single().IsPublic);
        Assert.Single(_server.Store.Alive);
    }

    [Fact]
    public async Task Maps_a_refusal_back_to_the_field()
    {
        _server.Store.MaxDescription = 5;

        var report = await _push.PushAsync(_server);

        Assert.Contains("description («\u202fresume\u202f»)", Assert.Single(report.Outcomes).Failure, StringComparison.Ordinal);
    }
}
