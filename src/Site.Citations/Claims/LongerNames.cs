using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using Site.Quantities.Prose;

namespace Site.Citations.Claims;

/// <summary>
/// Tells whether a name goes on with a word behind it and so is another: GPT-4o mini, H100 PCIe, Llama 3 70B. The lists are part of the
/// format (C10).
/// </summary>
internal static partial class LongerNames
{
    private const int ShortestDate = 6;

    /// <summary>What is said of many things, and makes no other thing of the name before it.</summary>
    private static readonly FrozenSet<string> General = Set(
        "accelerator accelerators ai api apis app apps bandwidth based benchmark benchmarks capacity card cards chip chips class " +
        "cli cluster clusters collection com community company compatible context core corp cost costs cpu cpus disk docs " +
        "documentation dpa engine engines eula family faq features github gmbh gpu gpus hardware hosted hour hours hub i inc " +
        "input instance instances itl labs latency library licence license limited limits llc llm llms ltd mean median memory " +
        "mmlu model models native node nodes official org organization output paper platform power powered price prices pricing " +
        "project pue python ram rate release repository requests research retention saas sdk series server servers service " +
        "services sla slo software source specific storage style subscription support system systems tco tdp team tensor terms " +
        "throughput tokens tool tools tpot training ttft ui uptime usage user users version vram website weights wiki");

    private static readonly FrozenSet<string> Variants = Set(
        "distill distilled flash laptop lite micro mini mobile nano nvl pcie pro super sxm ti turbo ultra xl");

    /// <summary>Words that in small letters are of a name only where they are joined to it.</summary>
    private static readonly FrozenSet<string> Joined = Set(
        "air chat code coder codex instruct large max medium preview quantized reasoning small thinking tiny vision");

    private static readonly FrozenSet<string> Before = Set(
        "code distil distill distilled finetuned micro mini nano pruned quantized tiny tuned uncensored");

    /// <summary>What the name of a file says of its form, which may be of any variant.</summary>
    private static readonly FrozenSet<string> InFiles = Set(
        "awq bf16 chat f16 fp16 fp4 fp8 gguf gptq hf instruct int4 int8 it mxfp4 nvfp4");

    /// <summary>Whether a word, in small letters, says nothing of which variant a thing is.</summary>
    public static bool IsGeneral(string word) => General.Contains(word) || Amount().IsMatch(word);

    /// <summary>Whether a word, in small letters, is one that makes a variant of any name.</summary>
    public static bool IsVariant(string word) => Variants.Contains(word);

    /// <summary>Whether a word, in small letters, makes another thing of the name that it stands before.</summary>
    public static bool IsBefore(string word) => Before.Contains(word);

    /// <summary>Whether a word, in small letters, is of the form of a file.</summary>
    public static bool IsOfFile(string word) => InFiles.Contains(word);

    /// <summary>Whether a name goes on with a word.</summary>
    /// <param name="joint">How the two are joined: by <c>-</c>, <c>_</c>, a space or a bracket.</param>
    /// <param name="word">The word.</param>
    /// <param name="lower">The same in small letters.</param>
    /// <param name="isNumbered">Whether the name has a digit.</param>
    /// <param name="isAmount">Whether a stated number begins with the word.</param>
    /// <param name="isAddress">Whether it stands in an address.</param>
    public static bool GoOn(char joint, string word, string lower, bool isNumbered, bool isAmount, bool isAddress)
    {
        if (Size().IsMatch(lower))
        {
            return true;
        }

        if (joint is '(' or '_')
        {
            return Variants.Contains(lower.TrimEnd([.. "0123456789"]));
        }

        if (word.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0)
        {
            return !isNumbered && (joint == '-' ? word.Length < ShortestDate : !isAmount);
        }

        if (word.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return !isAmount && !(word[0] == 'v' && char.IsAsciiDigit(word[1]));
        }

        return (char.GetUnicodeCategory(word[0]) == UnicodeCategory.UppercaseLetter && !QuantityScanner.IsPlain(word))
            || (joint == '-' && (!isAddress || Joined.Contains(lower)))
            || Variants.Contains(lower);
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    [GeneratedRegex("^[0-9]+(?:[kmgtp]i?b|w)\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Amount();

    [GeneratedRegex("^(?:[0-9]+x)?[0-9]+b\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Size();
}
