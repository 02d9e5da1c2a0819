using System.Text;

namespace Guide.Tests.Search;

/// <summary>Questions to the guide's search, asked with the published script and files.</summary>
public sealed class SearchTests(GuideFixture guide) : IDisposable
{
    private const int Wanted = 45;

    /// <summary>What a question may load at most; a question of many pages is measured where there are many.</summary>
    private const int MostBytes = 100_000;

    private readonly PublishedSearch _search = new(guide.Output);

    /// <summary>The questions, each with the section that answers it, stood before the ranking was tuned.</summary>
    private static IEnumerable<(string Question, string Answer)> Questions =>
        File.ReadLines(Repository.File("tests/Guide.Tests/Search/queries.tsv")).Select(l => l.Split('\t')).Select(l => (l[0], l[1]));

    [Fact]
    public void At_least_45_of_50_questions_find_the_right_section_first()
    {
        var wrong = new StringBuilder();
        var right = 0;
        foreach (var (question, answer) in Questions)
        {
            var found = _search.Find(question);
            var place = found.IndexOf(answer);
            right += place == 0 ? 1 : 0;
            if (place != 0)
            {
                wrong.Append(question).Append(": ").Append(answer).Append(place < 0 ? " not found" : $" at {place + 1}")
                    .Append("; first: ").AppendJoin(", ", found.Take(3)).Append('\n');
            }
        }

        Assert.Equal(50, Questions.Count());
        Assert.True(right >= Wanted, $"{right} of 50 are right.\n{wrong}");
    }

    [Fact]
    public void What_is_found_exists_and_a_question_loads_little()
    {
        foreach (var (question, _) in Questions)
        {
            using var search = new PublishedSearch(guide.Output);
            var found = search.Find(question);
            Assert.InRange(search.BytesLoaded, 1, MostBytes);
            Assert.All(found, href =>
            {
                var parts = href.Split('#');
                var html = File.ReadAllText(guide[parts[0]]);
                Assert.True(parts.Length == 1 || html.Contains($"id=\"{parts[1]}\"", StringComparison.Ordinal), href);
            });
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _search.Dispose();
}
