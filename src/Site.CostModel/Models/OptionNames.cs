using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Site.Quantities.Units;
using Site.Text.Diagnostics;

namespace Site.CostModel.Models;

/// <summary>
/// Finds which of several options somebody means, however they write it: <c>NVIDIA H100 SXM5 80GB</c> for <c>h100-sxm</c>,
/// <c>meta-llama/Llama-3.1-70B-Instruct</c> for <c>llama-3-1-70b</c>. Case, spaces, hyphens, underscores and dots make no difference; makers, owners,
/// and what a fine-tuned or quantised copy adds to its name are passed over; a part of a name is enough where only one option has it.
/// </summary>
internal static class OptionNames
{
    /// <summary>How many options are named to somebody who meant one of them.</summary>
    private const int Named = 3;

    /// <summary>How far what a memory is sold as may lie from what it holds.</summary>
    private const double SizeTolerance = 0.07;

    /// <summary>Words that tell no option from another: makers and their lines, what fine-tuning and quantising add, kinds of memory.</summary>
    private static readonly FrozenSet<string> Passed = FrozenSet.ToFrozenSet(
        [
            "nvidia", "amd", "apple", "intel", "google", "meta", "microsoft", "mistralai", "openai",
            "geforce", "tesla", "instinct", "tensor", "core", "gpu", "hopper", "blackwell", "ampere", "edition",
            "instruct", "chat", "it", "hf", "base", "gguf", "dynamic", "quantized", "quantised", "gptq", "awq",
            "bf16", "fp16", "fp8", "fp4", "nvfp4", "int8", "int4", "4bit", "8bit", "w4a16", "w8a8", "w8a16",
            "hbm2", "hbm2e", "hbm3", "hbm3e", "gddr6", "gddr6x", "gddr7",
        ],
        StringComparer.Ordinal);

    /// <summary>The option meant, or null; <paramref name="several"/> then has those that may be meant, if more than one may.</summary>
    public static ChoiceOption? Find(ImmutableArray<ChoiceOption> options, string text, out ImmutableArray<ChoiceOption> several)
    {
        several = [];
        if (options.FirstOrDefault(o => o.Name == text) is { } exact)
        {
            return exact;
        }

        string[] whole = [text];
        string[] writings = [text, .. Shorter(text)];
        foreach (var (these, fits) in new (string[], Func<Written, Written, bool>)[]
        {
            (writings, (t, name) => t.Bare.Length > 0 && t.Bare == name.Bare),
            (writings, (t, name) => t.Short.Length > 0 && t.Short == name.Short),
            (whole, (t, name) => IsPart(t.Words, name.Words)),
            (whole, (t, name) => IsPart(t.ShortWords, name.ShortWords)),
        })
        {
            foreach (var writing in these.Select(Written.Of))
            {
                var meant = options.Where(o => NamesOf(o).Any(name => fits(writing, name)) && HasSizes(o, writing)).ToImmutableArray();
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

    /// <summary>What to tell somebody whose text is none of the options, or several.</summary>
    public static TextProblem Problem(ModelChoice choice, string text, ImmutableArray<ChoiceOption> several)
    {
        if (!several.IsEmpty)
        {
            return new TextProblem(Rules.Models.UnknownOption, 0, text.Length, $"'{text}' may be any of several options of '{choice.Name}'.", $"Write {Or(several.Select(o => o.Name))}.");
        }

        var names = choice.Options.Select(o => o.Name).ToList();
        var bare = Written.Of(text).Bare;
        var otherwise = names.Count <= 2 * Named
            ? $"The options are {string.Join(", ", names)}."
            : $"The nearest are {string.Join(", ", choice.Options.OrderByDescending(o => NamesOf(o).Max(n => Shared(bare, n.Bare))).Take(Named).Select(o => o.Name))}; the table of facts '{choice.Table}' has all {names.Count}.";
        return new TextProblem(Rules.Models.UnknownOption, 0, text.Length, $"'{text}' is not an option of '{choice.Name}'.", Nearest.Suggest(text, names, otherwise));
    }

    /// <summary>Letters and digits alone, by which two names are the same.</summary>
    public static string Bare(string text) => Written.Of(text).Bare;

    private static IEnumerable<Written> NamesOf(ChoiceOption option) => option.Aliases.Prepend(option.Label).Prepend(option.Name).Select(Written.Of);

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
        if (space > 0 && open[(space + 1)..].TrimStart('v', 'V') is [>= '0' and <= '9', ..] version && version.Contains('.', StringComparison.Ordinal))
        {
            yield return open[..space];
        }
    }

    /// <summary>
    /// Whether a size written with a name, as in <c>H100 SXM 80GB</c>, is one that the option has, in its names or, about, among its values:
    /// a card sold with 48 GB shows 45 GiB.
    /// </summary>
    private static bool HasSizes(ChoiceOption option, Written text) =>
        text.Sizes.All(size => NamesOf(option).Any(n => n.Sizes.Contains(size)) || option.Values.Any(v => Math.Abs(v.Likely - size) <= size * SizeTolerance));

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

    private static HashSet<string> Pairs(string text) => [.. Enumerable.Range(0, Math.Max(0, text.Length - 1)).Select(i => text.Substring(i, 2))];

    private static string Or(IEnumerable<string> names)
    {
        string[] all = [.. names];
        return $"{string.Join(", ", all[..^1])} or {all[^1]}";
    }

    /// <summary>A name taken apart.</summary>
    /// <param name="Words">Its words, sizes left out.</param>
    /// <param name="Sizes">The sizes in it, as in <c>80GB</c>.</param>
    private sealed record Written(ImmutableArray<string> Words, ImmutableArray<double> Sizes)
    {
        /// <summary>The words that tell it from others.</summary>
        public ImmutableArray<string> ShortWords { get; } = [.. Words.Where(w => !Passed.Contains(w) && !IsRelease(w))];

        /// <summary>All of its letters and digits, sizes included.</summary>
        public required string Bare { get; init; }

        /// <summary>Those of the words that tell it from others.</summary>
        public string Short => Squeeze(string.Concat(ShortWords));

        /// <summary>Takes a name apart. What stands before a slash is its owner.</summary>
        public static Written Of(string text)
        {
            var words = Split(text[(text.LastIndexOf('/') + 1)..]);
            var kept = ImmutableArray.CreateBuilder<string>();
            var sizes = ImmutableArray.CreateBuilder<double>();
            for (var i = 0; i < words.Count; i++)
            {
                var next = i + 1 < words.Count ? words[i + 1] : "";
                if (SizeOf(words[i]) is { } size)
                {
                    sizes.Add(size);
                }
                else if (Number(words[i]) is { } number && next is "gb" or "gib")
                {
                    sizes.Add(number);
                    i++;
                }
                else if (Number(words[i]) is not null && next is "core" or "cores")
                {
                    kept.Add(words[i] + "c");
                    i++;
                }
                else
                {
                    kept.Add(words[i] switch
                    {
                        "sxm2" or "sxm4" or "sxm5" => "sxm",
                        ['v', >= '1' and <= '9', ..] => words[i][1..],
                        _ => words[i],
                    });
                }
            }

            return new Written(kept.ToImmutable(), sizes.ToImmutable()) { Bare = Squeeze(string.Concat(words)) };
        }

        /// <summary>Words and numbers, lower-case; a dot between digits stays, so that 3.1 is not 3 and 1.</summary>
        private static List<string> Split(string text)
        {
            var words = new List<string>();
            var start = 0;
            for (var i = 0; i <= text.Length; i++)
            {
                var inWord = i < text.Length && (char.IsAsciiLetterOrDigit(text[i]) ||
                    (text[i] == '.' && i > start && char.IsAsciiDigit(text[i - 1]) && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1])));
                if (!inWord)
                {
                    if (i > start)
                    {
                        words.Add(text[start..i].ToLowerInvariant());
                    }

                    start = i + 1;
                }
            }

            return words;
        }

        private static double? SizeOf(string word) =>
            (word.EndsWith("gib", StringComparison.Ordinal) || word.EndsWith("gb", StringComparison.Ordinal)) && Number(word.TrimEnd('b', 'i', 'g')) is { } size ? size : null;

        private static int? Number(string word) => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

        /// <summary>Whether a word is a release of the same model: <c>v0.3</c>, or year and month, <c>2507</c>.</summary>
        private static bool IsRelease(string word) =>
            word.StartsWith("v0.", StringComparison.Ordinal) || (word is ['2', '4' or '5' or '6', '0' or '1', >= '0' and <= '9']);

        private static string Squeeze(string text) => text.Replace(".", "", StringComparison.Ordinal);
    }
}
