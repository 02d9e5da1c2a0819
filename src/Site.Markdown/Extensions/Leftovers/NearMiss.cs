using System.Text.RegularExpressions;

namespace Site.Markdown.Extensions.Leftovers;

/// <summary>Tells brackets that an author meant as a marker from ordinary brackets.</summary>
/// <param name="names">The names of the markers there are.</param>
internal sealed partial class NearMiss(IReadOnlyCollection<string> names)
{
    private const string Citation = "cite";

    private static readonly string[] WordsForCitation = ["cites", "cited", "citing", "citation", "citations", "source", "ref"];

    private static readonly string[] WordsForAssumption = ["assumes", "assumed", "assumption"];

    /// <summary>The marker that an author probably meant; null where the brackets are ordinary ones.</summary>
    /// <param name="inner">What stands between the brackets.</param>
    /// <param name="exact">Whether a marker that is right counts too, where none is read.</param>
    public string? MarkerMeantBy(string inner, bool exact)
    {
        var parts = Parts().Match(inner);
        if (!parts.Success)
        {
            return null;
        }

        var word = parts.Groups["word"].Value.ToLowerInvariant();
        var colon = parts.Groups["colon"].Value;
        var body = parts.Groups["body"].Value.Trim();
        if (body.Length == 0 || NameMeantBy(word, colon.Length > 0, body) is not { } name)
        {
            return null;
        }

        var isRight = inner.StartsWith(name + ":", StringComparison.Ordinal);
        return isRight == exact || !isRight ? $"[{name}: {body}]" : null;
    }

    private string? NameMeantBy(string word, bool hasColon, string body)
    {
        if (names.Contains(word) && (hasColon || Source().IsMatch(body)))
        {
            return word;
        }

        if (Source().IsMatch(body) && (word.Length == 0 || WordsForCitation.Contains(word) || IsOneEditFrom(word, Citation)))
        {
            return Citation;
        }

        if (!hasColon || word.Length < 5)
        {
            return null;
        }

        return WordsForAssumption.Contains(word) ? "assume" : names.FirstOrDefault(n => n.Length > 5 && IsOneEditFrom(word, n));
    }

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

    [GeneratedRegex(@"^\s*(?<word>\p{L}*)\s*(?<colon>[:;\uFF1A]?)(?<body>.*)$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Parts();

    /// <summary>A source as a citation names it: <c>@key</c>, or a web address.</summary>
    [GeneratedRegex(@"^(?:disputes\s+)?(?:@[\p{L}\d]|https?://)", RegexOptions.CultureInvariant)]
    private static partial Regex Source();
}
