using System.Text;
using Site.Text.Folding;

namespace Site.Text.Tests.Folding;

/// <summary>Any text has a form C, and where the library knows it, it is the same.</summary>
public sealed class NormalFormTests
{
    [Theory]
    [InlineData("e\u0301", "\u00E9")]
    [InlineData("e\u0301\uFFFEe\u0301", "\u00E9\uFFFE\u00E9")]
    [InlineData("e\uD800\u0301", "e\uD800\u0301")]
    [InlineData("\uDC00e\u0301", "\uDC00\u00E9")]
    [InlineData("\u1100\u1161", "\uAC00")]
    [InlineData("\U0001D15E", "\U0001D157\U0001D165")]
    [InlineData("plain", "plain")]
    [InlineData("", "")]
    public void Text_the_library_refuses_is_normalised_round_what_it_refuses(string text, string expected) =>
        Assert.Equal(expected, NormalForm.Of(text));

    [Fact]
    public void Where_the_library_takes_a_text_the_form_is_its_own()
    {
        var random = new Random(3);
        char[] letters =
        [
            'a', 'e', '\u0301', '\u0316', '\u00E9', '\u1100', '\u1161', '\u0344', '\u2126', '\uFFFF', ' ', '\uFB1D', '\u0F71',
        ];
        for (var run = 0; run < 5000; run++)
        {
            var text = new string(Enumerable.Range(0, random.Next(20)).Select(_ => letters[random.Next(letters.Length)]).ToArray());
            Assert.Equal(text.Normalize(NormalizationForm.FormC), NormalForm.Of(text));
        }
    }

    [Fact]
    public void A_long_row_of_marks_is_left_as_it_is_and_costs_no_time()
    {
        var row = string.Concat(Enumerable.Repeat("\u0301\u0316", 500_000));
        Assert.Equal("\u00E9 " + row + "\u00E9", NormalForm.Of("e\u0301 " + row + "\u00E9"));
        Assert.Equal("\u0316\u00E1", NormalForm.Of("\u0316a\u0301"));
    }

    [Theory]
    [InlineData("\uFF21\uFDD0\u2010\uFFFF\uFFFE\uFB01\uD800\u00B5", "A\uFDD0\u2010\uFFFF\uFFFEfi\uD800\u03BC")]
    [InlineData("\uFF76\uFF9E", "\u30AC")]
    public void Other_forms_are_had_of_any_text(string text, string expected) =>
        Assert.Equal(expected, NormalForm.Of(text, NormalizationForm.FormKC));

    /// <summary>Half-width sound marks combine in the compatible forms alone.</summary>
    [Theory]
    [InlineData("\u0301\u0316")]
    [InlineData("\uFF9E\u0316")]
    [InlineData("\u0316\uFF9F\u0301")]
    public void A_long_row_of_marks_costs_no_time_in_other_forms(string marks)
    {
        var row = string.Concat(Enumerable.Repeat(marks, 500_000));
        Assert.Equal("A" + row, NormalForm.Of("\uFF21" + row, NormalizationForm.FormKC)[..(row.Length + 1)]);
    }

    [Fact]
    public void This_machine_normalises() => Assert.True(NormalForm.IsAvailable);

    [Fact]
    public void Folded_text_has_one_space_for_each_row_of_them() =>
        Assert.Equal("a b\uFFFEc", FoldedText.Of(" a\u00A0\n b\uFFFEc\t"));

    [Fact]
    public void Folded_text_has_no_character_that_nobody_sees() =>
        Assert.Equal(FoldedText.KeyOf("copied"), FoldedText.KeyOf("\uFEFFco\u00ADp\u200Bi\u2060ed"));
}
