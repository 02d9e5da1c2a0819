using System.Collections.Immutable;
using Site.CostModel.Display;
using Site.Text.Files;

namespace Site.CostModel.Models;

/// <summary>
/// Results of a model side by side, for some of its scenarios and over the values of one input: which is the least, and where.
/// </summary>
/// <param name="Title">What it shows.</param>
/// <param name="Across">What the strip shows, which tells the least over all values of the input.</param>
/// <param name="Input">The input a reader moves.</param>
/// <param name="Format">How values of that input are shown.</param>
/// <param name="Positions">The values of it that a reader can choose, rising; those of the scenarios are among them.</param>
/// <param name="Scenarios">The scenarios a reader can choose from; the first is shown at first.</param>
/// <param name="Bars">What is compared, all in one unit.</param>
/// <param name="Flips">The rules that choose the sentence on what would change the answer, in order; may be empty.</param>
/// <param name="Location">Where it is declared.</param>
public sealed record ModelComparison(
    string Title,
    string Across,
    ModelInput Input,
    DisplayFormat Format,
    ImmutableArray<double> Positions,
    ImmutableArray<Scenario> Scenarios,
    ImmutableArray<ComparisonBar> Bars,
    ImmutableArray<VerdictRule> Flips,
    FileLocation Location);

/// <summary>One of the results that are compared.</summary>
/// <param name="Label">What it is, in words.</param>
/// <param name="Brief">The same in a word or two, for where there is little room.</param>
/// <param name="Result">The result.</param>
/// <param name="To">The result that ends its range, such as the dearer of two offers; null where the range is its band.</param>
public sealed record ComparisonBar(string Label, string Brief, ModelResult Result, ModelResult? To);
