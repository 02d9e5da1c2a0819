using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Site.Citations.JsonSchema.Patterns;

/// <summary>
/// A regular expression as JSON Schema understands it (Core section 6.4): ECMA-262 with the <c>u</c> flag, unanchored. It is
/// translated to .NET's dialect and run there.
/// </summary>
/// <remarks>
/// .NET's usual engine is quick to set up and to run, and can take for ever. It gets a moment; where that is not enough, the engine
/// without backtracking takes over for good, whose time grows with the text's length only. Expressions that one cannot run
/// (look-around, <c>\b</c>, back-references, thousands of repetitions) get <see cref="Longest"/> and then give up.
/// </remarks>
internal sealed class EcmaPattern
{
    /// <summary>The longest a match may take.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(20);

    private readonly string? _prefix;
    private readonly Lazy<Regex> _quick;
    private readonly Lazy<Regex> _thorough;

    private EcmaPattern(string text, EcmaTranslation translation)
    {
        Text = text;
        _prefix = translation.Prefix;
        _quick = new(() => new Regex(translation.DotNet, RegexOptions.CultureInvariant, Moment));
        _thorough = new(() => Thorough(translation));
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
        if (_prefix is not null)
        {
            return text.StartsWith(_prefix, StringComparison.Ordinal);
        }

        text = ReplaceLoneSurrogates(text);
        return (_thorough.IsValueCreated ? null : TryMatch(_quick.Value, text))
            ?? TryMatch(_thorough.Value, text)
            ?? throw new EvaluationLimitException($"matching {Text} was given up after {Longest.TotalSeconds} s");
    }

    private static bool? TryMatch(Regex regex, string text)
    {
        try
        {
            return regex.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }

    private static Regex Thorough(EcmaTranslation translation)
    {
        if (!translation.NeedsBacktracking)
        {
            try
            {
                return new Regex(translation.DotNet, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, Longest);
            }
            catch (NotSupportedException)
            {
                // Too large an automaton, which .NET alone can tell.
            }
        }

        return new Regex(translation.DotNet, RegexOptions.CultureInvariant, Longest);
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
