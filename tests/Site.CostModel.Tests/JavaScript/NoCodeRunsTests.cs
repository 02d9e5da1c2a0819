using System.Text.RegularExpressions;
using CsCheck;
using Site.CostModel.Formulas;
using Site.CostModel.JavaScript;
using Site.CostModel.Models;
using Site.CostModel.Models.Reading;
using Site.CostModel.Tests.Formulas;
using Site.CostModel.Tests.Models;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.CostModel.Tests.JavaScript;

public sealed partial class NoCodeRunsTests
{
    private static readonly string[] Pieces =
    [
        "a", "b", "1", "+", "-", "*", "**", "(", ")", "?", ":", ",", "min", ".", "[", "]", "{", "}", "=", "=>", "`", "'", "\"", ";", "<",
        "&&", "!", " ", "\n", "/", "//", "new ", "this",
    ];

    private static readonly FormulaScope Scope = Formula.Scope("a", "b");

    [Theory]
    [InlineData("alert(1)")]
    [InlineData("constructor.constructor('alert(1)')()")]
    [InlineData("(() => { while (true) {} })()")]
    [InlineData("volume.constructor")]
    [InlineData("`${alert(1)}`")]
    [InlineData("volume = 3")]
    [InlineData("import('https://example.com/x.js')")]
    [InlineData("new Function('return 1')()")]
    [InlineData("window['ev' + 'al']('1')")]
    [InlineData("volume; alert(1)")]
    [InlineData("1 } ; alert(1); {")]
    [InlineData("volume/*/alert(1)//")]
    [InlineData("\\u0061lert(1)")]
    [InlineData("min.call(0, 1)")]
    [InlineData("min`x`")]
    [InlineData("this.x")]
    [InlineData("(function f() { return f() })()")]
    public void Code_in_a_formula_or_a_condition_leaves_no_model_to_run(string attack)
    {
        var code = $"'{Quote(attack)}'";
        Assert.Null(Load(Example.ModelYaml.Replace("formula: volume * api_price", $"formula: {code}", StringComparison.Ordinal)));
        Assert.Null(Load(Example.ModelYaml.Replace("when: volume > capacity", $"when: {code}", StringComparison.Ordinal)));
    }

    [Fact]
    public void Whatever_is_accepted_prints_as_numbers_names_and_operators_only() =>
        Gen.OneOf(
                GenExpression.Text(Scope),
                Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[1, 8].Select(string.Concat))
            .Repeatable()
            .Sample(
                text =>
                {
                    if (FormulaParser.Parse(text, Scope, out _) is { } tree)
                    {
                        Assert.Matches(Allowed(), FormulaPrinter.PrintCode(tree));
                    }
                },
                iter: 20_000);

    [Fact]
    public void A_module_does_nothing_but_declare_when_it_is_loaded()
    {
        var modules = ModelScript.For(Example.Model) + ModelScript.For(Searched.Model);
        var statements = modules.Split('\n').Where(l => l.Length > 0 && l[0] is not (' ' or '}'));
        Assert.All(
            statements,
            s => Assert.Matches(
                "^(import \\{ At, Bands, Draw, Draws, Points, Pow, Settle, Show \\} from |export const |export \\{ At, Show \\};)",
                s));
        Assert.DoesNotMatch(
            "eval|Function|globalThis|window|document|toLocale|Intl|Date|fetch",
            modules + RuntimeScript.Module());
    }

    private static string Quote(string text) => text.Replace("'", "''", StringComparison.Ordinal);

    private static Model? Load(string yaml) =>
        ModelFile.Load(new InputText("_models/example.yml", yaml), Example.Facts, new DiagnosticBag());

    [GeneratedRegex(
        @"^(?:\d+(?:\.\d+)?(?:e[+-]?\d+)?|\ba\b|\bb\b|\bInfinity\b|\bPow\b|\bMath\.(?:min|max|ceil|floor)\b"
        + @"|[-+*/<>!?:(), ]|===|!==|&&|\|\||<=|>=)+$")]
    private static partial Regex Allowed();
}
