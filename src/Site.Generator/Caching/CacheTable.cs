namespace Site.Generator.Caching;

/// <summary>What a cache keeps, each of it of many things.</summary>
internal enum CacheTable
{
    /// <summary>What reading a page's file gave.</summary>
    Readings,

    /// <summary>What stands for the content of a page's file, under what the system says of the file.</summary>
    Contents,

    /// <summary>What a page rests on.</summary>
    Bases,

    /// <summary>How a page was published.</summary>
    Pages,

    /// <summary>Files that are slow to make.</summary>
    Files,

    /// <summary>The files that satisfy their schema.</summary>
    Checked,

    /// <summary>The words of the search, by number.</summary>
    Words,
}
