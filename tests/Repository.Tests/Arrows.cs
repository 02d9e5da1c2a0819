namespace Repository.Tests;

/// <summary>A namespace sees another.</summary>
/// <param name="From">The one that sees.</param>
/// <param name="To">The one that is seen.</param>
/// <param name="Why">The file, and what it names.</param>
internal sealed record Arrow(string From, string To, string Why);

/// <summary>Which namespaces of a project see which.</summary>
internal static class Arrows
{
    /// <summary>
    /// The arrows between the namespaces of some files: one for each using directive, one for each type of a namespace around a file's own
    /// that the file names, which it may without such a directive, and one for each type that is named by way of its namespace.
    /// </summary>
    public static IReadOnlyList<Arrow> Between(IReadOnlyList<CodeFile> files)
    {
        var typesOf = files.ToLookup(f => f.Namespace).ToDictionary(g => g.Key, g => g.SelectMany(f => f.Types).ToHashSet());
        var arrows = new List<Arrow>();
        foreach (var file in files)
        {
            foreach (var used in file.Usings.Where(u => u != file.Namespace && typesOf.ContainsKey(u)))
            {
                arrows.Add(new Arrow(file.Namespace, used, file.Path));
            }

            arrows.AddRange(file.Paths.Select(p => (Path: p, To: Target(p, file.Namespace, typesOf)))
                .Where(p => p.To is not null && p.To != file.Namespace)
                .Select(p => new Arrow(file.Namespace, p.To!, $"{file.Path} ({p.Path})")));
            foreach (var around in typesOf.Keys.Where(n => file.Namespace.StartsWith(n + ".", StringComparison.Ordinal)))
            {
                arrows.AddRange(typesOf[around].Where(file.Names.Contains).Select(t =>
                    new Arrow(file.Namespace, around, $"{file.Path} ({t})")));
            }
        }

        return arrows;
    }

    /// <summary>
    /// The namespace of the type that a path leads to: its beginning may name a namespace in full, or from within one around the file.
    /// </summary>
    private static string? Target(string path, string from, Dictionary<string, HashSet<string>> typesOf)
    {
        for (var around = from; ; around = around[..Math.Max(around.LastIndexOf('.'), 0)])
        {
            for (var dot = path.IndexOf('.'); dot > 0; dot = path.IndexOf('.', dot + 1))
            {
                var space = around.Length == 0 ? path[..dot] : $"{around}.{path[..dot]}";
                if (typesOf.TryGetValue(space, out var types) && types.Contains(path[(dot + 1)..].Split('.')[0]))
                {
                    return space;
                }
            }

            if (around.Length == 0)
            {
                return null;
            }
        }
    }

    /// <summary>Namespaces that see each other, directly or through others: each group once, in order.</summary>
    public static IEnumerable<IReadOnlyList<string>> Circles(IReadOnlyList<Arrow> arrows)
    {
        var seen = arrows.ToLookup(a => a.From, a => a.To);
        var reach = arrows.Select(a => a.From).Distinct().ToDictionary(n => n, n => Reachable(n, seen));
        return reach.Keys
            .Where(n => reach[n].Contains(n))
            .Select(n =>
                (IReadOnlyList<string>)[.. reach[n].Where(
                    m => reach.TryGetValue(m, out var back) && back.Contains(n)).Order(StringComparer.Ordinal)])
            .DistinctBy(c => c[0]);
    }

    private static HashSet<string> Reachable(string start, ILookup<string, string> seen)
    {
        var found = new HashSet<string>();
        var waiting = new Queue<string>(seen[start]);
        while (waiting.TryDequeue(out var next))
        {
            if (found.Add(next))
            {
                foreach (var further in seen[next])
                {
                    waiting.Enqueue(further);
                }
            }
        }

        return found;
    }
}
