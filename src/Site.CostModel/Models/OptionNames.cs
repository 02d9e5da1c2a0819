using System.Collections.Immutable;
using Site.CostModel.Naming;
using Site.Quantities.Units;
using Site.Text.Diagnostics;

namespace Site.CostModel.Models;

/// <summary>
/// Finds the option that a text means, whatever the spelling: <c>NVIDIA H100 SXM5 80GB</c> for <c>h100-sxm</c>,
/// <c>meta-llama/Llama-3.1-70B-Instruct</c> for <c>llama-3-1-70b</c>. Case, spaces, hyphens, underscores and dots make no difference;
/// owners, and the words that the site says tell nothing (<see cref="NameWords"/>) are passed over; a part of a name is enough where only
/// one option has it.
/// </summary>
internal static class OptionNames
{
    /// <summary>How many options are named where a text is none of them.</summary>
    private const int Named = 3;

    /// <summary>How far what a memory is sold as may lie from what it holds.</summary>
    private const double SizeTolerance = 0.07;

    /// <summary>The option meant, or null; <paramref name="several"/> then has those that may be meant, if more than one may.</summary>
    public static ChoiceOption? Find(ModelChoice choice, string text, out ImmutableArray<ChoiceOption> several)
    {
        several = [];
        if (choice.Options.FirstOrDefault(o => o.Name == text) is { } exact)
        {
            return exact;
        }

        string[] whole = [text];
        string[] writings = [text, .. Shorter(text)];
        foreach (var (these, fits) in new (string[], Func<WrittenName, WrittenName, bool>)[]
        {
            (writings, (t, name) => t.Bare.Length > 0 && t.Bare == name.Bare),
            (writings, (t, name) => t.Short.Length > 0 && t.Short == name.Short),
            (whole, (t, name) => IsPart(t.Words, name.Words)),
            (whole, (t, name) => IsPart(t.ShortWords, name.ShortWords)),
        })
        {
            foreach (var writing in these.Select(t => WrittenName.Of(t, choice.Words)))
            {
                var meant = choice.Options
                    .Where(o => NamesOf(choice, o).Any(name => fits(writing, name)) && HasSizes(choice, o, writing))
                    .ToImmutableArray();
                if (meant.Length == 1)
                {
                    return meant[0];
                }

                if (meant.Length > 1)
                {
                    several = meant;
                    return null;
                }
            }
        }

        return null;
    }

    /// <summary>What is wrong with a text that means none of the options, or several.</summary>
    public static TextProblem Problem(ModelChoice choice, string text, ImmutableArray<ChoiceOption> several)
    {
        if (!several.IsEmpty)
        {
            return new TextProblem(
                Rules.Models.UnknownOption,
                0,
                text.Length,
                $"'{text}' may be any of several options of '{choice.Name}'.",
                $"Write {Or(several.Select(o => o.Name))}.");
        }

        var names = choice.Options.Select(o => o.Name).ToList();
        var bare = WrittenName.BareOf(text);
        var otherwise = names.Count <= 2 * Named
            ? $"The options are {string.Join(", ", names)}."
            : $"The nearest are {string.Join(", ", NearestTo(choice, bare).Take(Named))}; " +
                $"{(choice.Table is null ? "the model" : $"the table of facts '{choice.Table}'")} has all {names.Count}.";
        return new TextProblem(
            Rules.Models.UnknownOption,
            0,
            text.Length,
            $"'{text}' is not an option of '{choice.Name}'.",
            Nearest.Suggest(text, names, otherwise));
    }

    private static IEnumerable<string> NearestTo(ModelChoice choice, string bare) =>
        choice.Options.OrderByDescending(o => NamesOf(choice, o).Max(n => Shared(bare, n.Bare))).Select(o => o.Name);

    private static IEnumerable<WrittenName> NamesOf(ModelChoice choice, ChoiceOption option) =>
        option.Aliases.Prepend(option.Label).Prepend(option.Name).Select(n => WrittenName.Of(n, choice.Words));

    /// <summary>The text without what stands in brackets, and without a version behind it: <c>vLLM 0.6.3 (CUDA 12)</c> is vLLM.</summary>
    private static IEnumerable<string> Shorter(string text)
    {
        var bracket = text.IndexOf('(', StringComparison.Ordinal);
        var open = (bracket > 0 ? text[..bracket] : text).TrimEnd();
        if (open.Length < text.Length)
        {
            yield return open;
        }

        var space = open.LastIndexOf(' ');
        if (space > 0 && open[(space + 1)..].TrimStart('v', 'V') is [>= '0' and <= '9', ..] version &&
            version.Contains('.', StringComparison.Ordinal))
        {
            yield return open[..space];
        }
    }

    /// <summary>
    /// Whether a size written with a name, as in <c>H100 SXM 80GB</c>, is one that the option has: in its names or, about, among its
    /// values, since a card sold with 48 GB shows 45 GiB.
    /// </summary>
    private static bool HasSizes(ModelChoice choice, ChoiceOption option, WrittenName text) =>
        text.Sizes.All(size =>
            NamesOf(choice, option).Any(n => n.Sizes.Contains(size)) ||
                option.Values.Any(v => Math.Abs(v.Likely - size) <= size * SizeTolerance));

    private static bool IsPart(ImmutableArray<string> words, ImmutableArray<string> name)
    {
        var next = 0;
        foreach (var word in name)
        {
            next += next < words.Length && words[next] == word ? 1 : 0;
        }

        return words.Length > 0 && next == words.Length;
    }

    /// <summary>How alike two names are: the pairs of neighbouring characters they share, of those they have.</summary>
    private static double Shared(string a, string b)
    {
        var pairs = Pairs(a);
        return 2.0 * Pairs(b).Count(pairs.Contains) / Math.Max(1, a.Length + b.Length - 2);
    }

    private static HashSet<string> Pairs(string text) =>
        [.. Enumerable.Range(0, Math.Max(0, text.Length - 1)).Select(i => text.Substring(i, 2))];

    private static string Or(IEnumerable<string> names)
    {
        string[] all = [.. names];
        return $"{string.Join(", ", all[..^1])} or {all[^1]}";
    }
}
