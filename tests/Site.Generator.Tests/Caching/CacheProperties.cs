using CsCheck;

namespace Site.Generator.Tests.Caching;

/// <summary>Whatever is edited, and whatever becomes of the cache, a build that uses it gives what one from nothing gives.</summary>
public sealed class CacheProperties
{
    private static readonly Gen<Edit> AnEdit = Gen.Select(
        Gen.Int[0, EditedSite.Kinds - 1],
        Gen.Int[0, 10_000],
        Gen.Int[0, 10_000],
        (kind, one, other) => new Edit(kind, one, other));

    [Fact]
    public async Task After_any_edits_a_site_is_the_same_to_the_byte_as_one_built_from_nothing() =>
        await Same(AnEdit.Array[1, 8], live: false);

    [Fact]
    public async Task So_is_a_preview_in_which_pages_may_be_wrong() =>
        await Same(AnEdit.Array[1, 8], live: true);

    private static async Task Same(Gen<Edit[]> edits, bool live) => await edits.Repeatable().SampleAsync(
        async sequence =>
        {
            using var site = new EditedSite(live);
            Assert.Equal("", await site.DifferencesAsync());
            foreach (var edit in sequence)
            {
                site.Apply(edit);
                Assert.Equal("", await site.DifferencesAsync());
            }
        },
        iter: int.TryParse(Environment.GetEnvironmentVariable("SITE_CACHE_SEQUENCES"), out var many) ? many : 12,
        threads: 1);
}
