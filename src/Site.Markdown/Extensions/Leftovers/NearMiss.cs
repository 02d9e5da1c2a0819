using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;
using Site.Text.Folding;

namespace Site.Markdown.Extensions.Leftovers;

/// <summary>Tells brackets that an author meant as a marker from ordinary brackets.</summary>
/// <param name="names">The names of the markers there are.</param>
internal sealed partial class NearMiss(IReadOnlyCollection<string> names)
{
    private const string Citation = "cite";

    private static readonly string[] WordsForCitation =
    [
        "cites", "cited", "citing", "citation", "citations", "source", "sources", "src", "ref", "reference", "see", "cf", "via", "from",
        "quote", "evidence", "according to",
    ];

    /// <summary>Words for other markers, each with the name it stands for.</summary>
    private static readonly FrozenDictionary<string, string> OtherWords = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["assumes"] = "assume",
        ["assumed"] = "assume",
        ["assumption"] = "assume",
        ["calculate"] = "calc",
        ["calculation"] = "calc",
        ["compute"] = "calc",
        ["compare"] = "comparison",
        ["comparisons"] = "comparison",
        ["chart"] = "calculator",
        ["graph"] = "calculator",
        ["plot"] = "calculator",
        ["uncited"] = "nocite",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Names of markers that are no words of prose, so that one with a name behind it is meant.</summary>
    private static readonly string[] NamesOnly = ["calc", "calculator", "facts"];

    /// <summary>Letters of other alphabets that look like those of the names.</summary>
    private const string Lookalikes =
        "\u0430a\u0435e\u043Eo\u0440p\u0441c\u0456i\u0455s\u0445x\u0443y\u0442t\u043Dn\u043Cm\u03BFo\u03B9i\u03C4t\u03B1a\u0131i\u0501d";

    /// <summary>The marker that an author probably meant; null where the brackets are ordinary ones.</summary>
    /// <param name="inner">What stands between the brackets.</param>
    /// <param name="exact">Whether a marker that is right counts too, where none is read.</param>
    /// <param name="isAlone">Whether the brackets are all there is in their paragraph.</param>
    public string? MarkerMeantBy(string inner, bool exact, bool isAlone = false)
    {
        var parts = Parts().Match(VisibleText.Of(inner));
        if (!parts.Success)
        {
            return null;
        }

        var word = Plain(parts.Groups["word"].Value);
        var colon = parts.Groups["colon"].Value;
        var body = parts.Groups["body"].Value.Trim();
        if (body.Length == 0 || NameMeantBy(word, colon, body, isAlone) is not { } name)
        {
            return null;
        }

        var isRight = inner.StartsWith(name + ":", StringComparison.Ordinal);
        return isRight == exact || !isRight ? $"[{name}: {body}]" : null;
    }

    /// <summary>A marker whose brackets are not there; null where a text has none.</summary>
    /// <param name="text">The text.</param>
    public static Match? FindBare(string text) => text.Contains('@') && Bare().Match(text) is { Success: true } match ? match : null;

    private string? NameMeantBy(string word, string sign, string body, bool isAlone)
    {
        var hasColon = sign is ":" or "\uFF1A" or ";" or "=" or "\u2236" or "\uA789";
        if (names.Contains(word) && (hasColon || Source().IsMatch(body)))
        {
            return word;
        }

        if (Source().IsMatch(body) && (word.Length == 0 || WordsForCitation.Contains(word) || IsOneEditFrom(word, Citation)))
        {
            return Citation;
        }

        if (hasColon && QuoteOfSource().IsMatch(body))
        {
            return Citation;
        }

        if (!hasColon)
        {
            var isNamed = NamesOnly.Contains(word) || (names.Contains(word) && (isAlone || body.Contains('.', StringComparison.Ordinal)));
            return isNamed && Name().IsMatch(body) ? word : null;
        }

        return word.Length == 0 ? null
            : OtherWords.TryGetValue(word, out var other) && (isAlone || other is not ("calculator" or "comparison")) ? other
            : word.Length < 5 ? null
            : names.FirstOrDefault(n => n.Length > 5 && IsOneEditFrom(word, n));
    }

    /// <summary>A word in the letters of the names: small, without hyphens, and those of other alphabets as what they look like.</summary>
    private static string Plain(string word) => string.Concat(NormalForm.Of(word, NormalizationForm.FormKC)
        .ToLowerInvariant()
        .Where(c => c is not ('-' or '_'))
        .Select(c => Lookalikes.IndexOf(c, StringComparison.Ordinal) is var at and >= 0 && c > '\u007f' ? Lookalikes[at + 1] : c));

    /// <summary>Whether one letter added, left out, changed or exchanged with its neighbour makes the name of the word.</summary>
    private static bool IsOneEditFrom(string word, string name)
    {
        if (Math.Abs(word.Length - name.Length) > 1)
        {
            return false;
        }

        var start = word.AsSpan().CommonPrefixLength(name);
        var (restOfWord, restOfName) = (word[start..], name[start..]);
        var end = 0;
        while (end < restOfWord.Length && end < restOfName.Length && restOfWord[^(end + 1)] == restOfName[^(end + 1)])
        {
            end++;
        }

        var (left, right) = (restOfWord[..^end], restOfName[..^end]);
        return (left.Length <= 1 && right.Length <= 1) ||
            (left.Length == 2 && right.Length == 2 && left[0] == right[1] && left[1] == right[0]);
    }

    [GeneratedRegex(
        @"^[\s^!*#\\/]*(?<word>(?:\p{L}+(?:[-_]\p{L}+|\ to(?=\s*:))?)?)\s*" +
        @"(?<colon>[:;=\uFF1A\u2236\uA789]|[-.,\u2013\u2014\u00b7|](?=\s*@))?(?<body>.*)$",
        RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Parts();

    /// <summary>A name as markers have it, alone or with parts behind it.</summary>
    [GeneratedRegex(@"^[a-z][\w-]*(?:\.[\w-]+)*(?:\(.*\))?(?:\s*[\u00b7|].*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    /// <summary>A quote of a source, which nothing else is written like.</summary>
    [GeneratedRegex(@"^(?:disputes\s+)?@[\p{L}\d][\p{L}\d-]*#[\p{L}\d]", RegexOptions.CultureInvariant)]
    private static partial Regex QuoteOfSource();

    /// <summary>A citation without its first bracket.</summary>
    [GeneratedRegex(
        @"(?<![\p{L}\[\u3010\uFF3B\u3014{(<^-])(?<![\[\u3010\uFF3B{(<]\s*)cite\s*[:;=\uFF1A]\s*@[\p{L}\d][\p{L}\d#-]*",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Bare();

    /// <summary>A source as a citation names it: <c>@key</c>, or a web address.</summary>
    [GeneratedRegex(@"^(?:disputes\s+)?(?:@[\p{L}\d]|https?://)", RegexOptions.CultureInvariant)]
    private static partial Regex Source();
}
