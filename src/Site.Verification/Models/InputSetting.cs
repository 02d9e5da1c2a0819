using Site.CostModel.Uncertainty;
using Site.Verification.Derivations;

namespace Site.Verification.Models;

/// <summary>A value that a model gives an input, as it is published.</summary>
/// <param name="Value">The value.</param>
/// <param name="Low">The low end of its range; null where that is the value.</param>
/// <param name="High">The high end of its range; null where that is the value.</param>
/// <param name="Origin">What it is derived from: a fact's id, or one of the words for what is no fact.</param>
internal sealed record InputSetting(string Value, string? Low, string? High, string Origin)
{
    /// <summary>The range the input is drawn from; null where it is a point.</summary>
    /// <param name="name">The input's name.</param>
    public InputRange? RangeOf(string name)
    {
        var range = new InputRange(name, ExactNumber.Read(Low ?? Value), ExactNumber.Read(Value), ExactNumber.Read(High ?? Value));
        return range.Low < range.High ? range : null;
    }
}
