using Jint;
using Site.Generator.Search;

namespace Site.Generator.Tests.Search;

/// <summary>The words of a text, as the build takes them from pages and the browser from questions.</summary>
public sealed class SearchWordsTests : IDisposable
{
    private readonly Engine _engine = new();

    [Theory]
    [InlineData("Break-even, and more", "break even and more")]
    [InlineData("gpt-oss-120b on W8A8", "gpt oss 120b on w8a8")]
    [InlineData("Llama 3.3 costs $1,749.50.", "llama 3.3 costs 1749.50")]
    [InlineData("1, 2 and 3.", "1 2 and 3")]
    [InlineData("Café Ångström naïve", "cafe angstrom naive")]
    [InlineData("Straße Øre Łódź œuvre ıŞIK", "strasse ore lodz oeuvre isik")]
    [InlineData("ΛΌΓΟΣ λόγος", "λογοσ λογοσ")]
    [InlineData("Ёлка и йод", "елка и иод")]
    [InlineData("ﬁne ＡＢＣ ①", "fine abc 1")]
    [InlineData("東京都", "東京 京都")]
    [InlineData("字", "字")]
    [InlineData("GPU価格2026年", "gpu 価格 2026 年")]
    [InlineData("がんばる", "がん んば ばる")]
    [InlineData("서울시", "서울 울시")]
    [InlineData("ราคา", "รา าค คา")]
    [InlineData("हिन्दी भाषा", "हिन्दी भाषा")]
    [InlineData("𠀀𠀁𠀂", "𠀀𠀁 𠀁𠀂")]
    [InlineData("\uD83D\uDE00 smile \uD83D", "smile")]
    [InlineData("server's a/b snake_case", "server s a b snake case")]
    [InlineData(" \u00A0 … ", "")]
    public void Words_are_the_same_in_the_build_and_in_the_browser(string text, string words)
    {
        _engine.Modules.Add("./words.js", File.ReadAllText(Repository.File("theme/assets/search/words.js")));
        var inBrowser = _engine.Invoke(_engine.Modules.Import("./words.js").Get("wordsOf"), text).AsArray().Select(w => w.AsString());
        Assert.Equal(words, string.Join(' ', All(SearchWords.Each, text)));
        Assert.Equal(words, string.Join(' ', inBrowser));
    }

    [Theory]
    [InlineData("the break-even of a pay-as-you-go host", "breakeven payasyougo")]
    [InlineData("data_sets, A100-80GB - and", "datasets a10080gb")]
    [InlineData("no hyphen", "")]
    public void Words_joined_by_hyphens_are_one_word_too(string text, string joined) =>
        Assert.Equal(joined, string.Join(' ', All(SearchWords.EachJoined, text)));

    /// <summary>The engine that stands for a browser here refuses such text; browsers take it.</summary>
    [Fact]
    public void What_is_no_character_parts_words() =>
        Assert.Equal(["a", "e", "b", "n", "fi"], All(SearchWords.Each, "Ａ\uD83Dé\uFFFEＢ\uDE00\uFFFFñ\uFDD0ﬁ"));

    private static List<string> All(Action<string, WordTaker> each, string text)
    {
        var words = new List<string>();
        each(text, w => words.Add(w.ToString()));
        return words;
    }

    /// <inheritdoc/>
    public void Dispose() => _engine.Dispose();
}
