using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;
using Site.Markdown.Markers;
using Site.Text.Diagnostics;
using Site.Text.Folding;

namespace Site.Markdown.Extensions.Leftovers;

/// <summary>Tells brackets that an author meant as a marker from ordinary brackets.</summary>
/// <param name="names">The names of the markers there are.</param>
/// <param name="context">The page's: what the site knows is what brackets that name it are meant for.</param>
internal sealed partial class NearMiss(IReadOnlyCollection<string> names, ParseContext context)
{
    private const string Citation = "cite";

    private static readonly string[] WordsForCitation =
    [
        "cites", "cited", "citing", "citation", "citations", "source", "sources", "src", "ref", "reference", "see", "cf", "via", "from",
        "quote", "evidence", "accordingto",
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

    /// <summary>Words for markers that bind the words in brackets before them, and that are prose anywhere else.</summary>
    private static readonly FrozenDictionary<string, string> BindingWords = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["guess"] = "assume",
        ["guesstimate"] = "assume",
        ["estimate"] = "assume",
        ["estimated"] = "assume",
        ["supposed"] = "assume",
        ["view"] = "opinion",
        ["nosource"] = "nocite",
        ["nocitation"] = "nocite",
        ["unsourced"] = "nocite",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Markers that bind the words in brackets before them, each with what stands in it.</summary>
    private static readonly FrozenDictionary<string, string> Binding = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [Citation] = "@source",
        ["assume"] = "why",
        ["opinion"] = "whose",
        ["nocite"] = "why",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Words that nobody writes alone in brackets but as a marker.</summary>
    private static readonly string[] OnlyMarkers = [Citation, "nocite", "assume", "assumption"];

    /// <summary>Words by which authors mean a fact or a result, where there is one of the name behind them.</summary>
    private static readonly string[] WordsForValues = ["fact", "calc", "value", "figure", "number", "result"];

    /// <summary>Names of markers that are no words of prose, so that one with a name behind it is meant.</summary>
    private static readonly string[] NamesOnly = ["calc", "calculator", "facts"];

    /// <summary>Letters of other alphabets that look like those of the names.</summary>
    private const string Lookalikes =
        "\u0430a\u0435e\u043Eo\u0440p\u0441c\u0456i\u0455s\u0445x\u0443y\u0442t\u043Dn\u043Cm\u03BFo\u03B9i\u03C4t\u03B1a\u0131i\u0501d";

    /// <summary>The marker that an author probably meant; null where the brackets are ordinary ones.</summary>
    /// <param name="inner">What stands between the brackets.</param>
    /// <param name="exact">Whether a marker that is right counts too, where none is read.</param>
    /// <param name="isAlone">Whether the brackets are all there is in their paragraph.</param>
    /// <param name="followsWords">Whether other brackets stand right before them.</param>
    public string? MarkerMeantBy(string inner, bool exact, bool isAlone = false, bool followsWords = false)
    {
        var parts = Parts().Match(VisibleText.Of(inner));
        if (!parts.Success)
        {
            return null;
        }

        var word = Plain(parts.Groups["word"].Value);
        var colon = parts.Groups["colon"].Value;
        var body = parts.Groups["body"].Value.Trim();
        body = inner.TrimStart().StartsWith('(') ? body.TrimEnd(')', ' ') : body;
        if (body.Length == 0)
        {
            return EmptyMeantBy(word, colon.Length > 0, followsWords);
        }

        if (NameMeantBy(word, colon, body, isAlone, followsWords) is not { } name)
        {
            return null;
        }

        if (name == Citation && body[0] == '@')
        {
            // Pandoc says where in a source, which a marker does by a quote.
            body = Locator().Replace(body, "");
        }

        var isRight = inner.StartsWith(name + ":", StringComparison.Ordinal);
        return isRight == exact || !isRight ? $"[{name}: {body}]" : null;
    }

    /// <summary>
    /// Whether a marker stands for brackets beyond doubt, so that it can be written in their place: they hold no more words than it, what
    /// it names is there, and it binds words where it must.
    /// </summary>
    /// <param name="inner">What stands between the brackets.</param>
    /// <param name="meant">The marker.</param>
    /// <param name="followsWords">Whether other brackets stand right before them.</param>
    public bool IsCertain(string inner, string meant, bool followsWords)
    {
        var (name, body) = meant[1..^1].Split(": ", 2) is [var before, var behind] ? (before, behind) : ("", "");
        if (!inner.EndsWith(body, StringComparison.Ordinal)
            || inner[..^body.Length].Trim().TrimEnd(':').Trim() is not { } word
            || !(word.Length == 0 || word.Equals(name, StringComparison.OrdinalIgnoreCase) || Nearest.Slip(word, [name]) is not null))
        {
            return false;
        }

        return name switch
        {
            Citation => PlainCitation().Match(body) is { Success: true, Groups: var groups }
                && (!groups["key"].Success || context.IsSource(groups["key"].Value)),
            "fact" => context.Facts.Find(body) is not null,
            "assume" or "opinion" or "nocite" => followsWords && char.IsLetterOrDigit(body[0]) && Binding[name] != body,
            _ => false,
        };
    }

    /// <summary>One source, and parts of a citation that can be nothing else.</summary>
    [GeneratedRegex(
        @"^(?:@(?<key>[\w.-]+)(?:#[\w-]+)?|https?://[^\s,;|\u00B7]+)" +
        @"(?:\s*[|\u00B7]\s*(?:high|medium|low|volatile|slow|stable|[0-9]{4}(?:-[0-9]{2}){0,2}))*\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex PlainCitation();

    /// <summary>The marker that brackets with only a word in them are meant for, with what it lacks; null for none.</summary>
    private static string? EmptyMeantBy(string word, bool hasColon, bool followsWords)
    {
        var name = OtherWords.GetValueOrDefault(word, word);
        var isMeant = hasColon ? followsWords && name != word : followsWords || OnlyMarkers.Contains(word);
        return isMeant && Binding.TryGetValue(name, out var what) ? $"[{name}: {what}]" : null;
    }

    /// <summary>A citation without its brackets, in others, or as another tool writes it; null where a text has none.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Where it stands, how it is written, and the marker that is meant.</returns>
    public (int Index, string Written, string Meant)? FindBare(string text)
    {
        if (text.Contains('@'))
        {
            if (Bare().Match(text) is { Success: true } bare)
            {
                return (bare.Index, bare.Value, $"[{bare.Value}]");
            }

            if (OfSource().Matches(text).FirstOrDefault(m => context.IsSource(m.Groups["key"].Value)) is { } named)
            {
                return (named.Index, named.Value, $"[cite: {named.Value}]");
            }

            foreach (Match match in InParentheses().Matches(text))
            {
                var key = match.Groups["key"].Value;
                if (match.Groups["word"].Success || context.IsSource(key))
                {
                    return (match.Index, match.Value, $"[cite: @{key}{match.Groups["quote"].Value}]");
                }
            }
        }

        return text.Contains("cite", StringComparison.Ordinal) && Foreign().Match(text) is { Success: true } foreign
            ? (foreign.Index, foreign.Value, $"[cite: @{foreign.Groups["key"].Value.TrimStart('@')}]")
            : null;
    }

    private string? NameMeantBy(string word, string sign, string body, bool isAlone, bool followsWords)
    {
        var hasColon = sign is ":" or "\uFF1A" or "\uFE55" or ";" or "=" or "\u2236" or "\uA789";
        if (names.Contains(word) && (hasColon || Source().IsMatch(body) || (followsWords && Binding.ContainsKey(word))))
        {
            return word;
        }

        if (word.Length == 0 && !context.HasSources && OnlyName().IsMatch(body))
        {
            return null;
        }

        if (Source().IsMatch(body) && (word.Length == 0 || WordsForCitation.Contains(word) || IsOneEditFrom(word, Citation)))
        {
            return Citation;
        }

        if (hasColon && (QuoteOfSource().IsMatch(body) || (Key().Match(body) is { Success: true } key && context.IsSource(key.Value))))
        {
            return Citation;
        }

        if (ValueMeantBy(word, body) is { } value)
        {
            return value;
        }

        if (!hasColon)
        {
            var isNamed = NamesOnly.Contains(word) || (names.Contains(word) && (isAlone || body.Contains('.', StringComparison.Ordinal)));
            return isNamed && Name().IsMatch(body) ? word : null;
        }

        return word.Length == 0 ? null
            : followsWords && BindingWords.TryGetValue(word, out var binding) ? binding
            : OtherWords.TryGetValue(word, out var other) && (isAlone || other is not ("calculator" or "comparison")) ? other
            : word.Length < 5 ? null
            : names.FirstOrDefault(n => n.Length > 5 && IsOneEditFrom(word, n));
    }

    /// <summary>The marker that shows what is known by a name, where the word before it says that it is meant; null for none.</summary>
    private string? ValueMeantBy(string word, string body)
    {
        if (!Array.Exists(WordsForValues, w => IsOneEditFrom(word, w)) || Name().Match(body) is not { Success: true } name)
        {
            return null;
        }

        var id = name.Groups["id"].Value;
        return context.Facts.Find(id) is not null ? "fact"
            : id.Split('.') is [var model, var result] && context.Models.Find(model)?.FindResult(result) is not null ? "calc"
            : null;
    }

    /// <summary>A word in the letters of the names: small, without hyphens, and those of other alphabets as what they look like.</summary>
    private static string Plain(string word) => string.Concat(NormalForm.Of(word, NormalizationForm.FormKC)
        .ToLowerInvariant()
        .Where(c => c is not ('-' or '_' or ' '))
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
        @",\s*(?:(?:pp?|ch(?:ap)?s?|secs?|vols?|figs?|nos?|ll?|paras?|art|col|n|v)\b\.?|\u00a7+)\s*[0-9ivxlc][^;,]*",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Locator();

    [GeneratedRegex(
        @"^[\s^!*#\\/(]*(?<word>(?:\p{L}+(?:[-_]\p{L}+|\ (?:to|cite|source|citation)(?=\s*:))?)?)\s*" +
        @"(?<colon>[:;=\uFF1A\uFE55\u2236\uA789]|[-.,\u2013\u2014\u00b7|>](?=\s*@))?(?<body>.*)$",
        RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Parts();

    /// <summary>A name as markers have it, alone or with parts behind it.</summary>
    [GeneratedRegex(@"^(?<id>[a-z][\w-]*(?:\.[\w-]+)*)(?:\(.*\))?(?:\s*[\u00b7|].*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    /// <summary>The key of the source that a citation names first.</summary>
    [GeneratedRegex(@"(?<=^(?:disputes\s+)?@)[\p{L}\d][\p{L}\d-]*", RegexOptions.CultureInvariant)]
    private static partial Regex Key();

    /// <summary>A quote of a source by name, or a source that is all there is, as in a footnote.</summary>
    [GeneratedRegex(
        @"(?<![\w@/.(\[:])(?<![:\[(]\s+)@(?<key>[\p{L}\d][\p{L}\d-]*)#[\p{L}\d][\w-]*|(?<=^\s*)@(?<key>[\p{L}\d][\p{L}\d-]*)(?=\s*$)",
        RegexOptions.CultureInvariant)]
    private static partial Regex OfSource();

    /// <summary>A citation in parentheses, as a reference of a text is written.</summary>
    [GeneratedRegex(
        @"(?<!\[\s*)\(\s*(?:(?<word>cite)\s*[:;=>\uFF1A\uFE55]?\s*)?@(?<key>[\p{L}\d][\p{L}\d-]*)(?<quote>#[\w-]+)?" +
        @"\s*(?:[\u00b7|][^()\r\n]{0,80})?\)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex InParentheses();

    /// <summary>A citation of TeX, <c>\cite{key}</c>, or of a directive, <c>:cite[key]</c>.</summary>
    [GeneratedRegex(
        @"\\(?:auto|foot|paren|text)?cite[a-z]*\{(?<key>[^{},\s]+)[^{}]*\}|(?<![\w:]):cite(?::[a-z]+)?\[(?<key>[^\[\],;\s]+)[^\[\]]*\]",
        RegexOptions.CultureInvariant)]
    private static partial Regex Foreign();

    /// <summary>The name of a source, or of somebody with an account somewhere.</summary>
    [GeneratedRegex(@"^@[\w-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex OnlyName();

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
