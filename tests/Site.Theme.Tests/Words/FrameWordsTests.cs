using System.Text.RegularExpressions;
using Site.Theme.Words;

namespace Site.Theme.Tests.Words;

/// <summary>What the frame says in each language.</summary>
public partial class FrameWordsTests
{
    /// <summary>What is the same word in another language.</summary>
    private static readonly HashSet<string> Shared = ["Text", "Licence", "Menu", "Pages", "NoCookies"];

    public static TheoryData<string> Others => [.. LanguageTable.Languages.Where(l => l != "en")];

    [Theory]
    [MemberData(nameof(Others))]
    public void No_language_misses_a_word_or_leaves_one_in_English(string language)
    {
        var (words, english) = (FrameWords.Of(language), FrameWords.Of("en"));
        foreach (var word in typeof(FrameWords).GetProperties().Where(p => p.PropertyType == typeof(string)))
        {
            var said = (string)word.GetValue(words)!;
            Assert.False(string.IsNullOrWhiteSpace(said), $"{language}: {word.Name}");
            Assert.True(Shared.Contains(word.Name) || said != (string)word.GetValue(english)!, $"{language}: {word.Name} is '{said}'");
        }
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void Scripts_find_each_of_their_words_in_its_place(string language)
    {
        var words = FrameWords.Of(language).ForScripts;
        Assert.Equal(15, words.Length);
        Assert.All(words, w => Assert.False(string.IsNullOrWhiteSpace(w) || w.Contains('|', StringComparison.Ordinal), w));
        Assert.Contains("##", words[10], StringComparison.Ordinal);
        Assert.Matches("(?<!#)#(?!#)", words[10]);
        Assert.Contains('#', words[11]);
        Assert.All(words.Where((_, i) => i is not (10 or 11)), w => Assert.DoesNotContain('#', w));
    }

    [Fact]
    public void Scripts_take_as_many_words_as_there_are()
    {
        var search = File.ReadAllText(Repository.File("theme/assets/search/dialog.js"));
        var taken = search[search.IndexOf("const [", StringComparison.Ordinal)..search.IndexOf("] = (page", StringComparison.Ordinal)];
        Assert.Equal(15 - 5, Default().Count(taken));
    }

    [Theory]
    [InlineData("en", "Search")]
    [InlineData("de", "Suche")]
    [InlineData("de-AT", "Suche")]
    [InlineData("DE", "Suche")]
    [InlineData("zh-Hans", "搜索")]
    [InlineData("tlh", "Search")]
    [InlineData("", "Search")]
    public void A_language_is_found_by_its_first_part(string language, string search) =>
        Assert.Equal(search, FrameWords.Of(language).Search);

    [Theory]
    [InlineData("ar", true)]
    [InlineData("ar-EG", true)]
    [InlineData("fa", true)]
    [InlineData("he", true)]
    [InlineData("az-Arab", true)]
    [InlineData("ks-Deva", false)]
    [InlineData("en", false)]
    [InlineData("zh-Hant-TW", false)]
    public void Some_are_written_from_right_to_left(string language, bool isSo) =>
        Assert.Equal(isSo, LanguageTable.IsRightToLeft(language));

    [GeneratedRegex(@"\w+ = ""[^""]*""")]
    private static partial Regex Default();
}
