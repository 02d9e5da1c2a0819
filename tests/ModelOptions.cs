using Site.CostModel;
using Site.CostModel.JavaScript;
using Site.CostModel.Models;

namespace Site;

/// <summary>
/// The options of a model's choices, as the functions of its module take them from a page. Compiled into the test projects that run
/// modules.
/// </summary>
internal static class ModelOptions
{
    /// <summary>The options as JSON, by choice.</summary>
    public static string Json(Model model)
    {
        return $"{{{string.Join(',', model.Choices.Select(Choice))}}}";

        static string Choice(ModelChoice choice) =>
            $"\"{Names.ToIdentifier(choice.Name)}\":[{string.Join(',', choice.Options.Select(o => Option(o, !choice.Tried.Contains(o))))}]";

        static string Option(ChoiceOption option, bool isOver) =>
            $"{{\"name\":\"{option.Name}\",\"values\":{ModelScript.OptionValues(option)},\"over\":{(isOver ? "true" : "false")}}}";
    }
}
