using System.Text.RegularExpressions;
using Site.CostModel.Models.Reading;
using Site.Text.Diagnostics;

namespace Guide.Tests.Models;

/// <summary>Whatever formula of the guide's models is spoilt, a build says so at its line.</summary>
public sealed partial class PlantedErrorTests
{
    public static TheoryData<string> ModelNames => GuideData.ModelNames;

    [Theory]
    [MemberData(nameof(ModelNames))]
    public void A_factor_of_a_hundred_planted_in_any_formula_is_found_at_its_line(string name)
    {
        var text = GuideData.ModelText(name).Text;
        text = text.Contains("per-cent:", StringComparison.Ordinal)
            ? text
            : text.Replace("conversions:\n", "conversions:\n  per-cent: 1/%\n", StringComparison.Ordinal);
        var formulas = Formula().Matches(text);
        Assert.Equal(GuideData.OwnFormulas(name), formulas.Count);
        foreach (var formula in formulas.AsEnumerable())
        {
            var quoted = formula.Groups[1].Success;
            var body = formula.Groups[quoted ? 1 : 2];
            var spoilt = text[..body.Index] + $"({body.Value}) * per_cent" + text[(body.Index + body.Length)..];
            var diagnostics = new DiagnosticBag();
            ModelFolder.Load(GuideData.WithModel(name, spoilt), GuideData.Facts, diagnostics);
            var line = text.AsSpan(0, body.Index).Count('\n') + 1;
            Assert.True(
                diagnostics.ToSortedList().Any(d =>
                    d.Rule == Rules.Models.ScaleMismatch
                    && d.Location?.Line == line
                    && d.Message.Contains("100", StringComparison.Ordinal)),
                $"{name}.yml({line}): ({body.Value}) * per_cent gave {string.Join("; ", GuideData.Lines(diagnostics))}");
        }
    }

    [Theory]
    [MemberData(nameof(ModelNames))]
    public void Money_planted_in_any_formula_is_found_at_its_line(string name)
    {
        var text = GuideData.ModelText(name).Text;
        foreach (var unit in Unit().Matches(text).AsEnumerable())
        {
            var spoilt = text[..unit.Groups[1].Index] + "JPY" + text[(unit.Groups[1].Index + unit.Groups[1].Length)..];
            var diagnostics = new DiagnosticBag();
            ModelFolder.Load(GuideData.WithModel(name, spoilt), GuideData.Facts, diagnostics);
            var line = text.AsSpan(0, unit.Groups[2].Index).Count('\n') + 1;
            Assert.Contains(diagnostics.ToSortedList(), d => d.Rule == Rules.Models.UnitMismatch && d.Location?.Line == line);
        }
    }

    [GeneratedRegex(@"(?<=\bformula: )(?:'([^'\n]*)'|([^'\s][^',}\n]*?)(?=\s*(?:,|\}|\n)))")]
    private static partial Regex Formula();

    [GeneratedRegex("""\bunit: ("[^"\n]*"|[^",}\n]+)(?:, |\n\s+)(formula): """)]
    private static partial Regex Unit();
}
