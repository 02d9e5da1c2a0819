namespace Site.Verification.Derivations;

/// <summary>The words in a formula that may be names.</summary>
internal static class FormulaNames
{
    /// <summary>The words, in order, some of them more than once.</summary>
    public static IEnumerable<string> In(string formula)
    {
        for (var at = 0; at < formula.Length;)
        {
            var end = at;
            while (end < formula.Length && (char.IsLetterOrDigit(formula[end]) || formula[end] is '_' or '$'))
            {
                end++;
            }

            if (end > at)
            {
                yield return formula[at..end];
            }

            at = end + 1;
        }
    }
}
