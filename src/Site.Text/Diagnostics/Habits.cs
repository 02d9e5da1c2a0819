using System.Globalization;
using Site.Text.Files;

namespace Site.Text.Diagnostics;

/// <summary>Says once what is done throughout a site, and in how many places.</summary>
internal static class Habits
{
    /// <summary>Keeps of each habit the first diagnostic, which says how many more there are.</summary>
    /// <param name="diagnostics">Everything, in order.</param>
    public static IReadOnlyList<Diagnostic> SayOnce(IEnumerable<Diagnostic> diagnostics)
    {
        var said = new List<Diagnostic>();
        var places = new Dictionary<(string Code, string Habit), (int Index, HashSet<FileLocation?> Places)>();
        foreach (var diagnostic in diagnostics)
        {
            if (diagnostic.Habit is not { } habit)
            {
                said.Add(diagnostic);
            }
            else if (places.TryGetValue((diagnostic.Rule.Code, habit), out var first))
            {
                first.Places.Add(diagnostic.Location);
            }
            else
            {
                places.Add((diagnostic.Rule.Code, habit), (said.Count, [diagnostic.Location]));
                said.Add(diagnostic);
            }
        }

        foreach (var (index, all) in places.Values.Where(p => p.Places.Count > 1))
        {
            said[index] = said[index] with { Message = said[index].Message + Others(all) };
        }

        return said;
    }

    private static string Others(HashSet<FileLocation?> all)
    {
        var files = all.Select(l => l?.File).Distinct(StringComparer.Ordinal).Count();
        return all.Count == 2
            ? " Likewise in one more place."
            : string.Create(
                CultureInfo.InvariantCulture,
                $" Likewise in {all.Count - 1:N0} more places{(files > 1 ? $", in {files:N0} files altogether" : " of the file")}.");
    }
}
