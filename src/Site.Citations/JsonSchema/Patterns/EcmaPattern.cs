using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Site.Citations.JsonSchema.Patterns;

/// <summary>
/// A regular expression as JSON Schema understands it (Core section 6.4): ECMA-262 with the <c>u</c> flag, unanchored. It is
/// translated to .NET's dialect and run there.
/// </summary>
/// <remarks>
/// Expressions without look-around, <c>\b</c> and back-references run on .NET's engine without backtracking, whose time grows with
/// the text's length only; the others have to backtrack, and give up after <see cref="Longest"/>.
/// </remarks>
internal sealed class EcmaPattern
{
    /// <summary>The longest a match may take.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    private readonly Lazy<Regex> _regex;

    private EcmaPattern(string text, EcmaTranslation translation)
    {
        Text = text;
        var engine = translation.NeedsBacktracking ? RegexOptions.None : RegexOptions.NonBacktracking;
        _regex = new Lazy<Regex>(() => new Regex(translation.DotNet, engine | RegexOptions.CultureInvariant, Longest));
    }

    /// <summary>The expression as written.</summary>
    public string Text { get; }

    /// <summary>Reads an expression.</summary>
    /// <returns>Whether it is valid and supported.</returns>
    public static bool TryParse(
        string text,
        [NotNullWhen(true)] out EcmaPattern? pattern,
        [NotNullWhen(false)] out PatternError? error)
    {
        try
        {
            pattern = new EcmaPattern(text, new EcmaTranslator(text).Translate());
            error = null;
            return true;
        }
        catch (PatternException e)
        {
            pattern = null;
            error = e.Error;
            return false;
        }
    }

    /// <summary>Whether it matches somewhere in a text.</summary>
    /// <exception cref="EvaluationLimitException">It takes too long.</exception>
    public bool IsMatch(string text)
    {
        try
        {
            return _regex.Value.IsMatch(ReplaceLoneSurrogates(text));
        }
        catch (RegexMatchTimeoutException e)
        {
            throw new EvaluationLimitException($"matching {Text} was given up after {Longest.TotalSeconds} s", e);
        }
    }

    // ECMA-262 sees half a surrogate pair as a code point of its own. .NET sees two units in either case, and could only tell a half
    // from a part of a pair by looking around; U+FFFD stands for such broken text instead.
    private static string ReplaceLoneSurrogates(string text)
    {
        var first = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF');
        if (first < 0)
        {
            return text;
        }

        return string.Create(text.Length, text, static (result, source) =>
        {
            for (var i = 0; i < source.Length; i++)
            {
                if (i + 1 < source.Length && char.IsSurrogatePair(source[i], source[i + 1]))
                {
                    result[i] = source[i];
                    result[i + 1] = source[i + 1];
                    i++;
                }
                else
                {
                    result[i] = char.IsSurrogate(source[i]) ? '\uFFFD' : source[i];
                }
            }
        });
    }
}
