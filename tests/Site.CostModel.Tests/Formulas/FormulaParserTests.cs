using CsCheck;
using Site.CostModel.Formulas;

namespace Site.CostModel.Tests.Formulas;

public class FormulaParserTests
{
    private static readonly FormulaScope Scope = Formula.Scope("a", "b", "api_price", "gpu_count");

    [Theory]
    [InlineData("a + b * 2", "a + b * 2")]
    [InlineData("( a + b ) * 2", "(a + b) * 2")]
    [InlineData("a - (b - 1)", "a - (b - 1)")]
    [InlineData("(a - b) - 1", "a - b - 1")]
    [InlineData("a / (b * 2)", "a / (b * 2)")]
    [InlineData("a ** b ** 2", "a ** b ** 2")]
    [InlineData("(a ** b) ** 2", "(a ** b) ** 2")]
    [InlineData("(-a) ** 2", "(-a) ** 2")]
    [InlineData("-(a ** 2)", "-(a ** 2)")]
    [InlineData("- -a", "-(-a)")]
    [InlineData("a - -b", "a - -b")]
    [InlineData("2 ** -a", "2 ** (-a)")]
    [InlineData("a == b ? 1 : 2", "a === b ? 1 : 2")]
    [InlineData("a < b && !(a > 1) || b >= 2 ? a : b <= 1 ? 1 : Infinity", "a < b && !(a > 1) || b >= 2 ? a : b <= 1 ? 1 : Infinity")]
    [InlineData("(a ? b : a) ? 1 : 2", "(a ? b : a) ? 1 : 2")]
    [InlineData("min(a, b, 3) + max(a,ceil(b))*floor(a)", "min(a, b, 3) + max(a, ceil(b)) * floor(a)")]
    [InlineData("1.50e3", "1500")]
    [InlineData("1e-7", "1e-07")]
    public void A_formula_prints_with_the_brackets_it_needs(string text, string printed)
    {
        var tree = Formula.Tree(text, Scope);
        Assert.Equal(printed, FormulaPrinter.Print(tree));
        Assert.Equal(printed, FormulaPrinter.Print(Formula.Tree(printed, Scope)));
    }

    [Theory]
    [InlineData("a = 1", 0, "CITE421", "assignment")]
    [InlineData("a += 1", 0, "CITE421", "assignment")]
    [InlineData("1 + (a = b)", 5, "CITE421", "assignment")]
    [InlineData("1 + alert(1)", 4, "CITE421", "alert")]
    [InlineData("1 + eval('1')", 4, "CITE421", "eval")]
    [InlineData("Math.min(a, b)", 0, "CITE421", "call")]
    [InlineData("a.b", 0, "CITE421", "member")]
    [InlineData("1 + a['b']", 4, "CITE421", "member")]
    [InlineData("a?.b", 0, "CITE421", "call")]
    [InlineData("min?.(a, b)", 0, "CITE421", "call")]
    [InlineData("min(...a)", 4, "CITE421", "...")]
    [InlineData("(x => x)(1)", 0, "CITE421", "call")]
    [InlineData("x => x", 0, "CITE421", "function")]
    [InlineData("1 + function () { return 1 }", 4, "CITE421", "function")]
    [InlineData("async () => 1", 0, "CITE421", "function")]
    [InlineData("class {}", 0, "CITE421", "class")]
    [InlineData("a + `x`", 4, "CITE421", "template")]
    [InlineData("min`x`", 0, "CITE421", "template")]
    [InlineData("a + /x/", 4, "CITE421", "regular expression")]
    [InlineData("new Date", 0, "CITE421", "new")]
    [InlineData("a, b", 0, "CITE421", "comma")]
    [InlineData("1 + 1n", 4, "CITE421", "big integer")]
    [InlineData("010", 0, "CITE421", "010")]
    [InlineData("08.5", 0, "CITE421", "08.5")]
    [InlineData("0x1F", 0, "CITE421", "0x1F")]
    [InlineData("0b1", 0, "CITE421", "0b1")]
    [InlineData("1_000", 0, "CITE421", "1_000")]
    [InlineData(".5", 0, "CITE421", ".5")]
    [InlineData("5.", 0, "CITE421", "5.")]
    [InlineData("1e999", 0, "CITE421", "1e999")]
    [InlineData("1e309", 0, "CITE421", "1e309")]
    [InlineData("a % b", 2, "CITE421", "%")]
    [InlineData("a & b", 2, "CITE421", "&")]
    [InlineData("a >>> b", 2, "CITE421", ">>>")]
    [InlineData("a ?? b", 0, "CITE421", "??")]
    [InlineData("a in b", 2, "CITE421", "in")]
    [InlineData("(a) instanceof b", 4, "CITE421", "instanceof")]
    [InlineData("+a", 0, "CITE421", "+")]
    [InlineData("~a", 0, "CITE421", "~")]
    [InlineData("typeof a", 0, "CITE421", "typeof")]
    [InlineData("void 0", 0, "CITE421", "void")]
    [InlineData("delete a", 0, "CITE421", "delete")]
    [InlineData("a++", 0, "CITE421", "++")]
    [InlineData("--a", 0, "CITE421", "--")]
    [InlineData("this", 0, "CITE421", "this")]
    [InlineData("null", 0, "CITE421", "null")]
    [InlineData("true", 0, "CITE421", "true")]
    [InlineData("'a'", 0, "CITE421", "text")]
    [InlineData("[a]", 0, "CITE421", "list")]
    [InlineData("({a})", 1, "CITE421", "object")]
    [InlineData("await a", 0, "CITE421", "await")]
    [InlineData("import('a')", 0, "CITE421", "import")]
    [InlineData("a /* b */ + 1", 2, "CITE421", "comment")]
    [InlineData("a // b", 2, "CITE421", "comment")]
    public void JavaScript_that_is_not_a_formula_is_refused_where_it_stands(string text, int offset, string code, string named)
    {
        var problem = Assert.Single(Formula.Refusals(text, Scope), p => p.Rule.Code == code);
        Assert.Equal(offset, problem.Offset);
        Assert.Contains(named, problem.Message, StringComparison.Ordinal);
        Assert.NotNull(problem.Suggestion);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("a +", 3)]
    [InlineData("a b", 2)]
    [InlineData("a; b", 1)]
    [InlineData("(a", 2)]
    [InlineData("-a ** 2", 3)]
    [InlineData("a £ b", 2)]
    [InlineData("`\\", 2)]
    [InlineData("min(a)", 0)]
    [InlineData("ceil(a, b)", 0)]
    [InlineData("floor()", 0)]
    [InlineData("import.meta", 7)]
    public void A_formula_that_does_not_parse_is_reported_where_it_breaks(string text, int offset)
    {
        var problem = Assert.Single(Formula.Refusals(text, Scope));
        Assert.Equal(("CITE420", offset), (problem.Rule.Code, problem.Offset));
    }

    [Theory]
    [InlineData("a + apiprice", 4, "Did you mean 'api_price'?")]
    [InlineData("a * api-price", 4, "Write api_price: in a formula a hyphen subtracts.")]
    [InlineData("min + 1", 0, "Write min(…).")]
    [InlineData("undefined", 0, "Declare it under inputs, conversions, formulas or results.")]
    [InlineData("globalThis", 0, "Declare it under inputs, conversions, formulas or results.")]
    [InlineData("NaN", 0, "Declare it under inputs, conversions, formulas or results.")]
    [InlineData("\\u0061", 0, "Did you mean 'a'?")]
    public void An_unknown_name_is_reported_with_the_nearest_known(string text, int offset, string suggestion)
    {
        var problem = Formula.Refusals(text, Scope)[0];
        Assert.Equal(("CITE422", offset, suggestion), (problem.Rule.Code, problem.Offset, problem.Suggestion));
    }

    [Fact]
    public void Every_problem_of_a_formula_is_reported() => Assert.Equal(3, Formula.Refusals("c + d * f(1)", Scope).Length);

    [Fact]
    public void A_formula_too_long_or_too_deep_is_refused_without_harm()
    {
        Assert.Equal("CITE420", Assert.Single(Formula.Refusals(new string('(', 1000) + "a" + new string(')', 999), Scope)).Rule.Code);
        Assert.Equal("CITE420", Assert.Single(Formula.Refusals(string.Concat(Enumerable.Repeat("a + ", 501)) + "a", Scope)).Rule.Code);
    }

    [Theory]
    [InlineData("a?b:", "a")]
    [InlineData("- ", "a")]
    [InlineData("!", "a")]
    [InlineData("a+", "a")]
    [InlineData("a**", "a")]
    public void A_chain_as_long_as_a_formula_may_be_needs_little_stack(string repeated, string end)
    {
        var text = string.Concat(Enumerable.Repeat(repeated, (FormulaParser.MaxLength - end.Length) / repeated.Length)) + end;
        string? code = null;
        var thread = new Thread(() => code = Assert.Single(Formula.Refusals(text, Scope)).Rule.Code, maxStackSize: 512 * 1024);
        thread.Start();
        thread.Join();
        Assert.Equal("CITE420", code);
    }

    [Fact]
    public void No_text_makes_the_parser_throw() =>
        Gen.OneOf(
                Gen.String[Gen.Char["ab1290.e+-*/%()<>=!&|?:,;'\"`$\\ {}[]\n_"], 0, 30],
                GenExpression.Text(Scope).SelectMany(t => Gen.Int[0, t.Length].Select(cut => t[..cut])))
            .Repeatable()
            .Sample(text =>
            {
                var tree = FormulaParser.Parse(text, Scope, out var problems);
                Assert.Equal(tree is null, !problems.IsEmpty);
                Assert.All(problems, p => Assert.InRange(p.Offset, 0, text.Length));
            });

    [Fact]
    public void What_is_printed_reads_back_as_the_same_formula() =>
        GenExpression.Text(Scope).Repeatable().Sample(text =>
        {
            var printed = FormulaPrinter.Print(Formula.Tree(text, Scope));
            return FormulaPrinter.Print(Formula.Tree(printed, Scope)) == printed;
        });
}
