using Site.Text.Diagnostics;
using Site.Text.Files;
using Site.Text.Yaml;

namespace Site.CostModel.Models.Reading;

/// <summary>
/// The option of a choice where nothing else is said: named, the first of several that can be had, or what is searched for, as in
/// <c>{ most: output-tokens-per-second }</c> or <c>{ least: cost }</c>.
/// </summary>
/// <param name="Options">The options named, in order; none where one is searched for.</param>
/// <param name="Objective">What is searched for; null where options are named.</param>
internal sealed record ChoiceDefault(IReadOnlyList<(string Text, FileLocation Location)> Options, ChoiceObjective? Objective)
{
    /// <summary>Reads it.</summary>
    /// <param name="map">What has it.</param>
    /// <param name="key">Under which key.</param>
    /// <param name="diagnostics">Takes what is wrong; null where that is reported elsewhere.</param>
    public static ChoiceDefault Of(YamlMap map, string key, IDiagnosticSink? diagnostics)
    {
        if (map.KindOf(key) != YamlKind.Map)
        {
            return new ChoiceDefault(map.Texts(key), null);
        }

        var wanted = map.Map(key)!;
        var (most, least) = (wanted.Text("most"), wanted.Text("least"));
        if (diagnostics is not null)
        {
            wanted.ReportUnknownKeys(Rules.Pages.YamlUnknownKey, ModelShapes.Search);
        }

        if ((most is null) == (least is null))
        {
            diagnostics?.Report(Rules.Models.Search.At(
                wanted.Location,
                most is null
                    ? "What is searched for is missing."
                    : "The most of one thing and the least of another cannot be searched for at once.",
                "Write '{ most: result }' or '{ least: result }'."));
        }

        var location = wanted.LocationOf(most is null ? "least" : "most");
        return new ChoiceDefault([], new ChoiceObjective(most ?? least ?? "", most is not null, location));
    }
}
