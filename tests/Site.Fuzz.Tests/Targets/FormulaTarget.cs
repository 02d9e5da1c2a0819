using System.Text;
using Site.CostModel.Formulas;
using Site.Fuzz.Tests.Fuzzing;
using Site.Quantities.Units;

namespace Site.Fuzz.Tests.Targets;

/// <summary>Formulas: one that is read and printed is read again as the same; one that is not has problems within its text.</summary>
internal sealed class FormulaTarget : ITarget
{
    private static readonly FormulaScope Scope =
        new([.. ((string[])["a", "b", "api_price", "gpu_count"]).Select(n => (n, (Unit?)Unit.One))]);

    public string Name => "formulas";

    public IReadOnlyList<string> Words { get; } =
    [
        "a", "b", "api_price", "gpu_count", "+", "-", "*", "/", "**", "<", "<=", ">", ">=", "==", "===", "!=", "!", "&&", "||", "??",
        "?", ":",
        "(", ")", "min(", "max(", "ceil(", "floor(", "Math.", "Infinity", "NaN", "1e308", "0x1F", "1_000", ".5", "/*", "//", "`", "=>", "=",
        "this", "new ", "\u2028", "\\u0061", "#a", "a.b", "a[0]", "...", "1n", "/a/u", "async ", "await ", "yield ", "${",
    ];

    public IEnumerable<byte[]> Seeds => ((string[])
    [
        "a * (b + 1) / api_price", "a > 0 && b <= 2 ? min(a, b) : max(1, ceil(gpu_count))", "(-(a ** 2)) ** -b",
        "!(a == b) || a != 1 ? 1e3 : Infinity",
    ]).Select(Encoding.UTF8.GetBytes);

    public void Take(byte[] input)
    {
        var text = Encoding.UTF8.GetString(input);
        var tree = FormulaParser.Parse(text, Scope, out var problems);
        Assert.True(tree is null == problems.Length > 0);
        Assert.All(problems, p =>
        {
            Assert.InRange(p.Offset, 0, text.Length);
            Assert.InRange(p.Length, 0, text.Length - p.Offset);
        });
        if (tree is not null)
        {
            FormulaPrinter.PrintCode(tree);
            var printed = FormulaPrinter.Print(tree);
            if (printed.Length <= FormulaParser.MaxLength)
            {
                var again = FormulaParser.Parse(printed, Scope, out _);
                Assert.True(again is not null, printed);
                Assert.Equal(printed, FormulaPrinter.Print(again!));
            }
        }
    }

    public void Dispose()
    {
        // Nothing is held.
    }
}
