using System.Text.RegularExpressions;
using Markdig.Syntax.Inlines;
using Site.Citations.Claims;
using Site.CostModel.Display;
using Site.CostModel.Evaluation;
using Site.CostModel.Facts;
using Site.CostModel.Models;
using Site.Quantities.Units;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.Markdown.Values;

/// <summary>Reads <c>[fact: id · format · as="…"]</c> and <c>[calc: model.result(…) · format · as="…"]</c>, and looks up the number.</summary>
/// <param name="facts">The facts there are.</param>
/// <param name="models">The models there are.</param>
internal sealed partial class ValueReader(FactSet facts, ModelSet models)
{
    /// <summary>Reads what stands after <c>[fact:</c>; null where it is not understood, which is reported.</summary>
    /// <param name="body">The text up to the closing bracket.</param>
    /// <param name="locate">The place of an offset into it.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public ValueInline? ReadFact(string body, Func<int, FileLocation> locate, IDiagnosticSink diagnostics)
    {
        if (ValueParts.Read(body, locate, diagnostics) is not { } parts || facts.Require(parts.Reference, locate(parts.ReferenceOffset), diagnostics) is not { } fact)
        {
            return null;
        }

        var format = DisplayFormat.For(fact.Value);
        if (parts.Format is { } text)
        {
            if (DisplayFormat.Parse(text, fact.Value.Unit, out var problem) is not { } given)
            {
                diagnostics.Report(problem!.At(offset => locate(parts.FormatOffset + offset)));
                return null;
            }

            format = given;
        }

        var value = Make(fact, parts.Reference, format, parts.Wording, locate(0));
        CheckWording(parts, value.Display, locate, diagnostics);
        return value;
    }

    /// <summary>The value that shows a fact.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="reference">The claim's name.</param>
    /// <param name="format">How it is shown.</param>
    /// <param name="wording">What the claim says where it stands alone; null for the fact's label and value.</param>
    /// <param name="location">Where it is asked for.</param>
    public static ValueInline Make(Fact fact, string reference, DisplayFormat format, string? wording, FileLocation location)
    {
        var display = format.Show(fact.Value.Value);
        return Filled(new ValueInline
        {
            Fact = fact,
            Reference = reference,
            Display = display,
            Wording = wording ?? $"{fact.Label}: {display}",
            Value = ValueOf(fact.Value.Value, fact.Value.Unit, display),
            Location = location,
        });
    }

    /// <summary>Reads what stands after <c>[calc:</c>; null where it is not understood, which is reported.</summary>
    /// <param name="body">The text up to the closing bracket.</param>
    /// <param name="locate">The place of an offset into it.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public ValueInline? ReadCalc(string body, Func<int, FileLocation> locate, IDiagnosticSink diagnostics)
    {
        if (ValueParts.Read(body, locate, diagnostics) is not { } parts)
        {
            return null;
        }

        if (CalcReference.Parse(parts.Reference, out var problem) is not { } reference || models.Resolve(reference, parts.Format, out problem) is not { } calc)
        {
            // A problem of the format is told at the format; all others at the reference.
            var at = problem!.Rule == Rules.Models.Format ? parts.FormatOffset : parts.ReferenceOffset;
            diagnostics.Report(problem.At(offset => locate(at + offset)));
            return null;
        }

        var display = calc.Display;
        CheckWording(parts, display, locate, diagnostics);
        return Filled(new ValueInline
        {
            Calc = calc,
            Asked = reference,
            Reference = parts.Reference,
            Display = display,
            Wording = parts.Wording ?? Describe(calc, reference),
            Value = ValueOf(calc.Evaluation.ValueOf(calc.Result.Name), calc.Result.Formula.Unit, display),
            Location = locate(0),
        });
    }

    /// <summary>A number changes with its fact or model; the words an author wrote beside it do not, and then the twin would say another.</summary>
    private static void CheckWording(ValueParts parts, string display, Func<int, FileLocation> locate, IDiagnosticSink diagnostics)
    {
        if (parts.Wording is { } wording && Number().Match(display) is { Success: true } number && !Says(wording, number.Value))
        {
            diagnostics.Report(Rules.Claims.OtherNumber.At(
                locate(parts.WordingOffset),
                $"The page shows '{display}', and the wording has no {number.Value}.",
                $"Put {number.Value} into the wording, or leave 'as=' out."));
        }
    }

    private static bool Says(string wording, string number) =>
        Number().Matches(wording).Any(m => Bare(m.Value) == Bare(number)) ||
        (int.TryParse(number, out var small) && small >= 0 && small < QuotedNumbers.Words.Length && wording.Contains(QuotedNumbers.Words[small], StringComparison.OrdinalIgnoreCase));

    private static string Bare(string number) => number.Replace(",", "", StringComparison.Ordinal);

    [GeneratedRegex(@"\d[\d,]*(?:\.\d+)?(?<!,)", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    private static string Describe(CalcResult calc, CalcReference reference)
    {
        var settings = reference.Settings.Select(s => $"{s.Name.Text} {s.Value.Text}").ToList();
        var how = settings.Count == 0 ? "" : $", for {string.Join(", ", settings)}";
        return $"{calc.Evaluation.Model.Title} {calc.Result.Label}: {calc.Display}{how}";
    }

    /// <summary>The number of a fact.</summary>
    public static ClaimValue? ValueOf(Fact fact) => ValueOf(fact.Value.Value, fact.Value.Unit, DisplayFormat.For(fact.Value).Show(fact.Value.Value));

    /// <summary>The number of the claim; null where it is infinite, and on the page a word.</summary>
    private static ClaimValue? ValueOf(double value, Unit unit, string display) =>
        double.IsFinite(value) ? new(ModelEvaluation.Exact(value), unit == Unit.One ? null : unit.ToString(), display) : null;

    private static ValueInline Filled(ValueInline value)
    {
        value.AppendChild(new LiteralInline(value.Display));

        // Else Markdig would go on filling it with what follows.
        value.IsClosed = true;
        return value;
    }
}

/// <summary>What a value's marker says.</summary>
/// <param name="Reference">The fact or result asked for.</param>
/// <param name="ReferenceOffset">Where it starts in the marker's text.</param>
/// <param name="Format">How it is to be shown; null for its own way.</param>
/// <param name="FormatOffset">Where that starts.</param>
/// <param name="Wording">What the claim says where it stands alone; null where that is left to the build.</param>
/// <param name="WordingOffset">Where that starts.</param>
internal sealed record ValueParts(string Reference, int ReferenceOffset, string? Format, int FormatOffset, string? Wording, int WordingOffset)
{
    private const string WordingKey = "as=";

    /// <summary>Reads the parts, which <c>·</c> or <c>|</c> separates; null where one is not understood, which is reported.</summary>
    public static ValueParts? Read(string body, Func<int, FileLocation> locate, IDiagnosticSink diagnostics)
    {
        var parts = Markers.MarkerParts.Split(body);
        var found = new ValueParts(parts[0].Text, parts[0].Offset, null, 0, null, 0);
        foreach (var part in parts.Skip(1))
        {
            if (!part.Text.StartsWith(WordingKey, StringComparison.Ordinal))
            {
                if (found.Format is not null)
                {
                    diagnostics.Report(Rules.Syntax.UnknownPart.At(locate(part.Offset), $"'{part.Text}' is one part too many.", "After the name come a format, such as GBP0, and as=\"a wording that stands alone\"."));
                    return null;
                }

                found = found with { Format = part.Text, FormatOffset = part.Offset };
            }
            else if (Markers.MarkerParts.Unquote(part.Text[WordingKey.Length..].Trim()) is { Length: > 0 } wording)
            {
                found = found with { Wording = wording, WordingOffset = part.Offset };
            }
            else
            {
                diagnostics.Report(Rules.Syntax.UnknownPart.At(locate(part.Offset), $"In '{part.Text}' the wording is not in quotation marks.", "Write as=\"…\"."));
                return null;
            }
        }

        return found;
    }
}
