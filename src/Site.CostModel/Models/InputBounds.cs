using System.Collections.Immutable;

namespace Site.CostModel.Models;

/// <summary>Words and look-ups about inputs.</summary>
internal static class InputBounds
{
    /// <summary>What an input allows, as advice.</summary>
    public static string Describe(ModelInput input) => (input.Min, input.Max) switch
    {
        ({ } min, { } max) => $"Choose a value from {min} to {max}.",
        ({ } min, null) => $"Choose a value of {min} or more.",
        (null, { } max) => $"Choose a value of {max} or less.",
        _ => "Choose a finite value.",
    };

    /// <summary>The index of the first item that fits, or -1.</summary>
    public static int FirstIndex<T>(this ImmutableArray<T> items, Func<T, bool> fits)
    {
        for (var i = 0; i < items.Length; i++)
        {
            if (fits(items[i]))
            {
                return i;
            }
        }

        return -1;
    }
}
