using System.Collections.Immutable;
using Site.Citations.Claims;
using Site.Generator.Settings;
using Site.Text.Diagnostics;
using Site.Text.Yaml;

namespace Site.Generator.Tests.Settings;

/// <summary>What claims may be about, as authors list it.</summary>
public sealed class EntityReaderTests
{
    private readonly DiagnosticBag _bag = new();

    [Theory]
    [InlineData("C", "c")]
    [InlineData("C++", "c-plus-plus")]
    [InlineData("C#", "c-sharp")]
    [InlineData("NET", "net")]
    [InlineData(".NET", "dot-net")]
    [InlineData("HumanEval", "humaneval")]
    [InlineData("HumanEval+", "humaneval-plus")]
    [InlineData("MBPP+ (hard)", "mbpp-plus-hard")]
    [InlineData("A*", "a-star")]
    [InlineData("Claude Haiku 4.5", "claude-haiku-4-5")]
    [InlineData("Node.js", "node-js")]
    [InlineData("R+D # 5", "r-d-5")]
    [InlineData("+ x", "x")]
    public void Names_that_differ_by_a_sign_have_ids_of_their_own(string name, string id)
    {
        var entity = Assert.Single(Read($"entities: [{"{"}name: \"{name}\"{"}"}]"));
        Assert.Equal((name, id), (entity.Name, entity.Id));
        Assert.Empty(_bag.ToSortedList());
    }

    [Fact]
    public void A_page_s_entity_is_not_completed_by_another_whose_name_has_the_same_letters()
    {
        var site = Read("entities: [{name: C, type: ComputerLanguage, same-as: [https://c.example/]}]");
        var other = EntityReader.Agree(site, Read("entities: [{name: C++}, {name: C++}]")).Single(e => e.Name == "C++");
        Assert.Equal(("Thing", 0), (other.Type, other.SameAs.Length));
        Assert.Equal("ComputerLanguage", Assert.Single(EntityReader.Agree(site, Read("entities: [{name: C}]"))).Type);
        Assert.Empty(_bag.ToSortedList());
    }

    [Fact]
    public void What_two_pages_say_of_one_thing_becomes_one_description()
    {
        var first = Read("entities: [{name: Lamp L-1, aliases: [the L1]}, {name: Other}]");
        var second = Read("entities: [{name: Lamp L 1, type: Product, same-as: [https://l.example/], aliases: [Ellie, the L1]}]");
        var third = Read("entities: [{name: Lamp L-1, type: Thing, same-as: [https://m.example/]}]");
        var agreed = EntityReader.Agree([], [.. first, .. second, .. third]);
        Assert.Equal(["Lamp L-1", "Other"], agreed.Select(e => e.Name));
        Assert.Equal("Product", agreed[0].Type);
        Assert.Equal(["https://l.example/"], agreed[0].SameAs);
        Assert.Equal(["the L1", "Lamp L 1", "Ellie"], agreed[0].Aliases);
    }

    [Fact]
    public void Two_names_with_one_id_are_not_made_one_without_a_word()
    {
        Assert.Equal("GPT-4o", Assert.Single(Read("entities:\n  - name: GPT-4o\n  - name: GPT 4o\n")).Name);
        var problem = Assert.Single(_bag.ToSortedList());
        Assert.Equal((Rules.Pages.YamlValue, 3), (problem.Rule, problem.Location!.Value.Line));
        Assert.Contains("'GPT 4o' and 'GPT-4o' at f(2", problem.Message, StringComparison.Ordinal);
    }

    private ImmutableArray<Entity> Read(string yaml) =>
        EntityReader.Read(YamlFile.Parse("f", yaml, _bag)!, _bag);
}
