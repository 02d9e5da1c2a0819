using Site.CostModel.Facts;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.CostModel.Tests;

/// <summary>Reads YAML in tests, with its diagnostics as lines of text.</summary>
internal static class Yaml
{
    /// <summary>The day of the build.</summary>
    public static DateOnly AsOf { get; } = new(2026, 9, 1);

    /// <summary>Facts that must be sound.</summary>
    public static FactSet Facts(string text)
    {
        var bag = new DiagnosticBag();
        var facts = FactSet.Load([new InputText("f.yml", text)], AsOf, bag);
        Assert.Empty(Lines(bag));
        return facts;
    }

    /// <summary>What is wrong with facts, a line each: code, line and column, message.</summary>
    public static IReadOnlyList<string> FactProblems(string text)
    {
        var bag = new DiagnosticBag();
        FactSet.Load([new InputText("f.yml", text)], AsOf, bag);
        return Lines(bag);
    }

    /// <summary>Diagnostics, a line each.</summary>
    public static IReadOnlyList<string> Lines(DiagnosticBag bag) =>
        [.. bag.ToSortedList().Select(d => $"{d.Rule.Code} {d.Location?.Line}:{d.Location?.Column} {d.Message} {d.Suggestion}".TrimEnd())];
}
