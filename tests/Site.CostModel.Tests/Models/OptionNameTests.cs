using Site.CostModel.Facts;
using Site.CostModel.Models;
using Site.CostModel.Models.Reading;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.CostModel.Tests.Models;

/// <summary>The program knows no maker and no product: which words tell nothing is said by the site.</summary>
public sealed class OptionNameTests
{
    private const string Names = "names:\n  ignore: [acme, Turbo]\n  same: { mk4: mark }\n";

    [Theory]
    [InlineData("Acme Anvil Turbo", "anvil")]
    [InlineData("anvil", "anvil")]
    [InlineData("\uFF21\uFF4E\uFF56\uFF49\uFF4C", "anvil")]
    [InlineData("Hammer MK4", "hammer-mark")]
    [InlineData("hammer-mark-3107", "hammer-mark")]
    [InlineData("hammer-mark-2512", "hammer-mark")]
    public void Words_of_the_site_are_passed_over_or_replaced(string written, string option) =>
        Assert.Equal(option, Choice(Names).Find(written)?.Name);

    [Theory]
    [InlineData("Acme Anvil Turbo")]
    [InlineData("Hammer MK4")]
    [InlineData("NVIDIA Anvil")]
    public void Without_them_such_a_name_means_nothing(string written) => Assert.Null(Choice("").Find(written));

    private static ModelChoice Choice(string names)
    {
        var bag = new DiagnosticBag();
        var facts = FactSet.Load([new InputText("_facts/tools.yml", """
            tables:
              tools:
                label: Tools
                source: https://maker.example/
                columns: { price: { label: Price, unit: GBP } }
                rows:
                  anvil: { label: Anvil, price: 10 }
                  hammer-mark: { label: Hammer mark, price: 20 }

            """ + names)], new DateOnly(2026, 11, 28), bag);
        var model = ModelFile.Load(new InputText("_models/tools.yml", """
            title: Tools
            version: "1"
            inputs: { price: { label: Price, unit: GBP } }
            choices: { tool: { label: Tool, table: tools, default: anvil, sets: { price: price } } }
            results: { twice: { label: Two, unit: GBP, formula: price * 2, format: GBP0 } }
            """), facts, bag);
        Assert.Empty(bag.ToSortedList().Select(d => d.Message));
        return model!.Choices[0];
    }
}
