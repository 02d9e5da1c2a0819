namespace Site.Generator.Caching;

/// <summary>The cache as one of the sites of a build sees it.</summary>
/// <param name="cache">The cache of the build.</param>
/// <param name="site">The site's folder, relative to that of the site that lists it; empty for that site.</param>
internal sealed class SiteCache(BuildCache cache, string site)
{
    /// <summary>The same for a nested site.</summary>
    public SiteCache In(string folder) => new(cache, folder);

    /// <inheritdoc cref="BuildCache.Find"/>
    public T? Find<T>(CacheTable table, string name, CacheKey key, Func<CacheReader, T> read)
        where T : class =>
        cache.Find(table, Named(name), key, content => read(new CacheReader(content, name)));

    /// <inheritdoc cref="BuildCache.TryKeep"/>
    public bool TryKeep(CacheTable table, string name, CacheKey key) => cache.TryKeep(table, Named(name), key);

    /// <inheritdoc cref="BuildCache.Keep"/>
    public void Keep(CacheTable table, string name, CacheKey key, ReadOnlyMemory<byte> content, object? result = null) =>
        cache.Keep(table, Named(name), key, content, result);

    // No folder's name has a NUL in it.
    private string Named(string name) => site.Length == 0 ? name : $"{site}\0{name}";
}
