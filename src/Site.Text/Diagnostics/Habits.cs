using System.Globalization;

namespace Site.Text.Diagnostics;

/// <summary>Says once what is done throughout a site, or follows from one mistake, and in how many places.</summary>
internal static class Habits
{
    /// <summary>
    /// Keeps of each habit, and of what follows from one mistake, the first diagnostic, which says how many more there are.
    /// </summary>
    /// <param name="diagnostics">Everything, in order.</param>
    public static IReadOnlyList<Diagnostic> SayOnce(IEnumerable<Diagnostic> diagnostics)
    {
        var said = new List<Diagnostic>();
        var places = new Dictionary<(string Code, string Habit), (int Index, List<Diagnostic> All)>();
        foreach (var diagnostic in diagnostics)
        {
            if ((diagnostic.Habit ?? diagnostic.Cause?.ToString()) is not { } habit)
            {
                said.Add(diagnostic);
            }
            else if (places.TryGetValue((diagnostic.Rule.Code, habit), out var first))
            {
                first.All.Add(diagnostic);
            }
            else
            {
                places.Add((diagnostic.Rule.Code, habit), (said.Count, [diagnostic]));
                said.Add(diagnostic);
            }
        }

        foreach (var (index, all) in places.Values.Where(p => p.All.Count > 1))
        {
            said[index] = all[0] with { Message = all[0].Message + Others(all), Repeats = [.. all.Skip(1)] };
        }

        return said;
    }

    private static string Others(List<Diagnostic> all)
    {
        var files = all.Select(d => d.Location?.File).Distinct(StringComparer.Ordinal).Count();
        var places = all.Select(d => d.Location).Distinct().Count();
        return places == 1 ? ""
            : places == 2 ? " Likewise in one more place."
            : string.Create(
                CultureInfo.InvariantCulture,
                $" Likewise in {places - 1:N0} more places{(files > 1 ? $", in {files:N0} files altogether" : " of the file")}.");
    }
}
