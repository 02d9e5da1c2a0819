using Site.Citations.Twins;
using Site.CostModel.Json;

namespace Site.Verification.Shown;

/// <summary>The words that stand on a page outside its page text, because its twin, a model or the theme says them.</summary>
internal sealed class KnownWords
{
    private readonly HashSet<(string, string, string)> _rows = [];
    private readonly HashSet<string> _short = new(StringComparer.Ordinal);

    private KnownWords()
    {
    }

    /// <summary>The words that a twin and models say.</summary>
    public static KnownWords Of(TwinDocument twin, IEnumerable<ModelDocument> models)
    {
        var known = new KnownWords();
        foreach (var text in ThemeWords.Sentences.Concat(TwinTexts.Of(twin)).Concat(models.SelectMany(ModelTexts.Of)))
        {
            known.Add(text);
        }

        return known;
    }

    /// <summary>The first word of a text that comes from nowhere; null where every word is known.</summary>
    public string? FirstUnknown(string text)
    {
        var words = WordsOf.Text(text);
        var covered = 0;
        for (var i = 0; i < words.Count; i++)
        {
            if (i + 2 < words.Count && _rows.Contains((words[i], words[i + 1], words[i + 2])))
            {
                covered = i + 3;
            }

            if (i + 1 < words.Count && _short.Contains(words[i] + " " + words[i + 1]))
            {
                covered = Math.Max(covered, i + 2);
            }

            if (i >= covered && !IsFree(words[i]))
            {
                return words[i];
            }
        }

        return null;
    }

    /// <summary>A number, a letter, a word of the theme, or a member of one word.</summary>
    private bool IsFree(string word) =>
        word.Length == 1 || char.IsDigit(word[0]) || ThemeWords.Words.Contains(word) || _short.Contains(word);

    private void Add(string text)
    {
        var words = WordsOf.Text(text);
        if (words.Count <= 2)
        {
            _short.Add(string.Join(' ', words));
        }

        for (var i = 0; i + 2 < words.Count; i++)
        {
            _rows.Add((words[i], words[i + 1], words[i + 2]));
        }
    }
}
