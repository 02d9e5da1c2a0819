using System.Text;
using System.Text.Json;
using Site.Citations.Schema;
using Site.Citations.SecondParty;
using Site.Citations.Vocabulary;
using Site.Evidence.Fetching;
using Site.Evidence.Tests;
using Site.Text.Diagnostics;
using Site.Verification.SecondParty;

namespace Site.Verification.Tests.SecondParty;

/// <summary>What somebody finds who reads the sources of a site, honest or forged, from servers of every kind.</summary>
public sealed class SecondPartyTests : IDisposable
{
    private static readonly byte[] Before = "what stood there before"u8.ToArray();

    private readonly SecondPartySite _site = new() { Limits = FetchLimits.Default with { Bytes = 1024 * 1024 } };

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task An_honest_site_is_found_to_say_what_its_sources_say()
    {
        _site.Add("plain", "First, the plain lamp takes 5 W.");
        await _site.BuildAsync();
        var report = await _site.VerifyAsync();
        Assert.Empty(report.Diagnostics.Select(d => d.Message));
        Assert.Equal(new ReportSummary(1, 1, 1, 1, 1, 1, 0, 0), report.SecondParty!.Summary);
        Assert.DoesNotContain(report.NotChecked, s => s.Contains("sources", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Honest_and_forged_claims_get_a_right_report_whatever_their_servers_do()
    {
        AddEveryKind();
        await _site.BuildAsync();
        var report = await _site.VerifyAsync();
        Assert.Equal(
            """
            altered: broken, differs in status against; CITE654
            bomb: unknown, differs in status; more than 1 MiB; CITE656
            busy: unknown, differs in status; HTTP 429; busy.test asks to be left alone for 3600 s; CITE656
            changed: ok, differs in against; CITE655
            charset: ok, agrees
            cut: unknown, differs in status; the connection broke before the answer's end; CITE656
            endless: unknown, differs in status; more than 1 MiB; CITE656
            file: unknown, differs in status; redirects to what is not a web address; CITE656
            flapping: ok, agrees
            forbidden: unknown, differs in status; HTTP 403; CITE656
            gone: broken, differs in status against; HTTP 404; CITE654
            hidden: broken, differs in status; CITE651
            honest: ok, agrees
            invented: broken, differs in status; CITE651
            inward: unknown, differs in status; redirects into a private network, to inner.test; CITE656
            loop: unknown, differs in status; more than 5 redirects; CITE656
            private: unknown, differs in status; not asked for: it leads into a private network, to private.test; CITE656
            slow: unknown, differs in status; no answer within 30 s; CITE656
            twice: ok, differs in occurrences; CITE652
            """,
            string.Join('\n', Rows(report)));
        Assert.DoesNotContain(_site.Server.Asked, p => p is "/private" or "/secret");
        Assert.False(report.Passed);
    }

    [Fact]
    public async Task A_report_satisfies_its_schema_and_the_same_findings_give_the_same_bytes()
    {
        AddEveryKind();
        await _site.BuildAsync();
        var bytes = ReportJson.Write((await _site.VerifyAsync()).SecondParty!);
        using var json = JsonDocument.Parse(bytes);
        Assert.Empty(CiteSchemas.Report.Validate(json.RootElement));
        Assert.Empty(CiteSchemas.Report.ForWriters("strict").Validate(json.RootElement));
        Assert.Equal(bytes, ReportJson.Write(ReportJson.Read(bytes, out var problem)!));
        Assert.Null(problem);

        Assert.Equal(Encoding.UTF8.GetString(bytes), Encoding.UTF8.GetString(ReportJson.Write((await _site.VerifyAsync()).SecondParty!)));
    }

    [Fact]
    public async Task What_cannot_be_read_lowers_what_the_evidence_allows_and_is_said_not_to_be_checked()
    {
        _site.Add("forbidden", _ => Reply.Status("403 Forbidden"), Before);
        await _site.BuildAsync();
        var report = await _site.VerifyAsync();
        Assert.True(report.Passed);
        Assert.Contains("1 of 1 quotes: their sources could not be read.", report.NotChecked);
    }

    [Fact]
    public async Task A_site_given_by_an_address_in_a_private_network_may_name_sources_there()
    {
        _site.Add("private", _ => Reply.Ok("text/plain", "the private lamp takes 5 W"), Before, "10.1.2.3");
        await _site.BuildAsync();
        Assert.Equal(1, (await _site.VerifyAsync("http://127.0.0.1/")).SecondParty!.Summary.Ok);
    }

    [Fact]
    public async Task No_more_sources_are_read_than_the_limit_says_and_that_is_an_error()
    {
        using var site = new SecondPartySite { Taken = SecondPartyLimits.Default with { Sources = 1 } };
        site.Add("first", "the first lamp takes 5 W");
        site.Add("second", "the second lamp takes 5 W");
        await site.BuildAsync();
        var report = await site.VerifyAsync();
        Assert.Equal(["/first"], site.Server.Asked);
        Assert.Equal("a limit was reached before it was read", report.SecondParty!.Sources[1].Problem);
        Assert.Contains(report.Diagnostics, d => d.Rule == Rules.Twin.Limit);
    }

    [Fact]
    public async Task Time_for_all_sources_is_limited_and_what_was_read_by_then_is_reported()
    {
        _site.Add("early", "the early lamp takes 5 W");
        _site.Add("late", _ => new Reply([]) { Hangs = true, Then = () => _site.Clock.Advance(TimeSpan.FromMinutes(61)) }, Before);
        _site.Add("later", "the later lamp takes 5 W");
        await _site.BuildAsync();
        var report = await _site.VerifyAsync();
        Assert.Equal(["/early", "/late"], _site.Server.Asked);
        Assert.Equal(1, report.SecondParty!.Summary.Ok);
        var limit = Assert.Single(report.Diagnostics, d => d.Rule == Rules.Twin.Limit);
        Assert.Contains("3600 seconds", limit.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bytes_of_all_sources_together_are_limited()
    {
        using var site = new SecondPartySite { Limits = FetchLimits.Default with { AllBytes = 20 } };
        site.Add("first", "the first lamp takes 5 W");
        site.Add("second", "the second lamp takes 5 W");
        await site.BuildAsync();
        Assert.Equal("not asked for: more than 20 bytes were read before", (await site.VerifyAsync()).SecondParty!.Sources[1].Problem);
    }

    [Fact]
    public async Task Reports_of_two_parties_are_compared_claim_by_claim()
    {
        _site.Add("plain", "the plain lamp takes 5 W");
        _site.Add("moving", n => Reply.Ok("text/plain", n == 1 ? "the moving lamp takes 5 W" : "no more"), Before);
        await _site.BuildAsync();
        var one = (await _site.VerifyAsync()).SecondParty!;
        Assert.Empty(ReportComparison.Compare(one, one with { By = "another 1" }, "the other"));

        var two = (await _site.VerifyAsync()).SecondParty!;
        var gone = Assert.Single(ReportComparison.Compare(two, one, "the other"));
        Assert.Equal(("CITE654", "index.cite.json"), (gone.Rule.Code, gone.Location!.Value.File));
        Assert.Contains("which has other bytes than those the other read", gone.Message, StringComparison.Ordinal);

        var lie = one with { Claims = [.. one.Claims.Select(c => c with { Evidence = [.. c.Evidence.Select(Denied)] })] };
        Assert.Equal(["CITE651", "CITE651"], ReportComparison.Compare(lie, one, "the other").Select(d => d.Rule.Code));
        Assert.Equal(
            ["CITE657"],
            ReportComparison.Compare(one, one with { Claims = [.. one.Claims.Skip(1)] }, "the other").Select(d => d.Rule.Code));

        static ReportedEvidence Denied(ReportedEvidence evidence) =>
            evidence with { Check = new ReportedCheck { Status = CheckStatus.Broken, QuoteFound = false } };
    }

    private void AddEveryKind()
    {
        var (clock, port) = (_site.Clock, _site.Server.Port);
        _site.Name("inner.test", "10.1.2.3");
        _site.Server.On("/secret", Reply.Ok("text/plain", "the inward lamp takes 5 W"));
        _site.Add("honest", "As measured, the honest lamp takes 5 W.");
        _site.Add("invented", "Nobody has measured what it takes.");
        _site.Add("twice", "the twice lamp takes 5 W, the twice lamp takes 5 W");
        var page = "<p>Nothing that anybody would see.</p><!-- the hidden lamp takes 5 W -->"u8.ToArray();
        _site.Add("hidden", _ => Reply.Ok("Content-Type: text/html", page), page);
        _site.Add("changed", _ => Reply.Ok("text/plain", "Today the changed lamp takes 5 W."), Before);
        _site.Add("altered", _ => Reply.Ok("text/plain", "Today the altered lamp takes 6 W."), Before);
        _site.Add("gone", _ => Reply.Status("404 Not Found"), Before);
        var latin = Encoding.Latin1.GetBytes("<p>Où\u00A0? the charset lamp takes 5\u00A0W");
        _site.Add("charset", _ => Reply.Ok("Content-Type: text/html; charset=iso-8859-1", latin), latin);
        _site.Add("flapping", Flapping, "the flapping lamp takes 5 W"u8.ToArray());
        _site.Add("slow", _ => new Reply([]) { Hangs = true, Then = () => clock.Advance(TimeSpan.FromSeconds(31)) }, Before);
        var begun = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nConnection: close\r\n\r\n"u8;
        var endless = new Reply([.. begun, .. new byte[9000]]) { Endless = true };
        _site.Add("endless", _ => endless, Before);
        _site.Add("cut", _ => Reply.Raw("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nthe cut"), Before);
        _site.Add("bomb", _ => Reply.Bomb(), Before);
        _site.Add("loop", _ => Reply.Redirect("/loop"), Before);
        _site.Add("inward", _ => Reply.Redirect($"http://inner.test:{port}/secret"), Before);
        _site.Add("file", _ => Reply.Redirect("file:///etc/passwd"), Before);
        _site.Add("private", _ => Reply.Ok("text/plain", "the private lamp takes 5 W"), Before, "10.1.2.3");
        _site.Add("forbidden", _ => Reply.Status("403 Forbidden"), Before);
        _site.Add("busy", _ => Reply.Status("429 Too Many Requests", "Retry-After: 3600"), Before);
    }

    private static Reply Flapping(int request) => (request % 3) switch
    {
        1 => Reply.Status("502 Bad Gateway"),
        2 => Reply.Raw("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nthe fla"),
        _ => Reply.Ok("text/plain", "the flapping lamp takes 5 W"),
    };

    /// <summary>A row for each claim: what was found, how it differs from what the publisher says, why, and its code.</summary>
    private IEnumerable<string> Rows(VerificationReport report)
    {
        var found = report.SecondParty!;
        foreach (var evidence in found.Claims.Select(c => c.Evidence.Single()).OrderBy(e => e.Source, StringComparer.Ordinal))
        {
            var differs = evidence.Differs is { } members ? "differs in " + string.Join(' ', members) : "agrees";
            var problem = found.Sources.Single(s => s.Url == evidence.Url).Problem is { } why ? "; " + why : "";
            var codes = report.Diagnostics
                .Where(d => d.Message.Contains($"'{_site.AddressOf(evidence.Source)}'", StringComparison.Ordinal))
                .Select(d => "; " + d.Rule.Code);
            yield return $"{evidence.Source}: {evidence.Check.Status.ToWord()}, {differs}{problem}{string.Concat(codes)}";
        }
    }
}
