using Site.CostModel.Formulas;

namespace Site.CostModel.Tests;

public class NamesTests
{
    [Theory]
    [InlineData("api-price", true, true)]
    [InlineData("h100", true, true)]
    [InlineData("2x-rtx-4090", true, false)]
    [InlineData("class", true, false)]
    [InlineData("min", true, false)]
    [InlineData("undefined", true, false)]
    [InlineData("", false, false)]
    [InlineData("-a", false, false)]
    [InlineData("a-", false, false)]
    [InlineData("a--b", false, false)]
    [InlineData("a_b", false, false)]
    [InlineData("A", false, false)]
    [InlineData("é", false, false)]
    public void A_name_is_lower_case_words_joined_by_hyphens(string text, bool isName, bool isFormulaName) =>
        Assert.Equal((isName, isFormulaName), (Names.IsName(text), Names.IsFormulaName(text)));

    [Fact]
    public void Every_formula_name_is_one_JavaScript_accepts()
    {
        const string Reserved =
            "abstract arguments as async await boolean break case catch class const continue debugger default delete do double else enum "
            + "eval export extends false final finally for from function get goto if implements import in instanceof interface let meta "
            + "new null of package private protected public return set static super switch target this throw true try type typeof "
            + "undefined using var void while with yield";
        var words = Reserved.Split(' ');
        foreach (var word in words.Where(Names.IsFormulaName))
        {
            var scope = Tests.Formulas.Formula.Scope(word);
            Assert.Equal(word, FormulaPrinter.Print(FormulaParser.Parse(word, scope, out _)!));
        }
    }

    [Fact]
    public void A_name_and_its_identifier_stand_for_each_other() =>
        Assert.Equal("api-price", Names.FromIdentifier(Names.ToIdentifier("api-price")));
}
