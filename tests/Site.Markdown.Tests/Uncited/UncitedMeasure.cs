using System.Globalization;

namespace Site.Markdown.Tests.Uncited;

/// <summary>How often what is reported needs a source, and how much of what needs one is reported, over labelled sentences.</summary>
internal sealed class UncitedMeasure
{
    private readonly List<string> _falseAlarms = [];
    private readonly List<string> _missed = [];
    private readonly int _right;

    /// <summary>Holds the linter against sentences, each a page of its own.</summary>
    /// <param name="sentences">Sentences of Markdown, and whether a reader could ask their source.</param>
    public UncitedMeasure(IEnumerable<(bool NeedsSource, string Text)> sentences)
    {
        foreach (var (needsSource, text) in sentences)
        {
            var reported = new Page(text, checkQuantities: true).Diagnostics
                .Where(d => d.Rule.Code is "CITE301" or "CITE302" or "CITE307")
                .Select(d => d.Message.Split("' ")[0] + "'")
                .ToList();
            if (needsSource && reported.Count == 0)
            {
                _missed.Add(text);
            }
            else if (!needsSource && reported.Count > 0)
            {
                _falseAlarms.Add($"{string.Join(", ", reported)}: {text}");
            }
            else if (needsSource)
            {
                _right++;
            }
        }
    }

    /// <summary>The share of sentences reported that need a source.</summary>
    public double Precision => (double)_right / (_right + _falseAlarms.Count);

    /// <summary>The share of sentences that need a source which are reported.</summary>
    public double Recall => (double)_right / (_right + _missed.Count);

    /// <summary>Each sentence judged otherwise than people did, for whoever works at the linter.</summary>
    public string Errors => string.Join('\n', _falseAlarms.Select(a => "alarm " + a).Concat(_missed.Select(m => "missed " + m)));

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{_right + _missed.Count} need a source; precision {Precision:P1}, recall {Recall:P1}");
}
