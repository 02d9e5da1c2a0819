namespace Site.Citations.Indexes;

/// <summary>How much an index, or a part of one, lists.</summary>
/// <param name="Pages">How many pages.</param>
/// <param name="Files">How many files, those of the pages among them. The files of the index itself do not count.</param>
public sealed record CiteIndexCounts(int Pages, int Files);
