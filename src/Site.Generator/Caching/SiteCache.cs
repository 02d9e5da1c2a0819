namespace Site.Generator.Caching;

/// <summary>The cache as one of the sites of a build sees it.</summary>
/// <param name="cache">The cache of the build.</param>
/// <param name="site">The site's folder, relative to that of the site that lists it; empty for that site.</param>
internal sealed class SiteCache(BuildCache cache, string site)
{
    /// <summary>The same for a nested site.</summary>
    public SiteCache In(string folder) => new(cache, folder);

    /// <inheritdoc cref="BuildCache.Find"/>
    public ReadOnlyMemory<byte>? Find(CacheTable table, string name, CacheKey key) => cache.Find(table, Named(name), key);

    /// <inheritdoc cref="BuildCache.Keep"/>
    public void Keep(CacheTable table, string name, CacheKey key, ReadOnlyMemory<byte> content) =>
        cache.Keep(table, Named(name), key, content);

    // No folder's name has a NUL in it.
    private string Named(string name) => site.Length == 0 ? name : $"{site}\0{name}";
}
