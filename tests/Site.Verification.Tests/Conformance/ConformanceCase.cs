namespace Site.Verification.Tests.Conformance;

/// <summary>A small site, and what a checker must say of it.</summary>
/// <param name="Name">What is special about it, in words.</param>
/// <param name="Site">The honest site it is made of.</param>
/// <param name="Rule">The rule of the format that it breaks, or <c>signature</c>; null for a good site.</param>
/// <param name="Only">
/// What alone can show that it is forged, <c>schema</c>, <c>signature</c> or <c>quantities</c>; null where any checker can.
/// </param>
/// <param name="Warning">The rule that a good site is to be warned of; null for none.</param>
/// <param name="About">The rules that a good site is about; empty where it is about none more than others.</param>
/// <param name="Changes">What its files are instead, by path; null for one that it does not have.</param>
internal sealed record ConformanceCase(
    string Name,
    string Site,
    string? Rule,
    string? Only,
    string? Warning,
    IReadOnlyList<string> About,
    IReadOnlyDictionary<string, IReadOnlyList<LineEdit>?> Changes)
{
    /// <summary>A case by the files of the honest site and its own.</summary>
    public static ConformanceCase Of(
        string name,
        string site,
        IReadOnlyDictionary<string, string> honest,
        IReadOnlyDictionary<string, string> files,
        string? rule = null,
        string? only = null,
        string? warning = null,
        params IReadOnlyList<string> about)
    {
        var changed = honest.Keys.Union(files.Keys, StringComparer.Ordinal)
            .Where(p => honest.GetValueOrDefault(p) != files.GetValueOrDefault(p))
            .Order(StringComparer.Ordinal)
            .ToDictionary(p => p, p => files.TryGetValue(p, out var now)
                ? (IReadOnlyList<LineEdit>)LineEdit.Between(honest.GetValueOrDefault(p, ""), now)
                : null);
        return new ConformanceCase(name, site, rule, only, warning, about, changed);
    }

    /// <summary>The files of the case, given those of its honest site.</summary>
    public SortedDictionary<string, string> FilesOf(IReadOnlyDictionary<string, string> honest)
    {
        var files = new SortedDictionary<string, string>(honest.ToDictionary(), StringComparer.Ordinal);
        foreach (var (path, edits) in Changes)
        {
            if (edits is null)
            {
                files.Remove(path);
            }
            else
            {
                files[path] = LineEdit.Apply(files.GetValueOrDefault(path, ""), edits);
            }
        }

        return files;
    }
}
