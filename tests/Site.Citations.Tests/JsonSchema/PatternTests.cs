using CsCheck;
using Site.Citations.JsonSchema;
using Site.Citations.JsonSchema.Patterns;

namespace Site.Citations.Tests.JsonSchema;

public class PatternTests
{
    [Theory]
    [InlineData("^a$", "a", true)]
    [InlineData("^a$", "a\n", false)]
    [InlineData("^a", "b\na", false)]
    [InlineData("a|^b$", "xax", true)]
    [InlineData("^.$", "\u0085", true)]
    [InlineData("^.$", "\r", false)]
    [InlineData("^.$", "\u2028", false)]
    [InlineData("^.$", "😀", true)]
    [InlineData("^..$", "😀", false)]
    [InlineData("^😀{2}$", "😀😀", true)]
    [InlineData("^😀+$", "😀😁", false)]
    [InlineData("^[😀-😂]$", "😁", true)]
    [InlineData("^[😀-😂]$", "😃", false)]
    [InlineData("^[^😀]$", "😁", true)]
    [InlineData("^[^😀]$", "😀", false)]
    [InlineData("^[^a]$", "😀", true)]
    [InlineData("^[a😀é]$", "é", true)]
    [InlineData(@"^[\u{0}-\u{10ffff}]$", "😀", true)]
    [InlineData(@"^[\u{ff00}-\u{10401}]$", "𐐁", true)]
    [InlineData(@"^[\u{ff00}-\u{10401}]$", "𐐂", false)]
    [InlineData(@"^[\u{103f0}-\u{1f650}]$", "𐏯", false)]
    [InlineData(@"^[\u{103f0}-\u{1f650}]$", "𐏰", true)]
    [InlineData(@"^[\u{103f0}-\u{1f650}]$", "🀀", true)]
    [InlineData(@"^[\u{103f0}-\u{1f650}]$", "🙐", true)]
    [InlineData(@"^[\u{103f0}-\u{1f650}]$", "🙑", false)]
    [InlineData(@"^\ud83d\ude00$", "😀", true)]
    [InlineData(@"^\u{1F600}$", "😀", true)]
    [InlineData(@"^\x41\u0042\cJ\0$", "AB\n\0", true)]
    [InlineData(@"^\t\n\v\f\r$", "\t\n\v\f\r", true)]
    [InlineData(@"^\^\$\\\.\*\+\?\(\)\[\]\{\}\|\/$", @"^$\.*+?()[]{}|/", true)]
    [InlineData(@"^\d$", "5", true)]
    [InlineData(@"^\d$", "٥", false)]
    [InlineData(@"^\D$", "٥", true)]
    [InlineData(@"^\w$", "_", true)]
    [InlineData(@"^\w$", "é", false)]
    [InlineData(@"^\W$", "é", true)]
    [InlineData(@"^\s$", "\uFEFF", true)]
    [InlineData(@"^\s$", "\u3000", true)]
    [InlineData(@"^\s$", "\u0085", false)]
    [InlineData(@"^\s$", "\u200B", false)]
    [InlineData(@"^\S$", "\u0085", true)]
    [InlineData(@"^[\s\S]$", "\n", true)]
    [InlineData(@"^[\d\-x]+$", "1-x", true)]
    [InlineData(@"^[a-]+$", "-a", true)]
    [InlineData(@"^[\b]$", "\b", true)]
    [InlineData(@"^[^\n]$", "\n", false)]
    [InlineData("[]", "a", false)]
    [InlineData("^[^]$", "\n", true)]
    [InlineData(@"\bcaf\b", "café", true)]
    [InlineData(@"\bx\b", "axb", false)]
    [InlineData(@"a\Bb", "ab", true)]
    [InlineData(@"^\p{L}+$", "aé漢", true)]
    [InlineData(@"^\p{Letter}$", "𝒳", true)]
    [InlineData(@"^\p{Lu}$", "a", false)]
    [InlineData(@"^\p{General_Category=Uppercase_Letter}$", "É", true)]
    [InlineData(@"^\p{gc=Lu}$", "É", true)]
    [InlineData(@"^\P{L}$", "1", true)]
    [InlineData(@"^\P{L}$", "é", false)]
    [InlineData(@"^[^\P{L}]$", "é", true)]
    [InlineData(@"^\p{digit}$", "٥", true)]
    [InlineData(@"^\p{ASCII}$", "é", false)]
    [InlineData(@"^\p{Any}$", "😀", true)]
    [InlineData(@"^\p{Assigned}$", "\u0378", false)]
    [InlineData(@"^\p{White_Space}$", "\u0085", true)]
    [InlineData("^(?:ab)+$", "abab", true)]
    [InlineData("^(a)(?=b)b$", "ab", true)]
    [InlineData("^a(?!b)", "ab", false)]
    [InlineData("(?<=a+)b", "aab", true)]
    [InlineData("(?<!a)b", "ab", false)]
    [InlineData(@"^(a|b)\1$", "aa", true)]
    [InlineData(@"^(a|b)\1$", "ab", false)]
    [InlineData(@"^(?<x>a|b)\k<x>$", "bb", true)]
    [InlineData(@"^\k<x>(?<x>a)$", "a", true)]
    [InlineData(@"^(?:(a)|b)\1c$", "bc", true)]
    [InlineData("^a{2}$", "aa", true)]
    [InlineData("^a{2,}$", "a", false)]
    [InlineData("^a{0,1}$", "aa", false)]
    [InlineData("^a+?b*?c??$", "aab", true)]
    [InlineData("^x-", "x-1", true)]
    [InlineData("^x-", "y-x-1", false)]
    [InlineData("", "", true)]
    [InlineData("^(?:)$", "", true)]
    [InlineData("a||b", "c", true)]
    [InlineData("^K$", "\u212A", false)]
    public void Expressions_mean_what_ECMA_262_says(string pattern, string text, bool matches) =>
        Assert.Equal(matches, Parse(pattern).IsMatch(text));

    // Not among the data above: attributes are stored as UTF-8, which has no place for them.
    [Fact]
    public void Half_a_surrogate_pair_counts_as_a_character()
    {
        Assert.True(Parse("^.$").IsMatch("\uD800"));
        Assert.True(Parse("^..$").IsMatch("\uDE00\uD83D"));
        Assert.True(Parse("^[^a]😀$").IsMatch("\uD83D\uD83D\uDE00"));
    }

    [Theory]
    [InlineData("(")]
    [InlineData(")")]
    [InlineData("(?:a")]
    [InlineData("[a")]
    [InlineData("]")]
    [InlineData("{")]
    [InlineData("}")]
    [InlineData("a{1")]
    [InlineData("a{,2}")]
    [InlineData("a{2,1}")]
    [InlineData("*a")]
    [InlineData("a**")]
    [InlineData("a{1}{2}")]
    [InlineData("^*")]
    [InlineData("(?=a)*")]
    [InlineData(@"\b+")]
    [InlineData(@"\")]
    [InlineData(@"\a")]
    [InlineData(@"\-")]
    [InlineData(@"\_")]
    [InlineData(@"\A")]
    [InlineData(@"\z")]
    [InlineData(@"\x1")]
    [InlineData(@"\u12")]
    [InlineData(@"\u{}")]
    [InlineData(@"\u{110000}")]
    [InlineData(@"\c1")]
    [InlineData(@"\01")]
    [InlineData(@"\1")]
    [InlineData(@"(a)\2")]
    [InlineData(@"\k<n>")]
    [InlineData(@"(?<n>a)\k<m>")]
    [InlineData(@"(?<n>a)(?<n>b)")]
    [InlineData("(?<>a)")]
    [InlineData("(?<1>a)")]
    [InlineData("(?P<n>a)")]
    [InlineData("(?#comment)")]
    [InlineData("(?i)a")]
    [InlineData("(?>a)")]
    [InlineData("[b-a]")]
    [InlineData(@"[\d-z]")]
    [InlineData(@"[a-\d]")]
    [InlineData(@"[\B]")]
    [InlineData(@"\p{Nope}")]
    [InlineData(@"\p{gc=Nope}")]
    [InlineData(@"\p{nope=Lu}")]
    [InlineData(@"\p{IsGreek}")]
    [InlineData(@"\pL")]
    [InlineData(@"\p{L")]
    public void What_ECMA_262_does_not_allow_is_invalid(string pattern)
    {
        Assert.False(EcmaPattern.TryParse(pattern, out _, out var error));
        Assert.False(error.IsUnsupported);
        var refused = Schemas.Refuse("{'patternProperties': {'" + pattern.Replace(@"\", @"\\", StringComparison.Ordinal) + "': true}}");
        Assert.Equal((JsonSchemaProblem.Malformed, "/patternProperties"), (refused.Problem, refused.SchemaPath));
    }

    [Theory]
    [InlineData(@"\p{Script=Greek}")]
    [InlineData(@"\p{scx=Grek}")]
    [InlineData(@"\p{Alphabetic}")]
    [InlineData("a{100001}")]
    [InlineData("(?:a{1000}){1000}")]
    public void What_is_valid_and_not_implemented_is_called_so(string pattern)
    {
        Assert.False(EcmaPattern.TryParse(pattern, out _, out var error));
        Assert.True(error.IsUnsupported);
    }

    [Fact]
    public void Groups_nested_without_end_are_refused() =>
        Assert.False(EcmaPattern.TryParse(new string('(', 100_000) + new string(')', 100_000), out _, out _));

    [Theory]
    [InlineData("^(a+)+$")]
    [InlineData("^(a|a)*$")]
    [InlineData("^(a|aa)+$")]
    [InlineData("a*a*a*a*a*a*b")]
    public void An_expression_that_invites_trial_and_error_still_comes_to_an_answer(string pattern) =>
        Assert.False(Parse(pattern).IsMatch(new string('a', 2_000) + "!"));

    [Fact]
    public void An_expression_that_can_only_try_gives_up_with_an_error_whatever_stands_around_it()
    {
        var result = Schemas.Evaluate(@"{'anyOf': [{'not': {'pattern': '^(a+)+\\1$'}}, true]}", $"'{new string('a', 100)}!'");

        var error = Assert.Single(result.Errors);
        Assert.False(result.IsValid);
        Assert.Contains("was given up", error.Message, StringComparison.Ordinal);
        Assert.Equal("/anyOf/0/not", error.SchemaPath);
    }

    [Fact]
    public void Any_text_is_an_expression_or_is_refused_and_matching_never_throws()
    {
        var piece = Gen.OneOf(
            "a", "é", "😀", "\uD83D", ".", "^", "$", "|", "(", "(?:", "(?<n>", "(?=", "(?<!", ")", "[", "[^", "]", "-", "*", "+", "?", "{", "}",
            "{2}", "{1,}", ",", "1", @"\", @"\d", @"\b", @"\1", @"\k<n>", @"\p{L}", @"\P{Lu}", @"\u{1F600}", @"\ude00", @"\x41", "\n", " ", "#");
        Gen.Select(piece.Array[0, 12], piece.Array[0, 6]).Sample((pattern, text) =>
        {
            if (EcmaPattern.TryParse(string.Concat(pattern), out var parsed, out _))
            {
                parsed.IsMatch(string.Concat(text));
            }
        });
    }

    private static EcmaPattern Parse(string pattern)
    {
        Assert.True(EcmaPattern.TryParse(pattern, out var parsed, out var error), error?.Message);
        return parsed;
    }
}
