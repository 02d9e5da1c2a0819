namespace Site.Calc;

/// <summary>What <c>calc</c> was asked to do.</summary>
/// <param name="Target">The model, or model and result, as written; null lists the models.</param>
/// <param name="Sets">Each <c>--set</c>, as written.</param>
/// <param name="Scenario">The scenario to start from; null for the model's defaults.</param>
/// <param name="From">A file with a scenario in each row, <c>-</c> for standard input; null for none.</param>
/// <param name="Bands">Whether rows carry the bands of their results, which takes a thousand times as long.</param>
/// <param name="Input">The folder of the guide.</param>
/// <param name="AsOf">The day facts are read as of.</param>
/// <param name="Format">How answers are written down.</param>
internal sealed record CalcSettings(
    string? Target,
    IReadOnlyList<string> Sets,
    string? Scenario,
    string? From,
    bool Bands,
    string Input,
    DateOnly AsOf,
    CalcFormat Format);
