using System.Text.Json;
using Site.Citations.JsonSchema;

namespace Site.Citations.Tests.JsonSchema;

public class FormatTests
{
    [Theory]
    [InlineData("2026-03-10", true)]
    [InlineData("2024-02-29", true)]
    [InlineData("2000-02-29", true)]
    [InlineData("0000-02-29", true)]
    [InlineData("1900-02-29", false)]
    [InlineData("2026-02-29", false)]
    [InlineData("2026-04-31", false)]
    [InlineData("2026-13-01", false)]
    [InlineData("2026-3-10", false)]
    [InlineData("2026-03-10 ", false)]
    [InlineData("2026-03-10\n", false)]
    [InlineData("2026-03-1०", false)]
    [InlineData("20260310", false)]
    [InlineData("2026-069", false)]
    public void Dates(string text, bool valid) => Check("date", text, valid);

    [Theory]
    [InlineData("12:30:00Z", true)]
    [InlineData("12:30:00z", true)]
    [InlineData("12:30:00.000000000001-23:59", true)]
    [InlineData("23:59:60Z", true)]
    [InlineData("00:59:60+01:00", true)]
    [InlineData("18:59:60-05:00", true)]
    [InlineData("12:59:60Z", false)]
    [InlineData("23:59:60+01:00", false)]
    [InlineData("24:00:00Z", false)]
    [InlineData("12:60:00Z", false)]
    [InlineData("12:30:61Z", false)]
    [InlineData("12:30:00", false)]
    [InlineData("12:30Z", false)]
    [InlineData("12:30:00.Z", false)]
    [InlineData("12:30:00,5Z", false)]
    [InlineData("12:30:00+01", false)]
    [InlineData("12:30:00+24:00", false)]
    [InlineData("12:30:00+01:60", false)]
    [InlineData("12:30:00Z+01:00", false)]
    public void Times(string text, bool valid)
    {
        Check("time", text, valid);
        Check("date-time", "2026-03-10T" + text, valid);
        Check("date-time", "2026-03-10t" + text, valid);
        Check("date-time", "2026-03-10 " + text, false);
        Check("date-time", "2026-02-30T" + text, false);
    }

    [Theory]
    [InlineData("P1Y2M3DT4H5M6S", true)]
    [InlineData("P4W", true)]
    [InlineData("P0D", true)]
    [InlineData("PT1M", true)]
    [InlineData("P1DT1S", true)]
    [InlineData("P", false)]
    [InlineData("PT", false)]
    [InlineData("P1DT", false)]
    [InlineData("P1", false)]
    [InlineData("P1H", false)]
    [InlineData("PT1D", false)]
    [InlineData("P1Y1D", false)]
    [InlineData("P1D1Y", false)]
    [InlineData("P1W1D", false)]
    [InlineData("P1WT1H", false)]
    [InlineData("PT1.5S", false)]
    [InlineData("-P1D", false)]
    [InlineData("p1d", false)]
    [InlineData("", false)]
    public void Durations(string text, bool valid) => Check("duration", text, valid);

    [Theory]
    [InlineData("a@b", true, true)]
    [InlineData("a.b+c@example.org", true, true)]
    [InlineData("\"a b@c\"@example.org", true, true)]
    [InlineData("\"a\\\"b\"@example.org", true, true)]
    [InlineData("a@[192.0.2.1]", true, true)]
    [InlineData("a@[IPv6:2001:db8::1]", true, true)]
    [InlineData("ü@example.org", false, true)]
    [InlineData("a@bücher.example", false, true)]
    [InlineData("a@[192.0.2.256]", false, false)]
    [InlineData("a@[2001:db8::1]", false, false)]
    [InlineData("a@", false, false)]
    [InlineData("@b", false, false)]
    [InlineData("ab", false, false)]
    [InlineData("a b@c", false, false)]
    [InlineData("a..b@c", false, false)]
    [InlineData(".a@c", false, false)]
    [InlineData("\"a\"b@c", false, false)]
    [InlineData("\"a@c", false, false)]
    [InlineData("\"a\\\"@c", false, false)]
    [InlineData("a@-b", false, false)]
    [InlineData("a@b_c", false, false)]
    [InlineData("A <a@b>", false, false)]
    [InlineData("a@b\n", false, false)]
    [InlineData("a@\uFFFF", false, false)]
    public void Mailboxes(string text, bool ascii, bool international)
    {
        Check("email", text, ascii);
        Check("idn-email", text, international);
    }

    [Theory]
    [InlineData("example.org", true, true)]
    [InlineData("a", true, true)]
    [InlineData("1a", true, true)]
    [InlineData("a-b.c--d", true, true)]
    [InlineData("xn--bcher-kva.example", true, true)]
    [InlineData("bücher.example", false, true)]
    [InlineData("例え.テスト", false, true)]
    [InlineData("例え。テスト", false, true)]
    [InlineData("שלום.example", false, true)]
    [InlineData("faß.de", false, true)]
    [InlineData("ab--cd.example", true, false)]
    [InlineData("", false, false)]
    [InlineData(".", false, false)]
    [InlineData("a..b", false, false)]
    [InlineData("a.", false, false)]
    [InlineData("-a", false, false)]
    [InlineData("a-", false, false)]
    [InlineData("a_b", false, false)]
    [InlineData("a b", false, false)]
    [InlineData("a\n", false, false)]
    [InlineData("xn--", false, false)]
    [InlineData("xn--a", false, false)]
    [InlineData("xn--bcher-kv", false, false)]
    [InlineData("xn--abc-", false, false)]
    [InlineData("Bücher.example", false, false)]
    [InlineData("bu\u0308cher.example", false, false)]
    [InlineData("\u0301a", false, false)]
    [InlineData("☃.example", false, false)]
    [InlineData("a\u200Db", false, false)]
    [InlineData("क\u094D\u200Dष", false, true)]
    [InlineData("l·l", false, true)]
    [InlineData("l·a", false, false)]
    [InlineData("aא", false, false)]
    [InlineData("1א", false, false)]
    [InlineData("ﬁ", false, false)]
    [InlineData("\uFFFE", false, false)]
    public void Host_names(string text, bool ascii, bool international)
    {
        Check("hostname", text, ascii);
        Check("idn-hostname", text, international);
    }

    [Fact]
    public void Host_names_have_a_longest_label_and_a_longest_name()
    {
        var label = new string('a', 63);
        Check("hostname", label, true);
        Check("hostname", label + "a", false);
        Check("hostname", $"{label}.{label}.{label}.{label[..61]}", true);
        Check("hostname", $"{label}.{label}.{label}.{label[..62]}", false);
        Check("idn-hostname", new string('ü', 30), true);
        Check("idn-hostname", new string('ü', 63), false);
        Check("idn-hostname", new string('ü', 300_000), false);
    }

    [Theory]
    [InlineData("192.0.2.1", true)]
    [InlineData("0.0.0.0", true)]
    [InlineData("255.255.255.255", true)]
    [InlineData("256.0.0.1", false)]
    [InlineData("1.2.3", false)]
    [InlineData("1.2.3.4.5", false)]
    [InlineData("01.2.3.4", false)]
    [InlineData("1.2.3.", false)]
    [InlineData("0x1.2.3.4", false)]
    [InlineData("1.2.3.4/8", false)]
    [InlineData("1.2.3.٤", false)]
    [InlineData("", false)]
    public void IPv4_addresses(string text, bool valid) => Check("ipv4", text, valid);

    [Theory]
    [InlineData("::", true)]
    [InlineData("::1", true)]
    [InlineData("1::", true)]
    [InlineData("2001:db8:0:0:0:0:0:1", true)]
    [InlineData("2001:DB8::1", true)]
    [InlineData("::ffff:192.0.2.1", true)]
    [InlineData("1:2:3:4:5:6:192.0.2.1", true)]
    [InlineData("1:2:3:4:5:6:7::", true)]
    [InlineData("1:2:3:4:5:6:7:8::", false)]
    [InlineData("1:2:3:4:5:6:7:192.0.2.1", false)]
    [InlineData("1:2:3:4:5:6:7", false)]
    [InlineData("1::2::3", false)]
    [InlineData(":::", false)]
    [InlineData(":1:2:3:4:5:6:7", false)]
    [InlineData("12345::", false)]
    [InlineData("::g", false)]
    [InlineData("::1.2.3", false)]
    [InlineData("1.2.3.4::", false)]
    [InlineData("fe80::1%eth0", false)]
    [InlineData("[::1]", false)]
    [InlineData("::1/64", false)]
    [InlineData("", false)]
    public void IPv6_addresses(string text, bool valid) => Check("ipv6", text, valid);

    [Theory]
    [InlineData("https://example.org/a?b=c#d", true, true)]
    [InlineData("HTTPS://user:pw@example.org:8080", true, true)]
    [InlineData("https://[2001:db8::1]:80/", true, true)]
    [InlineData("https://[v1.a:b]/", true, true)]
    [InlineData("urn:isbn:0451450523", true, true)]
    [InlineData("mailto:a@b", true, true)]
    [InlineData("data:,%20", true, true)]
    [InlineData("a:", true, true)]
    [InlineData("http:///", true, true)]
    [InlineData("/a/b", false, true)]
    [InlineData("//example.org", false, true)]
    [InlineData("a/b:c", false, true)]
    [InlineData("./a:b", false, true)]
    [InlineData("?q", false, true)]
    [InlineData("#f", false, true)]
    [InlineData("", false, true)]
    [InlineData("1:b", false, false)]
    [InlineData("https://example.org/a b", false, false)]
    [InlineData("https://example.org/%zz", false, false)]
    [InlineData("https://example.org/%4", false, false)]
    [InlineData("https://example.org:port/", false, false)]
    [InlineData("https://[2001:db8::g]/", false, false)]
    [InlineData("https://[::1]x/", false, false)]
    [InlineData("https://a@b@c/", false, false)]
    [InlineData("https://example.org/[1]", false, false)]
    [InlineData("https://example.org/\\", false, false)]
    [InlineData("https://example.org/{a}", false, false)]
    [InlineData("#a#b", false, false)]
    [InlineData("a\n", false, false)]
    public void URIs_and_references(string text, bool uri, bool reference)
    {
        Check("uri", text, uri);
        Check("iri", text, uri);
        Check("uri-reference", text, reference);
        Check("iri-reference", text, reference);
    }

    [Theory]
    [InlineData("https://exämple.org/ü?ü#ü", true)]
    [InlineData("https://example.org/𝒳", true)]
    [InlineData("https://example.org/?\uE000", true)]
    [InlineData("https://example.org/\uE000", false)]
    [InlineData("https://example.org/\uFFFF", false)]
    [InlineData("https://example.org/\u0085", false)]
    [InlineData("hüttp://example.org/", false)]
    public void IRIs_go_beyond_ASCII(string text, bool valid)
    {
        Check("iri", text, valid);
        Check("iri-reference", text, valid);
        Check("uri", text, false);
        Check("uri-reference", text, false);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("/a/{b}{?c,d*,e:3}{#f.g}", true)]
    [InlineData("{%41_b}", true)]
    [InlineData("/ü'", true)]
    [InlineData("{", false)]
    [InlineData("}", false)]
    [InlineData("{}", false)]
    [InlineData("{a b}", false)]
    [InlineData("{a:0}", false)]
    [InlineData("{a:10000}", false)]
    [InlineData("{a*:3}", false)]
    [InlineData("{a.}", false)]
    [InlineData("{{a}}", false)]
    [InlineData("/%4", false)]
    [InlineData("/\"", false)]
    [InlineData("/ ", false)]
    public void URI_templates(string text, bool valid) => Check("uri-template", text, valid);

    [Theory]
    [InlineData("123e4567-e89b-12d3-a456-426614174000", true)]
    [InlineData("123E4567-E89B-12D3-A456-426614174000", true)]
    [InlineData("00000000-0000-0000-0000-000000000000", true)]
    [InlineData("123e4567e89b12d3a456426614174000", false)]
    [InlineData("123e4567-e89b-12d3-a456-42661417400", false)]
    [InlineData("123e4567-e89b-12d3-a456-42661417400g", false)]
    [InlineData("{123e4567-e89b-12d3-a456-426614174000}", false)]
    [InlineData("123e4567-e89b-12d3-a456-42661417400\n", false)]
    public void UUIDs(string text, bool valid) => Check("uuid", text, valid);

    [Theory]
    [InlineData("", true)]
    [InlineData("/", true)]
    [InlineData("/a~0b~1c//0", true)]
    [InlineData("a", false)]
    [InlineData("#/a", false)]
    [InlineData("/~", false)]
    [InlineData("/~2", false)]
    public void JSON_pointers(string text, bool valid)
    {
        Check("json-pointer", text, valid);
        Check("relative-json-pointer", "0" + text, valid || text == "#");
        Check("relative-json-pointer", "12" + text, valid);
        Check("relative-json-pointer", "01" + text, false);
        Check("relative-json-pointer", "-1" + text, false);
    }

    [Theory]
    [InlineData("0#", true)]
    [InlineData("12#", true)]
    [InlineData("0##", false)]
    [InlineData("0#/a", false)]
    [InlineData("#", false)]
    [InlineData("١", false)]
    public void Relative_JSON_pointers_to_a_name(string text, bool valid) => Check("relative-json-pointer", text, valid);

    [Theory]
    [InlineData(@"^a(?<n>b)\k<n>[^\d\-]{2,3}?$", true)]
    [InlineData(@"\p{Script=Greek}", true)]
    [InlineData("(", false)]
    [InlineData(@"\a", false)]
    [InlineData("(?i)a", false)]
    public void Regular_expressions(string text, bool valid) => Check("regex", text, valid);

    [Theory]
    [InlineData("date-time")]
    [InlineData("hostname")]
    [InlineData("regex")]
    public void Other_values_than_strings_have_no_format(string format)
    {
        foreach (var value in new[] { "1", "null", "[]", "{}", "true" })
        {
            Schemas.Check($"{{'format': '{format}'}}", value, true);
        }
    }

    // Not among the data above: attributes are stored as UTF-8, which has no place for them.
    [Fact]
    public void Half_a_surrogate_pair_is_in_no_name_or_address()
    {
        foreach (var format in new[] { "email", "idn-email", "hostname", "idn-hostname", "uri", "uri-reference", "iri", "iri-reference", "uri-template" })
        {
            Check(format, "\uD800", false);
            Check(format, "a@\uD800", false);
            Check(format, "https://example.org/\uDC00", false);
        }
    }

    [Fact]
    public void Unknown_formats_are_ignored_unless_refused_and_known_ones_asserted_unless_annotating()
    {
        Schemas.Check("{'format': 'colour'}", "'x'", true);
        Schemas.Check("{'format': 'date'}", "'x'", false);
        Schemas.Check("{'format': 'date'}", "'x'", true, JsonSchemaOptions.Default with { AssertFormat = false });
        var refused = Schemas.Refuse("{'properties': {'a': {'format': 'datetime'}}}", JsonSchemaOptions.Strict);
        Assert.Equal("/properties/a/format", refused.SchemaPath);
        Assert.Contains("Did you mean 'date-time'?", refused.Message, StringComparison.Ordinal);
    }

    private static void Check(string format, string text, bool valid)
    {
        // Written out unit by unit, so that lone surrogates reach the evaluator as the escapes a file would have.
        var json = string.Concat(text.Select(c => $"\\u{(int)c:x4}"));
        using var instance = JsonDocument.Parse($"\"{json}\"");
        var result = JsonSchemaDocument.Parse($$"""{"format":"{{format}}"}""").Evaluate(instance.RootElement);
        Assert.True(result.IsValid == valid, $"{format}: '{text}' ({json}) should {(valid ? "" : "not ")}be valid");
    }
}
